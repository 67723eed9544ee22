import { proposeOutcomes } from '../../src/core/outcomes'

function rules(text: string) {
  return proposeOutcomes([{ seq: 1, text }]).rules.map(({ name, kind }) => `${kind} ${name}`)
}

function money(text: string) {
  return proposeOutcomes([{ seq: 1, text }]).money.map(({ printed, yuan }) => [printed, yuan])
}

describe('rules that a text tells of', () => {
  it.each([
    ['制定了《用车管理办法》。', ['made 用车管理办法']],
    [
      '出台《食堂管理办法（试行）》《采购细则》，并组织学习。',
      ['made 食堂管理办法（试行）', 'made 采购细则'],
    ],
    ['修订完善《财务制度》和《合同办法》。', ['revised 财务制度', 'revised 合同办法']],
    ['对《值班制度》进行了修订。', ['revised 值班制度']],
    ['《值班制度》已印发各科室。', ['made 值班制度']],
    ['按照《采购法》制定《采购细则》。', ['made 采购细则']],
    ['修订《会议制度》，《会议制度》已印发。', ['revised 会议制度']],
  ])('are found in %s', (text, expected) => {
    expect(rules(text)).toEqual(expected)
  })

  it.each([
    '组织学习《保密法》。',
    '尚未制定《考核办法》。',
    '拟修订《考核办法》，预计年底完成。',
    '正在修订《考核办法》。',
    '根据《条例》完善流程。',
    '严格按照《用车管理办法》执行。',
  ])('are not found in %s', text => {
    expect(rules(text)).toEqual([])
  })

  it('count once when they answer several issues', () => {
    const { rules: proposed, totals } = proposeOutcomes([
      { seq: 1, text: '制定《用车办法》。' },
      { seq: 2, text: '修订《值班制度》。' },
      { seq: 3, text: '修订《用车办法》。' },
    ])
    expect(proposed.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(totals).toEqual({ rules: 2, made: 1, revised: 1, unstated: 0, payments: 0, yuan: 0 })
  })
})

describe('money that a text tells of', () => {
  it.each([
    ['已退回财政专户12,345.60元。', [['12,345.60元', 12345.6]]],
    ['清退违规补贴3.2万元。', [['3.2万元', 32000]]],
    ['共计一千八百六十元，已由企业退回并上缴财政。', [['一千八百六十元', 1860]]],
    ['追缴租金四万两千元。', [['四万两千元', 42000]]],
    ['收回欠款四亿三千万元。', [['四亿三千万元', 430_000_000]]],
    ['责令退回补贴3万元，已全部退回。', [['3万元', 30000]]],
    ['清退12名干部违规领取的补贴，共计3万元。', [['3万元', 30000]]],
    ['清退12000元，其中2021年5000元。', [['12000元', 12000]]],
    [
      '清退补贴500元，上缴罚款200元。',
      [
        ['500元', 500],
        ['200元', 200],
      ],
    ],
  ])('is found in %s', (text, expected) => {
    expect(money(text)).toEqual(expected)
  })

  it.each([
    '采购灯具3万元。',
    '尚未退回5000元。',
    '应上缴5000元。',
    '退回申请五笔。',
    '责令当事人退回违规补贴3万元。',
    '要求限期退缴2000元。',
    '收回办公用房3间，节约租金2万元。',
    '清退编外人员2名，每月节约工资1.5万元。',
    '退回超标准接待费报销单据，涉及金额5000元。',
    '退回报销单据6张，金额5000元。',
  ])('is not found in %s', text => {
    expect(money(text)).toEqual([])
  })

  it('counts once where the same sentence answers several issues, and says where it stands already', () => {
    const text = '清退违规发放补贴3.2万元。'
    const { money: proposed, totals } = proposeOutcomes([1, 2].map(seq => ({ seq, text })))
    expect(proposed.map(({ seq, sameAs }) => [seq, sameAs])).toEqual([
      [1, undefined],
      [2, 1],
    ])
    expect(totals).toMatchObject({ payments: 1, yuan: 32000 })
  })

  it('counts as often as the office itself has written it', () => {
    const { totals } = proposeOutcomes([1, 2].map(seq => ({ seq, text: '500元', isField: true })))
    expect(totals).toMatchObject({ payments: 2, yuan: 1000 })
  })

  it('is summed to the cent, with the issue of each amount', () => {
    const { money: proposed, totals } = proposeOutcomes([
      { seq: 4, text: '退回0.1元。' },
      { seq: 9, text: '退回0.2元。' },
    ])
    expect(proposed.map(({ seq }) => seq)).toEqual([4, 9])
    expect(totals.yuan).toBe(0.3)
  })
})

describe('several texts of one issue', () => {
  function sums(...texts: string[]) {
    const { money, totals } = proposeOutcomes(texts.map(text => ({ seq: 1, text })))
    return [money.map(({ printed }) => printed), totals.yuan]
  }

  it('tell of an amount once, however often it is reported', () => {
    expect(sums('已退回补贴500元。', '完成整改，退回补贴500元。')).toEqual([['500元'], 500])
  })

  it('are summed up by a later one that says so', () => {
    expect(sums('已退回补贴500元。', '再退回300元。', '累计退回补贴800元。')).toEqual([['800元'], 800])
  })

  it('keep what a smaller total cannot stand for', () => {
    expect(sums('已退回补贴5000元。', '上缴罚款共计200元。')).toEqual([['5000元', '200元'], 5200])
  })

  it('sum up the parts of a sentence', () => {
    expect(sums('退回甲1万元、乙2万元，共计3万元。')).toEqual([['3万元'], 30000])
  })
})

describe('the column of outcomes', () => {
  function field(text: string) {
    return proposeOutcomes([{ seq: 1, text, isField: true }])
  }

  it('needs no word that says what became of a rule or an amount', () => {
    const { rules: named, money: paid, unread } = field('《用车办法》；修订《值班制度》；3.2万元')
    expect(named.map(({ name, kind }) => [name, kind])).toEqual([
      ['用车办法', 'unstated'],
      ['值班制度', 'revised'],
    ])
    expect(paid.map(({ yuan }) => yuan)).toEqual([32000])
    expect(unread).toEqual([])
  })

  it.each(['拟修订《值班制度》', '根据《条例》办理', '应退5000元'])('takes nothing from %s', text => {
    const { rules: named, money: paid } = field(text)
    expect([named, paid]).toEqual([[], []])
  })

  it('shows what it could not read, but not that there is nothing', () => {
    expect(field('完善食堂采购制度一项').unread.map(({ sentence }) => sentence)).toEqual([
      '完善食堂采购制度一项',
    ])
    expect(field('无').unread).toEqual([])
  })
})
