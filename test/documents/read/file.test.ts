import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { readLedger } from '../../../src/documents/read'
import { DocumentError } from '../../../src/documents/read/document-error'
import { readDocument } from '../../../src/documents/read/file'
import { fileWith } from '../ledger/support/file'
import { numbered, table, typed, writeDocx } from './support/docx'
import { layOut, writePdf } from './support/pdf'
import { writeZip } from './support/zip'

const LIST = '某局问题清单\n一、党建方面\n1.读书不勤\n2.记录不全\n二、作风方面\n1.登记空白'
const PLACES = ['1-1 读书不勤', '1-2 记录不全', '2-1 登记空白']
const SAMPLE = readFileSync(join(__dirname, '../../../simulator/sample/round.md'), 'utf8')

async function outline(bytes: Buffer) {
  const { issues } = await readDocument(bytes)
  return issues.map(({ no, title }) => `${no} ${title}`)
}

async function faultOf(bytes: Buffer) {
  const error: unknown = await readDocument(bytes).then(
    () => undefined,
    reason => reason,
  )
  return error instanceof DocumentError ? [error.code, error.message] : error
}

describe('a text file', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be', 'gb18030'])('is read in %s', async encoding => {
    expect(await outline(encode(LIST, encoding))).toEqual(PLACES)
    expect(await outline(encode(LIST, encoding, { addBOM: true }))).toEqual(PLACES)
  })

  it('may have a few broken bytes, which are told', async () => {
    const bytes = Buffer.concat([Buffer.from(LIST.repeat(12)), Buffer.from([0xe6, 0x95]), Buffer.from('\n')])
    expect((await readDocument(bytes)).warnings[0]).toBe('有 1 处乱码，请核对原文')
  })

  it('has the name of its file for a title where it has none', async () => {
    const ledger = await readDocument(Buffer.from('1、读书不勤\n2、记录不全\n3、车辆超标'), '问题清单.txt')
    expect(ledger.title).toBe('问题清单')
  })
})

describe('a Word file', () => {
  it('is read with the numbers that someone typed', async () => {
    expect(await outline(await writeDocx(LIST.split('\n').map(typed)))).toEqual(PLACES)
  })

  it('is read with the numbers that Word draws by itself', async () => {
    const bytes = await writeDocx([
      typed('某局问题清单'),
      numbered(0, '党建方面'),
      numbered(1, '学习方面'),
      numbered(2, '读书不勤'),
      numbered(2, '记录不全'),
      numbered(1, '会议方面'),
      numbered(2, '无人签到'),
      numbered(0, '作风方面'),
      numbered(1, '用车方面'),
      numbered(2, '登记空白'),
    ])
    expect(await outline(bytes)).toEqual([
      '1-1-1 读书不勤',
      '1-1-2 记录不全',
      '1-2-1 无人签到',
      '2-1-1 登记空白',
    ])
  })

  it('gives its bullets no number', async () => {
    const bytes = await writeDocx([typed('某局公告'), numbered(0, '读书不勤', 'dots')])
    expect((await readDocument(bytes)).outside[0]?.text).toBe('读书不勤')
  })
})

