import { readLedger } from '../../../src/documents/read'
import { outline } from './support/outline'

describe('problems at different depths', () => {
  const preface = '某局通报\n一、加强领导\n（一）成立小组。\n二、整改情况\n'

  it('may be wrapped, some with parts and some without', () => {
    const text = `${preface}（一）关于“领导弱化”方面\n1.关于“读书不勤”问题的整改\n（1）关于“笔记不全”问题\n一是补记。二是抽查。\n（2）关于“讨论空泛”问题\n改进方式。\n2.关于“记录不全”问题的整改\n一是补登。\n（二）关于“建设缺失”方面\n1.关于“登记空白”问题的整改\n（1）关于“无人登记”问题\n指定专人。\n2.关于“公示拖延”问题的整改\n限期公示。\n（三）关于“管理松散”方面\n1.关于“用车不严”问题的整改\n一是派单。二是公示。`
    expect(outline(text)).toEqual([
      '1-1-1 笔记不全 2',
      '1-1-2 讨论空泛 0',
      '1-2 记录不全 1',
      '2-1-1 无人登记 0',
      '2-2 公示拖延 0',
      '3-1 用车不严 2',
    ])
    expect(readLedger(text).issues.map(({ item }) => item)).toEqual([
      '读书不勤',
      '读书不勤',
      null,
      '登记空白',
      null,
      null,
    ])
  })

  it('may be bare headings, an aspect itself among them', () => {
    const text = `${preface}（一）领导弱化\n1.读书不勤\n（1）笔记不全\n一是补记。二是抽查。\n（2）讨论空泛，流于形式\n改进方式。\n2.记录不规范\n逐条补记。\n（二）建设缺失\n1.登记空白\n（1）登记不及时\n指定专人。\n（三）整改不彻底\n逐项销号。`
    expect(outline(text)).toEqual([
      '1-1-1 笔记不全 2',
      '1-1-2 讨论空泛，流于形式 0',
      '1-2 记录不规范 0',
      '2-1-1 登记不及时 0',
      '3 整改不彻底 0',
    ])
  })
})

describe('labels', () => {
  it('may stand in front of problems and of aspects', () => {
    const text =
      '某局通报\n（一）反馈问题：领导弱化\n1.存在问题：读书不勤。\n改进措施及成效：一是领读。二是检查。\n办理结果：已办结\n2.存在问题：记录不全。\n改进措施及成效：补记。\n办理结果：正在推进\n（二）反馈问题：建设缺失\n1.存在问题：登记空白。\n改进措施及成效：补登。\n办理结果：已办结'
    expect(outline(text)).toEqual([
      '1-1 读书不勤 2 已办结',
      '1-2 记录不全 0 正在推进',
      '2-1 登记空白 0 已办结',
    ])
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['领导弱化', '建设缺失'])
  })

  it('may describe below a heading what the problem is', () => {
    const text =
      '某社区通报\n一、楼道堆物\n存在问题：三楼有柜子。\n整改情况：清走。\n二、乱停车\n存在问题：通道被占。\n整改情况：划线。'
    expect(outline(text)).toEqual(['1 楼道堆物 0', '2 乱停车 0'])
    expect(readLedger(text).issues[0]?.text).toBe('存在问题：三楼有柜子。\n清走。')
  })

  it('may be in brackets around the number of a problem', () => {
    const text =
      '某局通报\n一、领导弱化\n【问题1】读书不勤。\n【整改情况】领读。\n【整改状态】已完成\n二、建设缺失\n【问题2】登记空白。\n【整改情况】补登。\n【整改状态】持续推进'
    expect(outline(text)).toEqual(['1-1 读书不勤 0 已完成', '2-2 登记空白 0 持续推进'])
  })
})

it('reads aspects that are parts above statuses', () => {
  const text =
    '某校通报\n一、领导方面\n（一）读书不勤\n1.关于记录不全的问题。\n整改进展：已完成。\n（1）补记。\n（2）抽查。\n2.关于登记空白的问题。\n整改进展：已完成。\n补登。\n二、作风方面\n（一）用车不严\n1.关于派车无单的问题。\n整改进展：持续推进。\n（1）派单。'
  expect(outline(text)).toEqual([
    '1-1-1 记录不全 2 已完成',
    '1-1-2 登记空白 0 已完成',
    '2-1-1 派车无单 1 持续推进',
  ])
})

