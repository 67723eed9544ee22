import { readLedger } from '../../../src/documents/read'

function outline(text: string) {
  const { form, issues } = readLedger(text)
  return [form, ...issues.map(({ no, title, measures }) => `${no} ${title} ${measures.length}`)]
}

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
    expect(outline(text)).toEqual(['F1b', '1-1-1 读书不勤 2', '1-1-2 记录不全 0', '1-2-1 登记空白 2'])
  })

  it('is read with one level, the measures right behind the problem', () => {
    const text =
      '1.关于“学习不够”问题的整改。一是领读。二是检查。\n2.关于“记录不全”问题的整改。\n一是补齐。\n二是抽查。'
    expect(outline(text)).toEqual(['F2b', '1 学习不够 2', '2 记录不全 2'])
  })
})

describe('a list of problems pasted into the chat', () => {
  it('is read with aspects, items and problems', () => {
    const text =
      '一、党建方面\n（一）学习不够\n1.读书不勤\n2.记录不全\n二、作风方面\n（一）用车不严\n1.登记空白'
    expect(outline(text)).toEqual(['L1', '1-1-1 读书不勤 0', '1-1-2 记录不全 0', '2-1-1 登记空白 0'])
  })

  it('is read without any heading', () => {
    expect(outline('1、读书不勤\n2、记录不全\n3、车辆超标')).toEqual([
      'L1',
      '1 读书不勤 0',
      '2 记录不全 0',
      '3 车辆超标 0',
    ])
  })

  it('takes a heading with nothing below it for the problem', () => {
    const text =
      '（一）学习不够\n1.读书不勤\n2.记录不全\n（二）用车超标\n（三）值班不严\n1.无人签到\n（四）浪费\n1.长明灯未关'
    expect(outline(text)).toContain('2 用车超标 0')
  })

  it('has no rectification text, which is nothing to warn about', () => {
    expect(readLedger('1、读书不勤\n2、记录不全\n3、车辆超标').warnings).toEqual([])
  })
})

describe('a text without a ledger', () => {
  it.each([
    ['an announcement', '关于召开会议的通知\n一、时间：明天\n二、地点：三楼\n三、请准时参加'],
    ['a greeting', '大家好'],
    ['a plan in prose', '一、提高认识\n一是开会。二是分工。\n二、抓好落实\n一是检查。二是通报。'],
    [
      'a speech',
      '各位代表：\n一、有关问题的整改情况\n（一）记录不全，已整改。\n（二）用车超标，已停用。\n（三）浪费，已改。',
    ],
    ['nothing', ''],
  ])('is said to hold none: %s', (_, text) => {
    expect(readLedger(text)).toMatchObject({
      form: 'none',
      issues: [],
      warnings: [expect.stringMatching(/^这不是台账：这份文档里没有读到问题台账/)],
    })
  })

  it('keeps its words and the totals that it states', () => {
    const ledger = readLedger('某局公告\n共反馈4个方面30个问题，已完成整改28个。')
    expect(ledger.stated).toEqual({ aspects: 4, items: null, issues: 30, done: 28 })
    expect(ledger.outside).toEqual([{ name: '正文', text: '共反馈4个方面30个问题，已完成整改28个。' }])
  })
})
