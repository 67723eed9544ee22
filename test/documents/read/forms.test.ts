import { readLedger } from '../../../src/documents/read'
import { outlineWithForm } from './support/outline'

describe('a bulletin whose problems are wrapped and whose texts have no label', () => {
  it('is read with three levels', () => {
    const text = [
      '（一）在“党建”方面',
      '1.关于“学习不够”问题的整改',
      '（1）关于“读书不勤”的问题',
      '一是领读。二是检查。',
      '（2）关于“记录不全”的问题。已经补齐。',
      '2.关于“用车不严”问题的整改',
      '（1）关于“登记空白”的问题',
      '一是补登。',
      '二是抽查：',
      '（1）查公里数',
      '（2）查油耗',
    ].join('\n')
    expect(outlineWithForm(text)).toEqual(['F1b', '1-1-1 读书不勤 2', '1-1-2 记录不全 0', '1-2-1 登记空白 2'])
  })

  it('is read with one level, the measures right behind the problem', () => {
    const text =
      '1.关于“学习不够”问题的整改。一是领读。二是检查。\n2.关于“记录不全”问题的整改。\n一是补齐。\n二是抽查。'
    expect(outlineWithForm(text)).toEqual(['F2b', '1 学习不够 2', '2 记录不全 2'])
  })
})

describe('a list of problems pasted into the chat', () => {
  it('is read with aspects, items and problems', () => {
    const text =
      '一、党建方面\n（一）学习不够\n1.读书不勤\n2.记录不全\n二、作风方面\n（一）用车不严\n1.登记空白'
    expect(outlineWithForm(text)).toEqual(['L1', '1-1-1 读书不勤 0', '1-1-2 记录不全 0', '2-1-1 登记空白 0'])
  })

  it('is read without any heading', () => {
    expect(outlineWithForm('1、读书不勤\n2、记录不全\n3、车辆超标')).toEqual([
      'L1',
      '1 读书不勤 0',
      '2 记录不全 0',
      '3 车辆超标 0',
    ])
  })

  it('takes a heading with nothing below it for the problem', () => {
    const text =
      '（一）学习不够\n1.读书不勤\n2.记录不全\n（二）用车超标\n（三）值班不严\n1.无人签到\n（四）浪费\n1.长明灯未关'
    expect(outlineWithForm(text)).toContain('2 用车超标 0')
  })

  it('has no rectification text, which is nothing to warn about', () => {
    expect(readLedger('1、读书不勤\n2、记录不全\n3、车辆超标').warnings).toEqual([])
  })
})

describe('items of annexes', () => {
  const text = [
    '某市督察整改情况公告',
    '一、加强领导',
    '一是部署。二是督办。',
    '附件：1.整改情况 2.责任清单',
    '某市人民政府',
    '附件1 督察反馈问题整改情况',
    '项目1.1：针对排水问题，某河沿岸管网不足。部分小区未接入。',
    '整改时限：2026年6月30日',
    '整改进展情况：已完成整改。',
    '（1）建管网。目前已基本完成。',
    '（2）抓管理：一是定人；二是定责。',
    '项目l.2：某厂扬尘。',
    '整改进展情况：持续推进中。',
    '（1）加盖。',
    '附件2 信访件整改情况',
    '项目2.1：异味扰民。',
    '整改进展情况：已完成整改。',
    '已经迁走。',
    '分享：',
    '网站地图',
  ].join('\n')

  it('are read with the status before the measures, sub-lists of measures not counted', () => {
    expect(outlineWithForm(text)).toEqual([
      'F4',
      '1-1 针对排水问题，某河沿岸管网不足。部分小区未接入 2 已完成整改',
      '1-2 某厂扬尘 1 持续推进中',
      '2-1 异味扰民 0 已完成整改',
    ])
    expect(readLedger(text).issues.map(issue => issue.status)).toEqual([
      '已完成整改',
      '持续推进中',
      '已完成整改',
    ])
    expect(readLedger(text).issues[0]?.dueDate).toBe('2026-06-30')
  })

  it('have the annexes for aspects, and neither the report before nor the menus behind', () => {
    const { aspects, outside } = readLedger(text)
    expect(aspects.map(aspect => aspect.title)).toEqual(['督察反馈问题整改情况', '信访件整改情况'])
    expect(outside.map(part => part.name)).toEqual(['第一部分', '结尾', '网页文字'])
  })

  it('are sorted by the number that is meant and keep the one that is printed', () => {
    expect(readLedger(text).issues.map(({ no, fields }) => [no, fields?.remarks])).toEqual([
      ['1-1', undefined],
      ['1-2', '原文编号：l.2'],
      ['2-1', undefined],
    ])
  })

  it('may have the title of an annex below its number, though it reads like a label', () => {
    const text =
      '某市督察整改情况通报\n附件1\n整改情况\n项目1.1：某河淤积。\n整改进展情况：已完成整改。\n（1）清淤。\n附件2\n2026年信访件\n项目2.1：某厂扬尘。\n整改进展情况：已完成整改。\n（1）洒水。'
    expect(outlineWithForm(text)).toEqual(['F4', '1-1 某河淤积 1 已完成整改', '2-1 某厂扬尘 1 已完成整改'])
    expect(readLedger(text).aspects).toEqual([
      { no: 1, title: '整改情况' },
      { no: 2, title: '2026年信访件' },
    ])
  })

  it('say which printed number was repaired', () => {
    expect(readLedger(text).warnings).toContain('“l.2”按 1.2 读取')
  })
})