describe('a circular', () => {
  it('names the problems in one part, with owners, and general demands in the next', () => {
    const text =
      '关于安全检查情况的通报\n各车间：\n一、检查发现的问题\n1.通道堵塞。整改责任人：周某，整改期限：2026年9月10日。\n2.配电箱未上锁。整改责任人：吴某，整改期限：2026年9月8日。\n3.灭火器过期。整改责任人：冯某，整改期限：2026年9月5日。\n二、整改要求\n1.各车间举一反三。\n2.按期报送报告。'
    expect(outline(text)).toEqual(['1 通道堵塞 0', '2 配电箱未上锁 0', '3 灭火器过期 0'])
    expect(readLedger(text).issues[0]).toMatchObject({ dueDate: '2026-09-10', fields: { assignee: '周某' } })
  })

  it('names the problems in one part, and their causes and the measures for all of them in the next', () => {
    const text =
      '某校自查整改情况报告\n一、存在的问题\n1、作业批改不及时。\n2、家校沟通不够。\n3、陪餐记录有代签。\n二、问题产生的原因\n1、认识有偏差。\n2、执行不严格。\n三、整改措施\n（一）抓学习。已讲座两次。\n（二）抓制度。已修订三项。'
    expect(outline(text)).toEqual(['1 作业批改不及时 0', '2 家校沟通不够 0', '3 陪餐记录有代签 0'])
  })

  it('may ask for measures under some problems only', () => {
    const text =
      '关于督查情况的通报\n一、总体情况\n（一）进展平稳。\n二、存在问题\n（一）项目方面\n1.工程滞后。责任单位：住建局；整改时限：2026年6月30日。\n整改要求：①增加人手。②每周报告。\n2.图纸未审。责任单位：教育局；整改时限：2026年5月20日。\n（二）民生方面\n1.车位不足。责任单位：城管局；整改时限：2026年9月30日。\n三、工作要求\n（一）提高认识。'
    expect(outline(text)).toEqual(['1-1 工程滞后 2', '1-2 图纸未审 0', '2-1 车位不足 0'])
  })
})

it('does not take news that go on about a feedback meeting for a list', () => {
  const text =
    '第七轮巡察完成反馈\n反馈指出，主要表现在：\n1.学习不深入。\n2.责任不落实。\n3.整改不彻底。\n巡察组还收到一些问题线索，已按规定转有关方面处理。\n反馈要求，提高站位，压实责任，统筹推进，把整改融入日常。\n负责人分别作了表态发言。'
  expect(readLedger(text).issues).toEqual([])
})

it('reads what was done behind the colon of a problem', () => {
  const text =
    '某乡通报\n一、党建方面\n1.责任落实不到位：签订责任书十二份。\n2.发展党员把关不严：复核档案。\n二、民生方面\n3.资金发放不及时：县局已补发资金八万元。'
  expect(outline(text)).toEqual(['1-1 责任落实不到位 0', '1-2 发展党员把关不严 0', '2-3 资金发放不及时 0'])
})

it('reads an excerpt that begins with its second part', () => {
  const text =
    '二、整改情况\n（一）领导弱化\n1.读书不勤\n整改情况：领读。\n2.记录不全\n整改情况：补记。\n三、下一步打算\n持续用力。'
  expect(outline(text)).toEqual(['1-1 读书不勤 0', '1-2 记录不全 0'])
  expect(readLedger(text).outside.at(-1)?.text).toBe('三、下一步打算\n持续用力。')
})

