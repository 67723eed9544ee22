import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParsedLedger } from '../../src/core/parsed-ledger'
import { SAMPLE_LIST, SAMPLE_ROUND, zhenggai } from './support'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-parse-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function parsed(file: string): Promise<ParsedLedger> {
  const { code, stdout, stderr } = await zhenggai(['parse', file, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

function fileWith(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it('prints the whole ledger of a bulletin for machines', async () => {
  const ledger = await parsed(SAMPLE_ROUND)
  expect(Object.keys(ledger).sort()).toEqual(
    ['aspects', 'form', 'issues', 'outside', 'stated', 'title', 'warnings'].sort(),
  )
  expect(ledger.title).toBe('云溪县机关服务中心党支部关于巡察整改情况的通报')
  expect(ledger.stated).toEqual({ aspects: 5, items: 18, issues: 48, done: 46 })
  expect(ledger.aspects).toHaveLength(5)
  expect(new Set(ledger.issues.map(({ aspect, item }) => `${aspect} ${item}`)).size).toBe(18)
  expect(ledger.issues.map(({ seq }) => seq)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
})

it('tells of each problem what was printed', async () => {
  const [first] = (await parsed(SAMPLE_ROUND)).issues
  expect(first).toEqual({
    seq: 1,
    no: '1-1-1',
    aspect: 0,
    item: '学习贯彻不够扎实',
    title: '‘首课必学’要求落实打折扣',
    measures: [expect.any(String), expect.any(String), expect.any(String)],
    status: '已完成',
    dueDate: null,
    text: expect.stringContaining('一是'),
  })
})

it('reads the bare list that is handed over at the feedback', async () => {
  const { issues } = await parsed(SAMPLE_LIST)
  expect(issues).toHaveLength(48)
  expect(issues.every(({ status }) => status === null)).toBe(true)
})

it('shows people the counts and one line per problem', async () => {
  const { code, stdout } = await zhenggai(['parse', SAMPLE_ROUND])
  expect(code).toBe(0)
  expect(stdout).toContain('读到：方面 5，项 18，问题 48')
  expect(stdout).toContain('文中写明：方面 5，项 18，问题 48，完成 46')
  expect(stdout.split('\n').filter(line => /^\d+-\d+-\d+ /.test(line))).toHaveLength(48)
})

it('finds no ledger in a text that has none, and says so', async () => {
  const { code, stdout } = await zhenggai(['parse', fileWith('letter.txt', '请各科室按时参加周五的例会。')])
  expect(code).toBe(0)
  expect(stdout).toContain('没有读到问题台账')
})

it('refuses a file that is not there, with one sentence', async () => {
  const { code, stdout, stderr } = await zhenggai(['parse', join(folder, 'missing.md')])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^打不开文件 .*missing\.md.*\n$/)
})

it('refuses bytes that are no text, with one sentence', async () => {
  const { code, stderr } = await zhenggai([
    'parse',
    fileWith('photo.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
  ])
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

it('asks for the file when none is named', async () => {
  const { code, stderr } = await zhenggai(['parse'])
  expect(code).toBe(2)
  expect(stderr).toContain('缺少 FILE')
  expect(stderr).toContain('zhenggai parse FILE')
})