describe('a bulletin with the status first', () => {
  it('is read though each problem stands in one run of text', () => {
    const text =
      '一、关于“水源地巡查不够。标识“三牌”缺失”。整改进展情况：已经完成，长期坚持。1.补立标识。2.每月巡查。\n' +
      '二、关于“台账不全”。整改进展情况：正在整改。1.补录。2.抽查。'
    expect(outlineWithForm(text)).toEqual([
      'F4b',
      '1 水源地巡查不够。标识“三牌”缺失 2 已经完成，长期坚持',
      '2 台账不全 2 正在整改',
    ])
    expect(readLedger(text).issues[0]?.status).toBe('已经完成，长期坚持')
  })
})

describe('a notice about one problem', () => {
  it('is read from its labels', () => {
    const text =
      '关于督察整改情况的公示\n整改任务：不作为。\n整改目标：压实责任。\n整改完成情况：\n1、开会。\n2、督办。\n特此公示！'
    expect(outlineWithForm(text)).toEqual(['F4c', '1 不作为 2'])
  })

  it('is read though its labels are numbered', () => {
    const text =
      '某市整改完成情况公示\n一、反馈问题\n未批先建。\n二、整改目标\n依法查处。\n三、整改措施\n（一）排查。\n（二）处罚。\n四、整改完成情况\n已完成整改。'
    expect(outlineWithForm(text)).toEqual(['F4c', '1 未批先建 2 已完成整改'])
    expect(readLedger(text).issues[0]?.status).toBe('已完成整改')
  })
})

describe('a list by status', () => {
  it('ends where the closing asks something of all units', () => {
    const text =
      '某区通报\n一、已完成整改\n1.通道被货架占用。已清理货架。\n2.指示灯损坏。已补齐灯具。\n二、未完成整改\n1.消防泵失效。已组织招标。\n各责任单位要盯紧未完成事项，一是专人盯守，二是每月报送。'
    const { issues, outside } = readLedger(text)
    expect(issues.map(({ title, measures }) => `${title} ${measures.length}`)).toEqual([
      '通道被货架占用 0',
      '指示灯损坏 0',
      '消防泵失效 0',
    ])
    expect(outside.at(-1)?.text).toContain('各责任单位')
  })

  const text = [
    '关于专项检查整改情况的通报',
    '一、已完成整改企业情况',
    '甲市东方有限公司、乙县西山厂（二期）等2家企业已完成整改。',
    '二、未完成整改企业情况',
    '丙市南湖公司。',
    '三、下一步工作',
    '继续督促。',
  ]
  const expected = [
    'F5',
    '1-1 甲市东方有限公司 0 已完成整改',
    '1-2 乙县西山厂（二期） 0 已完成整改',
    '2-1 丙市南湖公司 0 未完成整改',
  ]

  it('has its names as problems and its headings as statuses', () => {
    expect(outlineWithForm(text.join('\n'))).toEqual(expected)
    expect(readLedger(text.join('\n')).issues.map(issue => issue.status)).toEqual([
      '已完成整改',
      '已完成整改',
      '未完成整改',
    ])
  })

  it('is read from one line as well', () => {
    const preface = '各单位认真部署，逐项整改。'.repeat(40)
    const [title, ...rest] = text
    expect(outlineWithForm([title, preface, ...rest].join(' '))).toEqual(expected)
  })
})

describe('problems as bare headings with prose below', () => {
  const ledger =
    '二、逐项整改\n（一）党建\n1.读书不勤。\n已经领读。\n2.记录不全。一是补齐。二是抽查。\n（二）作风\n1.用车超标\n一是停用。\n二是通报。'

  it('are a ledger, the parts about organisation and outlook aside', () => {
    const text = `一、加强领导\n（一）提高认识\n一是开会。二是分工。\n${ledger}\n三、巩固成果\n（一）抓学习\n持续用力。`
    expect(outlineWithForm(text)).toEqual(['F3', '1-1 读书不勤 0', '1-2 记录不全 2', '2-1 用车超标 2'])
  })

  it('are none where the headings tell of work and not of problems', () => {
    const text =
      '一、强化引领\n（一）深入学习\n1.坚持制度\n一是学。二是做。\n2.开展教育\n一是讲。二是练。\n3.防止问题反弹\n一是查。二是改。'
    expect(readLedger(text).form).toBe('none')
  })
})

describe('four levels', () => {
  it('are read with the parts above the aspects', () => {
    const text =
      '一、党建\n（一）学习不够\n1.读书\n（1）读书不勤\n（2）记录不全\n二、作风\n（一）用车不严\n1.登记\n（1）登记空白'
    expect(outlineWithForm(text)).toEqual([
      'L1',
      '1-1-1-1 读书不勤 0',
      '1-1-1-2 记录不全 0',
      '2-1-1-1 登记空白 0',
    ])
    expect(readLedger(text).warnings).toEqual([])
    expect(readLedger(text).aspects.map(aspect => aspect.title)).toEqual(['党建：学习不够', '作风：用车不严'])
  })
})
