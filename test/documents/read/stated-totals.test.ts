import { readStatedTotals } from '../../../src/documents/read/checks/stated-totals'

const NOTHING = { aspects: null, items: null, issues: null, done: null }

describe('the totals that a document states', () => {
  it.each([
    ['反馈了四个方面12项30个问题，已完成整改28个。', { aspects: 4, items: 12, issues: 30, done: 28 }],
    ['共4个方面、12项、30个具体问题，其中已整改到位28个', { aspects: 4, items: 12, issues: 30, done: 28 }],
    ['四方面 30 个具体问题已完成整改 28 个，完成率93.3%', { ...NOTHING, aspects: 4, issues: 30, done: 28 }],
    ['反馈问题二十四个，已完成二十个', { ...NOTHING, issues: 24, done: 20 }],
    ['３０个问题已全部完成整改', { ...NOTHING, issues: 30, done: 30 }],
  ])('are found in %s', (text, stated) => {
    expect(readStatedTotals(text)).toEqual(stated)
  })

  it.each(['其中1项因施工未完', '已完成3月份的检查', '各方面反映良好', '一方面抓学习'])(
    'are not seen in %s',
    text => {
      expect(readStatedTotals(text)).toEqual(NOTHING)
    },
  )
})
