import { parseCommand } from '../../src/core/command'
import { CopyFinder } from '../../src/core/copy-check'
import { findDay } from '../../src/core/dates'
import { parseNumbers } from '../../src/core/issue-number'
import { issueText } from '../../src/core/issue-text'
import { cellKey } from '../../src/core/ledger-rows'
import { proposeOutcomes } from '../../src/core/outcomes'
import { findSensitive } from '../../src/core/redaction'
import { findSecrecyMark } from '../../src/core/secrecy'
import { hasMarkup } from '../../src/platforms/wecom/plain'
import { ownPaperIn } from '../../src/texts/own-papers'
import { anIssue } from '../support/an-issue'
import { growth, LINEAR } from '../support/growth'

// Everything here is done on the thread that answers all groups. A pattern that tries a row of like signs in every
// split takes minutes for a long one, and nobody is answered meanwhile.
const LONG = 1000
const CALENDAR = { addWorkingDays: (day: string) => day } as unknown as Parameters<
  typeof findDay
>[1]['calendar']

/** The signs of which the patterns are made. */
const SIGNS = [
  ...['二', '百', '万', '余', '元', '1', '1,', '1.', '3日', '3月', '2027年', '半', '号', '第'],
  ...['，', '。', '、', '；', ' ', '　', '\n', '\t', '-', '#', '(', '（', '《', '《甲乙》', '《甲乙》、'],
  ...[
    '制定',
    '修订',
    '已',
    '未',
    '拟',
    '其中',
    '共计',
    '清退',
    '清退1元共计1元',
    '责令',
    '涉及',
    '约',
    '是',
    '一是',
    '自评 1/1',
    '■ 1 项',
    '归档目录 ',
  ],
  ...['王', '王芳', '李建国、', '和', '同志', '书记', '对'],
  ...['@', '@ ', '@a', '京A', '¥1', '〔2021〕', '仲', '公司', '电话', '★', '机密', '“', '*', '>'],
]
const FRAMES = [
  ['', ''],
  ['已付元。清退', '元。'],
  ['37 ', '%x'],
] as const

const READERS: Record<string, (text: string) => unknown> = {
  'rules and money in reports': text => proposeOutcomes([{ seq: 1, text: `《元${text}` }]),
  'rules and money in the column': text => proposeOutcomes([{ seq: 1, text, isField: true }]),
  'what is sensitive': text => findSensitive(text, { known: ['张伟', '李雷'] }),
  copies: text => {
    const finder = new CopyFinder()
    for (const seq of [1, 2]) finder.add({ seq, text })
    return finder.found()
  },
  'secrecy marks': findSecrecyMark,
  commands: text => parseCommand(text, [{ command: '进展' }, { command: '搜索', glued: true }]),
  numbers: parseNumbers,
  days: text => findDay(text, { today: '2026-11-23', direction: 'future', calendar: CALENDAR }),
  'the text of an issue': text => issueText(anIssue({ importedText: text }), new Date('2026-11-23')),
  'the measures in the text of an issue': text => {
    const measures = [text.slice(0, 1), text.slice(0, 100)].map(measure => ({ text: measure, key: 'import' }))
    return issueText(anIssue({ importedText: text, measures }), new Date('2026-11-23'))
  },
  'papers of our own': text => ownPaperIn(`【整改进度】【导入预览】${text}`),
  'edited cells': cellKey,
  markup: hasMarkup,
}

const ROWS = SIGNS.flatMap(sign => FRAMES.map(frame => ({ sign, frame })))

function rowOf(sign: string, [before, behind]: (typeof FRAMES)[number], length: number): string {
  return before + sign.repeat(Math.ceil(length / sign.length)) + behind
}

it.each(Object.entries(READERS))('reads %s once in long rows of like signs', (_, read) => {
  const slow = ROWS.filter(
    ({ sign, frame }) => growth(size => read(rowOf(sign, frame, size)), LONG) >= LINEAR,
  )
  expect(slow).toEqual([])
})

it('sums up many reports of many amounts and totals, each once', () => {
  const sumUp = (count: number) => {
    const reports = Array.from({ length: count }, (_, report) => {
      const amounts = Array.from(
        { length: 120 },
        (_, index) => `清退${report * 1000 + index}元共计${index + 1}元`,
      )
      return { seq: 1, text: amounts.join('') }
    })
    expect(proposeOutcomes(reports).money.length).toBeGreaterThan(0)
  }
  expect(growth(sumUp, 5)).toBeLessThan(LINEAR)
})
