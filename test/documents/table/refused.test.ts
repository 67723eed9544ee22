import { deflateRawSync } from 'node:zlib'
import { readLedgerRows, readRows, readTable, TableError } from '../../../src/documents/read/table'
import { fileWith } from '../ledger/support/file'

const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

async function codeOf(bytes: Buffer): Promise<string | undefined> {
  const error: unknown = await readTable(bytes).catch((reason: unknown) => reason)
  return error instanceof TableError ? error.code : undefined
}

describe('a table that is refused', () => {
  it('says in a sentence why, and what to do', async () => {
    await expect(readLedgerRows(Buffer.from('没有表头的文字\n第二行'))).rejects.toThrow(
      '表格的前 15 行里没有找到表头。请保留“序号、具体问题、整改措施”等列名再发。',
    )
  })

  it('is bigger than 20 MB', async () => {
    expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toBe('tooLarge')
  })

  it('has more than 20,000 rows', async () => {
    const rows = Array.from({ length: 20_002 }, (_, index) => [`${index}`, '问题'])
    expect(() => readRows([['序号', '具体问题'], ...rows], '')).toThrow(TableError)
    const csv = ['序号,具体问题', ...rows.map(row => row.join(','))].join('\n')
    expect(await codeOf(Buffer.from(csv))).toBe('tooManyRows')
  })

  it('has a password, or comes from an old Excel', async () => {
    const locked = Buffer.concat([OLD_OFFICE, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await codeOf(locked)).toBe('encrypted')
    expect(await codeOf(Buffer.concat([OLD_OFFICE, Buffer.alloc(512)]))).toBe('oldExcel')
  })

  it('has no head in its first 15 rows', async () => {
    const above = Array.from({ length: 15 }, () => ['说明'])
    expect(await codeOf(await fileWith({ 台账: [...above, ['序号', '具体问题'], [1, '甲']] }))).toBe(
      'noHeader',
    )
    expect(
      await codeOf(
        await fileWith({
          花名册: [
            ['序号', '姓名'],
            [1, '韩梅'],
          ],
        }),
      ),
    ).toBe('noHeader')
  })

  it('is a plan of work, or counts problems', () => {
    const plan = [
      ['序号', '重点任务', '工作措施', '责任单位', '完成时限'],
      ['1', '改造停车场', '公开招标', '城建科', '2026-12-31'],
    ]
    const totals = [
      ['方面', '问题', '已完成', '整改进度'],
      ['作风建设', '5', '3', '60%'],
    ]
    for (const rows of [plan, totals]) expect(() => readRows(rows, '')).toThrow(TableError)
  })

  it('is broken or cut off', async () => {
    const file = await fileWith({
      台账: [
        ['序号', '具体问题'],
        [1, '甲'],
      ],
    })
    expect(await codeOf(file.subarray(0, file.length - 40))).toBe('broken')
    expect(await codeOf(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('broken')
  })

  it('inflates to more than it states', async () => {
    const sheet = Buffer.alloc(60 * 1024 * 1024, '<row/>')
    expect(
      await codeOf(aZip({ 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELS }, sheet, 100)),
    ).toBe('tooLarge')
    expect(await codeOf(aZip({ 'xl/workbook.xml': BOOK }, sheet, sheet.length))).toBe('tooLarge')
  })
})

const BOOK = '<workbook><sheets><sheet name="台账" r:id="r1"/></sheets></workbook>'
const RELS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'

/** An xlsx file made by hand, whose sheet claims a size of its own. */
function aZip(texts: Record<string, string>, sheet: Buffer, claimed: number): Buffer {
  const files = Object.entries({ '[Content_Types].xml': '<Types/>', ...texts }).map(([name, text]) => ({
    name,
    data: Buffer.from(text),
    size: Buffer.byteLength(text),
  }))
  const all = [...files, { name: 'xl/worksheets/sheet1.xml', data: sheet, size: claimed }]
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, size } of all) {
    const packed = deflateRawSync(data)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(all.length, 8)
  end.writeUInt16LE(all.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, entries, end])
}
