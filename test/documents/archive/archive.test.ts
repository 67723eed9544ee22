import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { writeArchive } from '../../../src/documents/write/archive'
import { anIssue } from '../../support/an-issue'
import { aFile, anInput, aStore, aText, filesOf, sha256, zipOf } from './an-archive'

const UNZIP = '/usr/bin/unzip'

describe('the archive', () => {
  it('has a folder for each issue, with cover sheet and evidence in the order of filing', async () => {
    const issues = [
      anIssue({ seq: 12, title: '公务接待台账不全' }),
      anIssue({
        seq: 2,
        title: '公车使用审批不严',
        evidence: [aFile('照片.jpg', 'b'), aFile('制度.docx', 'a')],
      }),
    ]
    const files = await filesOf(anInput(issues, { readFile: aStore({ '照片.jpg': 'b', '制度.docx': 'a' }) }))
    expect([...files.keys()].sort()).toEqual([
      '002_公车使用审批不严/00_封面.docx',
      '002_公车使用审批不严/01_照片.jpg',
      '002_公车使用审批不严/02_制度.docx',
      '012_公务接待台账不全/00_封面.docx',
      '目录.csv',
      '目录.txt',
    ])
    expect(files.get('002_公车使用审批不严/01_照片.jpg')?.toString()).toBe('b')
  })

  it('keeps a quoted text byte for byte, so that its hash still holds', async () => {
    const files = await filesOf(
      anInput([anIssue({ title: '用电管控不细', evidence: [aText('已装智能电表，\n共 12 块')] })]),
    )
    const text = files.get('001_用电管控不细/01_引用文字.txt')
    expect(text?.toString()).toBe('已装智能电表，\n共 12 块')
  })

  it('names a missing file as missing, in its folder and in both lists', async () => {
    const evidence = [aFile('发票.pdf', 'gone'), aFile('合同.pdf', 'here')]
    const files = await filesOf(
      anInput([anIssue({ title: '采购', evidence })], { readFile: aStore({ '合同.pdf': 'here' }) }),
    )
    expect(files.get('001_采购/01_发票.pdf（缺失）.txt')?.toString()).toContain(sha256('gone'))
    expect(files.get('目录.csv')?.toString()).toMatch(/01_发票\.pdf（缺失）\.txt,.*,缺失\r\n/)
    expect(files.get('目录.txt')?.toString()).toContain('缺失 1 件，与登记不符 0 件')
    expect(files.get('001_采购/02_合同.pdf')?.toString()).toBe('here')
  })

  it('says when a file is not what was filed', async () => {
    const evidence = [aFile('合同.pdf', 'as filed')]
    const files = await filesOf(
      anInput([anIssue({ title: '采购', evidence })], { readFile: aStore({ '合同.pdf': 'other' }) }),
    )
    expect(files.get('001_采购/01_合同.pdf')?.toString()).toBe('other')
    expect(files.get('目录.txt')?.toString()).toContain('  001_采购/01_合同.pdf 与登记的 SHA-256 不符')
  })

  it('leaves out what came after its moment', async () => {
    const late = { at: new Date('2026-11-24T00:00:00Z') }
    const timeline = [
      { ...late, memberId: 'm', by: '李雷', verb: 'fileEvidence', text: '', changes: {} } as const,
    ]
    const issue = anIssue({
      title: '采购',
      evidence: [aFile('旧.pdf', 'old'), aFile('新.pdf', 'new', late)],
      timeline: timeline.map(entry => ({ ...entry, key: 'k', previousHash: '' })),
    })
    const files = await filesOf(anInput([issue, anIssue({ seq: 2, createdAt: late.at })]))
    expect([...files.keys()]).toEqual([
      '001_采购/01_旧.pdf（缺失）.txt',
      '001_采购/00_封面.docx',
      '目录.csv',
      '目录.txt',
    ])
  })

  it('of an empty ledger has the lists alone', async () => {
    expect([...(await filesOf(anInput([]))).keys()]).toEqual(['目录.csv', '目录.txt'])
  })
})

describe('the writing of the archive', () => {
  it('fetches a file only when those before it have gone out', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 1 << 20 }, (_, index) => (index * index * 2654435761) >>> 24),
    )
    let arrived = 0
    const arrivals: number[] = []
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        arrived += chunk.length
        setImmediate().then(() => done(), done)
      },
    })
    const evidence = Array.from({ length: 5 }, (_, index) => aFile(`${index}.bin`, bytes))
    const readFile = async (): Promise<Buffer> => {
      arrivals.push(arrived)
      return bytes
    }
    await writeArchive(anInput([anIssue({ evidence })], { readFile }), out)
    const packed = arrived / 5
    for (const [index, before] of arrivals.entries()) expect(before).toBeGreaterThan((index - 1) * packed)
  })

  it('keeps no file in memory that has gone out', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const handed: WeakRef<ArrayBufferLike>[] = []
    const alive: number[] = []
    const readFile = async (): Promise<Buffer> => {
      await setImmediate()
      collect()
      alive.push(handed.filter(file => file.deref()).length)
      const bytes = Buffer.alloc(1 << 20, handed.length)
      handed.push(new WeakRef(bytes.buffer))
      return bytes
    }
    const evidence = Array.from({ length: 8 }, (_, index) => aFile(`${index}.bin`, ''))
    await zipOf(anInput([anIssue({ evidence })], { readFile }))
    expect(Math.max(...alive)).toBeLessThanOrEqual(2)
  })

  it('fails as a whole, and closes what it writes to, when a file cannot be read', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done() })
    const readFile = async (): Promise<Buffer> => {
      throw new Error('database is gone')
    }
    const issues = [anIssue({ evidence: [aFile('a.pdf', 'x')] })]
    await expect(writeArchive(anInput(issues, { readFile }), out)).rejects.toThrow('database is gone')
    expect(out.destroyed).toBe(true)
  })

  it('fails when it cannot be written', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) })
    await expect(writeArchive(anInput([anIssue()]), out)).rejects.toThrow('disk full')
  })
})

const withUnzip = existsSync(UNZIP) ? it : it.skip

withUnzip('the archive opens with unzip, without a complaint', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  const path = join(folder, 'archive.zip')
  const issue = anIssue({ title: '公车使用审批不严', evidence: [aFile('照片.jpg', 'picture')] })
  await writeFile(path, await zipOf(anInput([issue], { readFile: aStore({ '照片.jpg': 'picture' }) })))
  const { stdout } = await promisify(execFile)(UNZIP, ['-t', path])
  await rm(folder, { recursive: true })
  expect(stdout).toContain('No errors detected')
})
