import { readDocument } from '../../src/documents/read/file'
import { exported } from '../documents/ledger/support/file'
import { anIssue } from '../documents/ledger/support/issues'
import { table, typed, writeDocx } from '../documents/read/support/docx'
import { pdfOf } from './support/office'

const ISSUES = 30

const issues = Array.from({ length: ISSUES }, (_, index) => {
  const measures = Array.from({ length: 1 + (index % 4) }, (_measure, at) => ({
    text: `修订第${index + 1}类流程的第${at + 1}个环节，明确派车、登记、核对三个环节的责任人，按月抽查并通报结果。`,
    key: 'import',
  }))
  const importedText = `已修订第${index + 1}类流程，抽查${index + 3}次并通报结果。`.repeat(1 + (index % 5))
  return anIssue({
    seq: index + 1,
    title: `第${index + 1}类流程登记不全，核对不及时`,
    measures,
    importedText,
  })
})

describe('a ledger saved as a PDF by LibreOffice', () => {
  it('is read like the sheet that it was, over many pages', async () => {
    const sheet = await exported(issues)
    const [read, expected] = [await readDocument(pdfOf(sheet, 'xlsx')), await readDocument(sheet)]
    expect(expected.issues).toHaveLength(ISSUES)
    expect(read.issues).toEqual(expected.issues)
    expect(read.aspects).toEqual(expected.aspects)
  })

  it('is read like the Word table that it was, with rows that page breaks cut', async () => {
    const rows = issues.map(({ seq, title, measures, importedText }, index) => [
      ...[`${seq}`, index % 3 === 0 ? '作风建设方面' : null, title],
      ...[measures.map(({ text }, at) => `${'一二三四'[at]}是${text}`).join(''), '甲某', importedText],
    ])
    const head = ['序号', '方面', '具体问题', '整改措施', '责任人', '整改情况']
    const word = await writeDocx([typed('某局整改台账'), table([head, ...rows])])
    const [read, expected] = [await readDocument(pdfOf(word, 'docx')), await readDocument(word)]
    expect(expected.issues).toHaveLength(ISSUES)
    expect(read.issues).toEqual(expected.issues)
  })
})
