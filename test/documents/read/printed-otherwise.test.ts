import { readLedger } from '../../../src/documents/read'
import { VARIED_FORMS, writeVaried } from './support/varied-bulletin'

const SEEDS = [1, 2, 3, 4, 5]

/** What happens to a document on its way through pages, scanners and chats, and tells nothing of its problems. */
const WAYS: [string, (text: string) => string][] = [
  ['with blank lines', text => text.replace(/\n+/g, '\n\n')],
  ['without blank lines', text => text.replace(/\n+/g, '\n')],
  ['indented', text => eachLine(text, line => `　　${line}`)],
  ['quoted', text => eachLine(text, line => `> ${line}`)],
  ['with the line ends of Windows', text => text.replace(/\n/g, '\r\n')],
  ['with half-width signs', text => text.replace(/[（），：；]/g, sign => HALF[sign] ?? sign)],
  ['below the head of a web page', text => `当前位置：首页 > 政务公开\n【字体：大 中 小】\n${text}`],
  ['above the foot of a web page', text => `${text}\n上一篇：没有了\n主办单位：某县人民政府办公室`],
  ['with page numbers', text => text.replace(/(?:[^\n]*\n){25}/g, page => `${page}- 1 -\n`)],
  ['with another mark for its labels', text => text.replace(/^(整改[^\n：]*情况)：/gm, '▲$1：')],
]

const HALF: Record<string, string> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' }

function eachLine(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map(line => (line.trim() === '' ? line : change(line)))
    .join('\n')
}

function problemsOf(text: string) {
  return readLedger(text).issues.map(({ no, title, measures, status }) => ({
    no,
    title: title.normalize('NFKC'),
    measures: measures.length,
    status,
  }))
}

describe.each(VARIED_FORMS)('a bulletin of form %s has the same problems', form => {
  it.each(WAYS)('%s', (_, print) => {
    for (const seed of SEEDS) {
      const { text, expected } = writeVaried(form, seed)
      expect(problemsOf(text)).toHaveLength(expected.length)
      expect(problemsOf(print(text))).toEqual(problemsOf(text))
    }
  })
})