describe('a ledger that is a table', () => {
  const rows = [
    ['序号', '重点方面', '重点内容', '具体问题', '整改措施', '整改进度', '整改时限'],
    ['1', '党建', '学习', '读书不勤', '1.领读。2.检查。', '已完成', '2026年8月31日'],
    ['2', '党建', '会议', '记录不全', '补齐。', '正在整改', '2026年9月30日'],
  ]

  it('is read from a Word file, cells merged over rows and the text around it included', async () => {
    const merged = rows.map((row, at) => (at === 2 ? ['2', null, ...row.slice(2)] : row))
    const bytes = await writeDocx([typed('某局巡察整改台账'), typed('截至六月底。'), table(merged)])
    const ledger = await readDocument(bytes)
    expect(ledger.issues.map(({ title, status, dueDate }) => [title, status, dueDate])).toEqual([
      ['读书不勤', '已完成', '2026-08-31'],
      ['记录不全', '正在整改', '2026-09-30'],
    ])
    expect(ledger.title).toBe('某局巡察整改台账')
    expect(ledger.outside[0]).toEqual({ name: '表外文字', text: '截至六月底。' })
  })

  it.each([
    ['csv', rows.map(row => row.join(',')).join('\n')],
    ['markdown', rows.map(row => `| ${row.join(' | ')} |`).join('\n')],
  ])('is read from %s', async (_, text) => {
    expect((await readDocument(Buffer.from(text))).issues.map(issue => issue.title)).toEqual([
      '读书不勤',
      '记录不全',
    ])
  })

  describe('of which each aspect has one, below its heading', () => {
    const head = ['序号', '问题', '整改措施']
    const tables = {
      '一、作风建设方面': [head, ['1', '派车不登记', '登记'], ['2', '面积超标', '腾退']],
      '二、财务管理方面': [head, ['1', '报销超期', '清理']],
    }
    const expected = ['1-1 作风建设方面 派车不登记', '1-2 作风建设方面 面积超标', '2-1 财务管理方面 报销超期']
    const placesIn = async (bytes: Buffer) => {
      const { issues, aspects } = await readDocument(bytes)
      return issues.map(({ no, aspect, title }) => `${no} ${aspects[aspect]?.title} ${title}`)
    }

    it('is read from a Word file', async () => {
      const parts = Object.entries(tables).flatMap(([heading, cells]) => [typed(heading), table(cells)])
      expect(await placesIn(await writeDocx([typed('某局整改台账'), ...parts]))).toEqual(expected)
    })

    it('is read from markdown', async () => {
      const rule = '|---|---|---|'
      const parts = Object.entries(tables).map(([heading, cells]) => {
        const [first, ...others] = cells.map(row => `| ${row.join(' | ')} |`)
        return [`## ${heading}`, '', first, rule, ...others].join('\n')
      })
      expect(await placesIn(Buffer.from(`# 某局整改台账\n\n${parts.join('\n\n')}`))).toEqual(expected)
    })

    it('is read from a sheet each, whose name tells nothing', async () => {
      const sheets = Object.entries(tables).map(([heading, cells], index) => [
        `Sheet${index + 1}`,
        [['某局整改台账'], [heading], ...cells],
      ])
      expect(await placesIn(await fileWith(Object.fromEntries(sheets)))).toEqual(expected)
    })
  })

  it('is not seen in a table of figures', async () => {
    const bytes = await writeDocx([
      ...LIST.split('\n').map(typed),
      table([
        ['年', '月', '日'],
        ['1', '2', '3'],
      ]),
    ])
    expect((await readDocument(bytes)).form).toBe('L1')
  })

  it('is refused in the words for tables when it has no head', async () => {
    const bytes = writeZip([
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
      { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
    ])
    expect(await faultOf(bytes)).toEqual(['unsupported', expect.stringContaining('没有找到表头')])
  })
})

describe('a PDF', () => {
  const paragraphs = SAMPLE.replace(/[#*]/g, '')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

  it('is read like its text, page breaks, running heads and page numbers aside', async () => {
    const ledger = await readDocument(writePdf(layOut(paragraphs)))
    const expected = readLedger(paragraphs.join('\n'))
    expect(ledger.issues).toEqual(expected.issues)
    expect(ledger.warnings).toEqual([])
    expect(ledger.outside.at(-1)).toMatchObject({ name: '页眉页脚', text: expect.stringContaining('— 2 —') })
  })

  it('is refused as scanned when it has no text', async () => {
    expect(await faultOf(writePdf([[], [{ text: '1', x: 280, y: 40 }]]))).toEqual([
      'scanned',
      expect.stringContaining('扫描件'),
    ])
  })

  it('tells which of its pages have no text', async () => {
    const pages = layOut(paragraphs)
    const ledger = await readDocument(writePdf([...pages.slice(0, 2), [], ...pages.slice(2)]))
    expect(ledger.warnings[0]).toMatch(/^第 3 页没有可读的文字/)
  })
})

describe('a file that cannot be read is refused with a sentence', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const empty = (name: string) => ({ name, content: Buffer.from('<x/>') })
  const body = '<w:document><w:body></w:body></w:document>'
  const word = (content: Buffer, change = {}) =>
    writeZip([
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
      { name: 'word/document.xml', content, ...change },
    ])

  const nothingBut = (filler: string) =>
    Buffer.concat([Buffer.from('1.读书不勤\n2.记录不全\n'), Buffer.alloc(20 * 1024 * 1024 - 36, filler)])

  it.each<[string, Buffer, string]>([
    ['over 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'tooLarge'],
    ['of more than 20,000 paragraphs', Buffer.from('问题\n'.repeat(20_001)), 'tooManyParagraphs'],
    ['of line breaks and little else', nothingBut('\n'), 'tooManyParagraphs'],
    ['of empty lines and little else', nothingBut('\r\n \t'), 'tooManyParagraphs'],
    ['of breaks of another kind', nothingBut('甲\v'), 'tooManyParagraphs'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'unsupported'],
    ['of an old Word', Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]), 'oldWord'],
    ['of an old Excel', Buffer.concat([OLE, Buffer.from('Workbook', 'utf16le')]), 'oldExcel'],
    ['of rich text', Buffer.from('{\\rtf1\\ansi '), 'oldWord'],
    ['that is a web page', encode(`<html><body><p>${LIST}</p></body></html>`, 'gb18030'), 'webPage'],
    ['that is a table of a web page', Buffer.from('<table><tr><td>序号<td>具体问题</table>'), 'webPage'],
    ['of fixed layout', writeZip(['OFD.xml', 'Doc_0/Document.xml'].map(empty)), 'fixedLayout'],
    ['that is no document', Buffer.from([1, 2, 3, 200, 201]), 'unsupported'],
    ['with nothing in it', Buffer.alloc(0), 'unsupported'],
    ['that is half a PDF', writePdf(layOut(['甲'])).subarray(0, 60), 'broken'],
    ['that is half a Word file', word(Buffer.from(body), { isCut: true }), 'broken'],
    ['with a password', word(Buffer.from(body), { flags: 1 }), 'encrypted'],
    [
      'with a password as Office sets it',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['that states a huge size', word(Buffer.from(body), { size: 300 * 1024 * 1024 }), 'tooLarge'],
    ['that swells without saying so', word(Buffer.alloc(8 * 1024 * 1024), { size: 1000 }), 'tooLarge'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(bytes)).toEqual([code, expect.stringMatching(/。$/)])
  })

  it('but not for the cells of a long table, whose rows are counted', async () => {
    const cells = (texts: string[]) =>
      texts.map(text => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)
    const row = (texts: string[]) => `<w:tr>${cells(texts).join('')}</w:tr>`
    const rows = Array.from({ length: 5_001 }, (_, index) =>
      row([`${index + 1}`, `问题${index + 1}`, '补齐', '已完成']),
    )
    const head = row(['序号', '具体问题', '整改措施', '完成情况'])
    const xml = `<w:document><w:body><w:tbl>${head}${rows.join('')}</w:tbl></w:body></w:document>`
    expect((await readDocument(word(Buffer.from(xml)))).issues).toHaveLength(5_001)
  })

  it('that inflates a hundredfold', async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024)
    expect(deflateRawSync(zeros).length).toBeLessThan(zeros.length / 100)
    expect(((await faultOf(word(zeros))) as string[])[0]).toBe('tooLarge')
  })
})
