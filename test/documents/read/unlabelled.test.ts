import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

describe('problems without labels', () => {
  const preface = '某局通报\n一、加强领导\n（一）成立小组。\n二、整改情况\n'

  it('may have nothing but numbered measures below them', () => {
    const text = `${preface}（一）领导弱化\n1.读书不勤\n（1）每月领读。\n（2）开展检查。\n2.记录不全\n（1）逐条补记。\n（二）建设缺失\n1.登记空白\n（1）补登。\n（2）抽查。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '1-2 记录不全 1', '2-1 登记空白 2'])
  })

  it.each(['关于“X”的问题', '关于“X”的整改', '“X”问题', '“X”的问题', '对照“X”的问题'])(
    'may be wrapped as %s',
    wrapper => {
      const problem = (no: number, title: string) =>
        printed(`
        ${no}.${wrapper.replace('X', title)}
        责任部门：办公室　整改时限：2026年6月30日
        （1）补登台账。
        （2）专人负责。
      `)
      const text = printed(`
        ${preface}
        ${problem(1, '登记空白')}
        ${problem(2, '记录不全')}
        ${problem(3, '读书不勤')}
      `)
      expect(outline(text)).toEqual(['1 登记空白 2', '2 记录不全 2', '3 读书不勤 2'])
    },
  )

  it('may have lists in circles below them, though what was done names what was found', () => {
    const text = printed(`
      ${preface}
      （一）防灾能力不强
      1.预警发布不畅通
      ①建立通道，解决发布慢的问题。②每月检查。
      2.作业点管理有隐患
      ①开展培训，整改隐患三处。②举一反三。
      （二）科技支撑不足
      1.成果转化率低
      ①修订办法。②组建团队，不足部分外聘。
    `)
    expect(outline(text)).toEqual(['1-1 预警发布不畅通 2', '1-2 作业点管理有隐患 2', '2-1 成果转化率低 2'])
  })

  it('may have their text behind the brackets that tell the owner', () => {
    const problem = (no: number, title: string) =>
      `${no}.${title}（责任单位：东关街道）。当日清理完毕，罚款一千元。`
    const text = printed(`
      ${preface}
      ${problem(1, '通道被占用')}
      ${problem(2, '指示灯损坏')}
      ${problem(3, '水泵未启用')}
    `)
    const closing = '各责任单位要盯紧未完成事项，一是专人盯守，二是每月报送。'
    expect(outline(text, closing)).toEqual(['1 通道被占用 0', '2 指示灯损坏 0', '3 水泵未启用 0'])
  })

  it('may be wrapped without quotation marks above numbered measures', () => {
    const text = `${preface}（一）关于领导弱化方面的问题\n1.关于读书不勤的问题。\n（1）每月领读。\n（2）开展检查。\n（二）关于建设缺失方面的问题\n1.关于登记空白的问题。\n（1）补登。\n（2）抽查。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '2-1 登记空白 2'])
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['领导弱化方面', '建设缺失方面'])
  })

  it('may have its status on a line of its own behind its text', () => {
    const text = [
      '某县报告',
      '（一）关于读书不勤的问题。每月领读，已通报三人。',
      '该问题已整改完成。',
      '（二）关于记录不全的问题。补记三册。该问题正在整改。',
    ].join('\n')
    expect(readLedger(text).issues.map(({ title, status }) => `${title} ${status}`)).toEqual([
      '读书不勤 已整改完成',
      '记录不全 正在整改',
    ])
  })

  it('may have their text in the same paragraph, with a status as its last sentence', () => {
    const text = `${preface}1.读书不勤。每月领读。该问题已整改完成。\n2.记录不全。一是补记。二是抽查。该问题正在整改。`
    expect(outline(text)).toEqual(['1 读书不勤 0 已整改完成', '2 记录不全 2 正在整改'])
  })

  it('may have their text in the same paragraph without any counter', () => {
    const text = `${preface}1.读书不勤。全年仅开展两次。制定计划，开展领读四次。\n2.记录不全。一是补记。二是抽查。\n3.登记空白。修订制度，解决问题五个。`
    expect(outline(text)).toEqual(['1 读书不勤。全年仅开展两次 0', '2 记录不全 2', '3 登记空白 0'])
  })

  it('that name their number may stand in one part among others', () => {
    const text = `${preface}（一）领导弱化\n问题1：读书不勤。\n整改措施：1.领读；2.检查。\n完成情况：已完成\n（二）建设缺失\n问题2：登记空白。\n整改措施：补登。\n完成情况：已完成\n三、下一步打算\n（一）持续用力。一是巩固。二是监督。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2 已完成', '2-2 登记空白 0 已完成'])
  })
})

it('does not take an order to look for faults for a list of problems', () => {
  const text =
    '关于开展隐患排查的通知\n一、排查范围\n1.通道是否堵塞、占用。\n2.线路是否老化。\n3.灭火器是否缺失。\n二、工作要求\n1.不得走过场。'
  expect(readLedger(text).form).toBe('none')
})

it('does not take the minutes of a meeting for a list of problems', () => {
  const text =
    '某局会议纪要\n一、审议方案。会议指出，进度不快、质量不高。\n二、研究任免。会议同意。\n三、听取汇报。会议要求，不得松懈、补齐漏洞。'
  expect(readLedger(text).form).toBe('none')
})

describe('a list of problems with little below them', () => {
  it('stays a list where a line break looks like the start of a text', () => {
    const text = printed(`
      某镇问题清单
      1、学习不够经常。
      2、项目管护缺位，有6处便道、11条农渠损毁后长
      期无人维修。
      3、厕所重建轻管。
      4、巡河应付，对上一轮反馈的问题整改不彻底，至今纠
      纷未调处。
      5、清单照抄照搬。
      6、监督偏软，清明期间发生野外用火三年来
      只提醒四次。
      7、台账缺失。
      8、采购没有验收。
      2026年6月20日
    `)
    const { form, issues } = readLedger(text)
    expect([form, issues[1]?.title]).toEqual(['L1', '项目管护缺位，有6处便道、11条农渠损毁后长期无人维修'])
    expect(issues).toHaveLength(8)
  })

  it('has its numbers whatever figure stands behind them', () => {
    const text =
      '某区通报\n1、6kV 配电室防鼠板缺失。\n2.票证不全。\n3.3 号反应釜联锁被旁路，无手续。\n4.仓库混放。\n5.4层通道灯不亮。\n6.证件过期。'
    expect(outline(text)).toHaveLength(6)
    expect(readLedger(text).issues[2]?.title).toBe('3 号反应釜联锁被旁路，无手续')
  })
})

it('takes bold words up to their full stop for the problem, be the number bold or not', () => {
  const text =
    '某街道通报\n1\\. **电梯停运久拖不决。** 一是协调。二是维修。\n2\\. **社区用房被挪用。** 收回用房，改造为食堂。\n**3.招聘不规范。** 一是复核。'
  expect(outline(text)).toEqual(['1 电梯停运久拖不决 2', '2 社区用房被挪用 0', '3 招聘不规范 1'])
})

it('takes a bold label behind a number for the name of what follows it', () => {
  const text =
    '某院报告\n一、关于司法为民的问题\n（1）**存在问题：**质效靠后。\n**整改情况：**一是督办。\n（2）**存在问题：**窗口不优。\n**整改情况：**一是增设导诉员。'
  expect(readLedger(text).issues.map(({ item, title }) => [item, title])).toEqual([
    [null, '质效靠后'],
    [null, '窗口不优'],
  ])
})

it('takes a line that is bold from end to end for whole', () => {
  const text =
    '某街道通报\n**（1）首接负责不力，重复信访多**\n推行首接代办，重复访逐件包案，下降四成。\n**（2）审核不严**\n复核台账。\n**（3）覆盖质量不高**\n新建支部。'
  expect(readLedger(text).issues[0]?.title).toBe('首接负责不力，重复信访多')
})

it('takes a wrapped heading among wrapped problems for one of them, though it names no fault in known words', () => {
  const text = printed(`
    某行通报
    一、关于把方向作用发挥不够的问题
    一是修订章程。二是制定清单。
    二、关于责任追究宽松软的问题
    一是逐笔认定。二是免职。
    三、关于装修工程拆分发包的问题
    一是结算审核。二是集中采购。
  `)
  expect(outline(text)).toEqual(['1 把方向作用发挥不够 2', '2 责任追究宽松软 2', '3 装修工程拆分发包 2'])
})

it('does not take promises for problems', () => {
  const text = printed(`
    某组向某委反馈情况
    巡察组指出，基层组织建设存在薄弱环节。
    党委书记表示，将做到以下三点：
    （一）诚恳接受，照单全收。对反馈的问题不回避、不遮掩。
    （二）狠抓整改。列出问题清单，不留死角。
    （三）不搞应付。问题不解决不放过。
  `)
  expect(readLedger(text).form).toBe('none')
})

it.each(['根据县委要求，现将巡察发现的问题反馈如下：', '巡察组强调，巡察发现的主要问题如下：'])(
  'takes a list below “%s” for one of problems',
  opening => {
    expect(outline(`某局党组\n${opening}\n1.学习不深入\n2.责任落实不到位\n3.管理不规范`)).toHaveLength(3)
  },
)

it('reads a report to an assembly that lists its problems below statuses', () => {
  const text = printed(`
    关于审计查出问题整改情况的报告
    主任、各位副主任、各位委员：
    受委托，报告整改情况。
    一、整改情况
    （一）已完成整改
    1.关于预算编制不细的问题。压减代编预算。
    2.关于收入未及时缴库的问题。全部缴入国库。
    （二）正在整改
    1.关于土地出让金欠缴的问题。一是催缴。二是起诉。
  `)
  expect(outline(text)).toEqual([
    '1-1 预算编制不细 0 已完成整改',
    '1-2 收入未及时缴库 0 已完成整改',
    '2-1 土地出让金欠缴 2 正在整改',
  ])
})

it('problems may have their owner, their deadline and a list before the sentence about their state', () => {
  const text = printed(`
    某中心整改落实情况的报告
    一、阵地意识方面
    （一）学习计划不够系统，联系实际不紧。整改责任人：庄某；整改时限：2026年3月31日。
    1.每季度设一个专题。
    2.邀请专家授课两次。
    该问题已整改完成。
    （二）供稿把关不严，出现表述错误。整改责任人：柴某；整改时限：2026年2月28日。
    1.撤换错误稿件；
    2.执行三级签发。
    该问题正在整改。
    二、服务职能方面
    （一）客户端活跃度低。整改责任人：丁某；整改时限：2026年5月31日。
    1.上线民生服务十九项。
    该问题已基本完成整改。
  `)
  expect(outline(text)).toEqual([
    '1-1 学习计划不够系统，联系实际不紧 2 已整改完成',
    '1-2 供稿把关不严，出现表述错误 2 正在整改',
    '2-1 客户端活跃度低 1 已基本完成整改',
  ])
})

it('stays a list of problems where one line among many opens as a list of measures does', () => {
  const lines = Array.from({ length: 24 }, (_, index) => `${index + 1}、第${index + 1}号库房登记不全。`)
  const text = ['某厂检查问题清单', ...lines.with(11, '1、6号库房屋面漏水。')].join('\n')
  expect(readLedger(text).issues.length).toBeGreaterThanOrEqual(23)
})
