import { readLedger } from '../../../src/documents/read'

describe('a text without a ledger', () => {
  it.each([
    ['an announcement', '关于召开会议的通知\n一、时间：明天\n二、地点：三楼\n三、请准时参加'],
    ['a greeting', '大家好'],
    ['a plan in prose', '一、提高认识\n一是开会。二是分工。\n二、抓好落实\n一是检查。二是通报。'],
    [
      'a speech',
      '各位代表：\n一、有关问题的整改情况\n（一）记录不全，已整改。\n（二）用车超标，已停用。\n（三）浪费，已改。',
    ],
    [
      'a speech that goes through problems',
      '主任、各位委员：\n一、整改情况\n（一）关于收入未入库的问题。\n已入库。\n（二）关于预算不细的问题。\n已细化。\n（三）资金闲置。\n已收回。',
    ],
    [
      'rules',
      '某院整改监督办法（试行）\n第一条 为规范整改工作，制定本办法。\n第二条 有下列情形之一的，追究责任：\n（一）对整改敷衍应付的；\n（二）提供虚假材料的；\n（三）销号后再次发生的。\n第三条 自印发之日起施行。',
    ],
    [
      'news of what was demanded',
      '某街道召开推进会\n会议强调，要抓好整改。\n（一）要提高认识，不能当“二传手”。\n（二）要突出重点，防止久拖不决。\n（三）要严明纪律，对敷衍整改的严肃追责。',
    ],
    [
      'news of what was looked at',
      '某县打好组合拳\n一是看问题认领全不全，二是看措施实不实，三是看时限准不准，退回重报5家。',
    ],
    ['nothing', ''],
  ])('is said to hold none: %s', (_, text) => {
    expect(readLedger(text)).toMatchObject({
      form: 'none',
      issues: [],
      warnings: [expect.stringMatching(/^这不是台账：这份文档里没有读到问题台账/)],
    })
  })

  it('is called what it is, with the totals that it states', () => {
    const speech = '主任、各位副主任、各位委员：\n一、整改情况\n审计反映30个问题，已完成整改28个。'
    expect(readLedger(speech).warnings).toEqual([
      '这不是台账：这份文档里没有读到问题台账，是一篇会议报告，只写明了总数：问题 30，已完成 28',
    ])
  })

  it('keeps its words and the totals that it states', () => {
    const ledger = readLedger('某局公告\n共反馈4个方面30个问题，已完成整改28个。')
    expect(ledger.stated).toEqual({ aspects: 4, items: null, issues: 30, done: 28 })
    expect(ledger.outside).toEqual([{ name: '正文', text: '共反馈4个方面30个问题，已完成整改28个。' }])
  })
})

describe('what is read aloud or greets its readers', () => {
  it('is a ledger where it tells of each problem what became of it', () => {
    const text =
      '主任、各位副主任、各位委员：\n一、整改情况\n1.预算不细。\n该问题已整改完成。已细化。\n2.资金闲置。\n该问题正在整改。一是招标。二是调整。'
    expect(readLedger(text).issues.map(({ title, status }) => [title, status])).toEqual([
      ['预算不细', '已整改完成'],
      ['资金闲置', '正在整改'],
    ])
  })

  it('is a ledger where its title says that it is a notice', () => {
    const text =
      '关于巡察反馈问题整改情况的公示\n各位党员、村民：\n1.关于公开不及时问题的整改情况。已上墙。\n2.关于租金收取不到位问题的整改情况。一是追缴。二是重签。'
    expect(readLedger(text).issues.map(({ title }) => title)).toEqual(['公开不及时', '租金收取不到位'])
  })
})
