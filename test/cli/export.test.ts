import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from '../documents/bulletin/support/input'
import { type Machine, newMachine, SAMPLE_ROUND } from './support'

const GROUP = 'wecom:wrYunxi'

let machine: Machine

beforeAll(async () => {
  machine = await newMachine()
  await machine.run('import', SAMPLE_ROUND, '--group', GROUP, '--feedback', '2026-06-15')
})
afterAll(() => machine.remove())

function exportAs(kind: string, name: string, ...options: string[]) {
  const file = join(machine.dataDir, name)
  return machine.run('export', kind, '--group', GROUP, '--out', file, ...options)
}

it('writes a document and prints what to look at before it goes out', async () => {
  const { code, stdout } = await exportAs('bulletin', 'a.docx')
  expect(code).toBe(0)
  expect(stdout).toContain(`已导出：${join(machine.dataDir, 'a.docx')}`)
  expect(stdout).toContain('请核对：缺少巡察机构、组织领导情况、联系电话')
  expect(stdout).toContain('请核对：制度成果与清退金额据台账文字自动汇总，请核对：')
})

it('prints the paragraphs that the unit has set in its own words', async () => {
  const words = [
    'organisation=支部召开专题会议，逐项分工。',
    'outlook=每季度自查一次。',
    'inspectedBy=县委第三巡察组',
  ]
  expect(await machine.run('group', 'set', GROUP, ...words)).toMatchObject({ code: 0 })
  const { stdout } = await exportAs('bulletin', 'b.docx')
  expect(stdout).toContain('请核对：缺少联系电话、')
  const text = await textOf(await readFile(join(machine.dataDir, 'b.docx')))
  expect(text).toContain('一、整改工作总体情况\n\n支部召开专题会议，逐项分工。')
  expect(text).toContain('每季度自查一次。')
})

it('tells machines the findings as a list', async () => {
  const { stdout } = await exportAs('ledger', 'c.xlsx', '--json')
  const { file, findings } = JSON.parse(stdout)
  expect(existsSync(file)).toBe(true)
  expect(findings).toEqual(expect.arrayContaining([expect.stringContaining('制度成果与清退金额')]))
})

it('makes nothing but the bulletin for publication', async () => {
  expect((await exportAs('bulletin', 'd.docx', '--public')).code).toBe(0)
  const { code, stderr } = await exportAs('ledger', 'd.xlsx', '--public')
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('export bulletin 加 --public'),
  })
  expect(existsSync(join(machine.dataDir, 'd.xlsx'))).toBe(false)
})

it('leaves no half document where it cannot write', async () => {
  const { code, stderr } = await machine.run('export', 'ledger', '--group', GROUP, '--out', '/nowhere/a.xlsx')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '写不进文件 /nowhere/a.xlsx（ENOENT）。\n' })
})

it.each(['F1', 'F2'])(
  'writes a bulletin of pattern %s that changes nothing when it is imported again',
  async pattern => {
    expect(await machine.run('group', 'set', GROUP, `pattern=${pattern}`)).toMatchObject({ code: 0 })
    await exportAs('bulletin', `${pattern}.docx`)
    const file = join(machine.dataDir, `${pattern}.docx`)
    const label = { F1: '整改情况：', F2: '整改落实情况：' }[pattern] ?? ''
    expect(await textOf(await readFile(file))).toContain(label)
    const { stdout } = await machine.run('import', file, '--group', GROUP, '--dry-run', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ added: 0, known: 48, changes: [], findings: [] })
  },
)