describe('numbers that only the whole document shows', () => {
  it('may be decimal', () => {
    const text =
      '某院通报\n1 党建方面\n1.1 记录不全\n整改情况：补记3.5万字。\n1.2 程序不规范\n整改情况：一是补齐。二是培训。\n2 管理方面\n2.1 账实不符\n整改情况：补登。'
    expect(outline(text)).toEqual(['1-1 记录不全 0', '1-2 程序不规范 2', '2-1 账实不符 0'])
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['党建方面', '管理方面'])
  })

  it('may be decimal on three levels', () => {
    const text =
      '某院通报\n1 党建方面\n1.1 组织生活不严肃\n1.1.1 记录不全\n整改情况：补记。\n1.1.2 程序不规范\n整改情况：1.补齐。2.培训。\n2 管理方面\n2.1 资产管理混乱\n2.1.1 账实不符\n整改情况：补登。'
    expect(outline(text)).toEqual(['1-1-1 记录不全 0', '1-1-2 程序不规范 2', '2-1-1 账实不符 0'])
  })

  it('may be 第一 and 第二', () => {
    const text =
      '某街道通报\n一、治理有短板\n第一，人员配备不到位。补配六名。\n第二，调解不及时。建立会商制度。\n二、作风不扎实\n第一，会议过多。精简三成。'
    expect(outline(text)).toEqual(['1-1 人员配备不到位 0', '1-2 调解不及时 0', '2-1 会议过多 0'])
  })

  it('may be the points of a list', () => {
    const text =
      '某公司公示\n## 一、战略不坚决\n- **主业聚焦不够**：剥离两家。\n- **投入不足**：新设实验室。\n## 二、风控不严密\n- **审查把关不严**：复核合同。'
    expect(outline(text)).toEqual(['1-1 主业聚焦不够 0', '1-2 投入不足 0', '2-1 审查把关不严 0'])
  })

  it('may be 一是 in front of a problem whose rectification has a label', () => {
    const text =
      '某局通报\n一、主体责任方面\n一是研究不经常。\n整改情况：研究四次。\n二是传导不到位。\n整改情况：约谈六人。\n二、选人方面\n一是轮岗不及时。\n整改情况：轮岗两名。'
    expect(outline(text)).toEqual(['1-1 研究不经常 0', '1-2 传导不到位 0', '2-1 轮岗不及时 0'])
  })

  it('may be missing where the problems are wrapped', () => {
    const text =
      '某院通报\n（一）科技方面\n针对“成果少”问题。\n设立专项。\n针对“转化率低”问题。\n成立中心。\n（二）人才方面\n针对“青年流失”问题。\n一是提高待遇。二是解决住房。'
    expect(outline(text)).toEqual(['1-1 成果少 0', '1-2 转化率低 0', '2-1 青年流失 2'])
  })

  it('may be in front of labels', () => {
    const text =
      '某市公示\n一、水质不达标\n（一）反馈问题：断面水质差。\n（二）整改措施：1.建管网。2.清淤。\n（三）整改情况：已完成整改。\n（四）完成时间：2026年12月31日\n二、扬尘污染\n（一）反馈问题：料仓未密闭。\n（二）整改措施：建仓。\n（三）整改情况：持续推进。\n（四）完成时间：2026年6月30日'
    expect(outline(text)).toEqual(['1 水质不达标 2 已完成整改', '2 扬尘污染 0 持续推进'])
  })
})

it('takes the problem from its label where the heading names an area of work', () => {
  const text =
    '某局报告\n（一）理论学习方面\n存在问题：研讨不足，学用脱节。\n整改措施：1.定计划；2.建档案。\n整改结果：已完成整改。\n（二）财务管理方面\n存在问题：手续不全。\n整改措施：补齐。\n整改结果：正在整改。'
  expect(outline(text)).toEqual(['1 研讨不足，学用脱节 2 已完成整改', '2 手续不全 0 正在整改'])
  expect(readLedger(text).issues.map(({ item }) => item)).toEqual(['理论学习方面', '财务管理方面'])
})

it('reads chapters as the parts of a document, with 一、 one level lower', () => {
  const text =
    '某办通报\n第一部分 总体情况\n制定方案。\n第二部分 整改落实情况\n一、政治引领不够\n（一）学习制度不严\n整改情况：修订制度。\n（二）研究事项不规范\n整改情况：一是修订。二是公示。\n二、创新力度不大\n（一）投入偏低\n整改情况：提高投入。\n第三部分 下一步打算\n一、持续巩固'
  expect(outline(text)).toEqual(['1-1 学习制度不严 0', '1-2 研究事项不规范 2', '2-1 投入偏低 0'])
  expect(readLedger(text).outside.at(-1)?.text).toBe('第三部分 下一步打算\n一、持续巩固')
})

it('takes no list for problems where a second label follows it', () => {
  const text =
    '某院公示\n一、领导方面\n1.议事不规范。\n【整改措施】\n①修订规则；\n②明确清单。\n【整改成效】审核率达100%。\n【整改结果】已完成。\n2.考核不健全。\n【整改措施】\n①制定办法；\n②每季通报。\n【整改成效】有所改善。\n【整改结果】持续推进。'
  expect(outline(text)).toEqual(['1-1 议事不规范 2 已完成', '1-2 考核不健全 2 持续推进'])
})

it('parts problem and text also where headings gather problems by status', () => {
  const text =
    '某市公告\n一、已完成整改的问题（2个）\n（一）污水直排问题。建成处理站。\n（二）废气超标问题。更换设备。\n二、正在整改的问题（1个）\n（一）非法采砂问题。立案两起。'
  expect(outline(text)).toEqual([
    '1-1 污水直排问题 0 已完成整改',
    '1-2 废气超标问题 0 已完成整改',
    '2-1 非法采砂问题 0 正在整改',
  ])
})
