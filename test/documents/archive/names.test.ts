import { anIssue } from '../../support/an-issue'
import { aFile, anInput, aStore, filesOf } from './an-archive'

describe('the names in the archive', () => {
  it.each([
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\窗口\\合同.pdf', 'C窗口合同.pdf'],
    ['合同\u202Efdp.exe', '合同fdp.exe'],
    ['  两行\n的  名称 .PDF', '两行 的 名称.PDF'],
    ['.env', '附件.env'],
    ['完\u0000?*<>|".txt', '完.txt'],
    ['', '附件'],
    ['...', '附件'],
  ])('make of %j the harmless %j', async (name, expected) => {
    const files = await filesOf(
      anInput([anIssue({ title: '采购', evidence: [aFile(name, 'x')] })], {
        readFile: aStore({ [name]: 'x' }),
      }),
    )
    expect([...files.keys()][0]).toBe(`001_采购/01_${expected}`)
  })

  it('stay different when two files have the same name', async () => {
    const evidence = [aFile('照片.jpg', 'x'), aFile('照片.jpg', 'x')]
    const files = await filesOf(
      anInput([anIssue({ title: '采购', evidence })], { readFile: aStore({ '照片.jpg': 'x' }) }),
    )
    expect([...files.keys()].slice(0, 2)).toEqual(['001_采购/01_照片.jpg', '001_采购/02_照片.jpg'])
  })

  it('are cut to a length that every system takes, with the ending kept', async () => {
    const name = `${'长'.repeat(200)}.pdf`
    const title = '“贯彻/落实”上级部署：结合本地实际不够紧密，推动高质量发展的举措不多。'
    const files = await filesOf(
      anInput([anIssue({ title, evidence: [aFile(name, 'x')] })], { readFile: aStore({ [name]: 'x' }) }),
    )
    const [first = ''] = [...files.keys()]
    expect(first).toBe(`001_“贯彻落实”上级部署：结合本地实际不够/01_${'长'.repeat(59)}.pdf`)
    for (const part of first.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255)
  })

  it('tell by the content what a file without a name is', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex')
    const files = await filesOf(
      anInput([anIssue({ title: '采购', evidence: [aFile(null, png)] })], { readFile: async () => png }),
    )
    expect([...files.keys()][0]).toBe('001_采购/01_附件.png')
  })
})
