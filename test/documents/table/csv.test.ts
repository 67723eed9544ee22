import { encode } from 'iconv-lite'
import { readTable } from '../../../src/documents/read/table'

describe('a ledger in a csv file', () => {
  const text = '序号,具体问题,整改措施\r\n1,"派车,不登记","1. 修订制度\n2. 抽查"\r\n2,油卡无人管,专人保管\r\n'

  it.each(['utf8', 'gb18030', 'utf16le'])('is read in %s', async encoding => {
    const { issues } = await readTable(encode(text, encoding, { addBOM: encoding !== 'gb18030' }))
    expect(issues).toMatchObject([
      { seq: 1, title: '派车,不登记', measures: ['修订制度', '抽查'] },
      { seq: 2, title: '油卡无人管', measures: ['专人保管'] },
    ])
  })

  it('may have semicolons or tabs instead of commas', async () => {
    for (const sign of [';', '\t']) {
      const lines = ['序号', '具体问题', '整改措施'].join(sign)
      const { issues } = await readTable(Buffer.from(`${lines}\n1${sign}甲，问题${sign}乙`))
      expect(issues).toMatchObject([{ title: '甲，问题', measures: ['乙'] }])
    }
  })
})
