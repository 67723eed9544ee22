import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Machine, newMachine, SAMPLE_LIST, SAMPLE_ROUND } from './support'

const GROUP = 'wecom:wrYunxi'
let machine: Machine

beforeEach(async () => {
  machine = await newMachine()
})
afterEach(() => machine.remove())

function importing(...options: string[]) {
  return machine.run('import', SAMPLE_ROUND, '--group', GROUP, ...options)
}

it('makes a round for a new group, with what is printed as self-rating and nothing as verified', async () => {
  const { code, stdout } = await importing()
  expect(code).toBe(0)
  expect(stdout).toMatch(/已导入.*48 个问题，其中 48 个带有自评/)
  const states = (await machine.issues(GROUP)).map(({ state, selfRating }) => `${state} ${selfRating}`)
  expect(states.filter(state => state === 'submitted done')).toHaveLength(46)
  expect(states.filter(state => state === 'stageDone stageDone')).toHaveLength(2)
})

it('takes the problems alone and open with --as-new', async () => {
  expect((await importing('--as-new')).code).toBe(0)
  const issues = await machine.issues(GROUP)
  expect(issues.map(({ state }) => state)).toEqual(Array(48).fill('open'))
  expect(issues.flatMap(({ measures }) => measures)).toEqual([])
})

it('saves nothing with --dry-run and tells what it would do', async () => {
  const { code, stdout } = await importing('--dry-run')
  expect(code).toBe(0)
  expect(stdout).toContain('将新增 48 个问题，没有保存')
  for (const collection of ['issues', 'rounds', 'groups'])
    expect(await machine.find(collection, {})).toEqual([])
})

it('changes nothing when the same document is imported twice', async () => {
  await importing()
  const before = await machine.issues(GROUP)
  const { code, stdout } = await importing()
  expect(code).toBe(0)
  expect(stdout).toMatch(/已导入.*没有新增问题；原有 48 个/)
  expect(await machine.issues(GROUP)).toEqual(before)
})

it('finds the problems of the bare list again in the bulletin', async () => {
  await machine.run('import', SAMPLE_LIST, '--group', GROUP)
  const { stdout } = await importing()
  expect(stdout).toContain('1 号 自评状态：未认领 → 待核验')
  // A console has room for what a phone has not.
  expect(stdout).toMatch(/更正 \d+ 处，涉及 48 个问题：/)
  expect(stdout).toMatch(/48 号「后勤数字化平台建设滞后」\n(?:　　.*\n)*　　自评状态：未认领 → /)
  expect(stdout).toMatch(/已导入.*没有新增问题；更正 48 个：1~48 号。/)
  const again = await importing()
  expect(again.stdout).toMatch(/没有要新增或更正的\n已导入.*没有新增问题；原有 48 个没有改动/)
  const list = await machine.run('import', SAMPLE_LIST, '--group', GROUP)
  expect(list.stdout).toMatch(/已导入.*没有新增问题；原有 48 个没有改动/)
})

it('shows how a corrected document differs and takes it over, for machines too', async () => {
  await importing('--as-new')
  const corrected = join(machine.dataDir, 'corrected.md')
  writeFileSync(corrected, readFileSync(SAMPLE_LIST, 'utf8').replace('滞后', '明显滞后'))
  const dry = await machine.run('import', corrected, '--group', GROUP, '--dry-run', '--json')
  const change = {
    seq: 48,
    column: 'title',
    before: '后勤数字化平台建设滞后',
    after: '后勤数字化平台建设明显滞后',
  }
  expect(JSON.parse(dry.stdout)).toMatchObject({ added: 0, known: 48, changes: [change], findings: [] })
  const trial = await machine.run('import', corrected, '--group', GROUP, '--dry-run')
  expect(trial.stdout).toContain('试读：将新增 0 个问题、更正 1 处，没有保存。')
  expect((await machine.issues(GROUP))[47]).toMatchObject({ title: change.before, version: 1 })
  const done = await machine.run('import', corrected, '--group', GROUP, '--json')
  expect(JSON.parse(done.stdout)).toMatchObject({ added: 0, changes: [change], done: [48], left: [] })
  expect((await machine.issues(GROUP))[47]).toMatchObject({ title: change.after, version: 2 })
  expect((await machine.run('verify-history', '--group', GROUP)).code).toBe(0)
})

it('refuses a day of the feedback that there is not', async () => {
  const { code, stderr } = await importing('--feedback', '2026-02-30')
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('--feedback 没有“2026-02-30”这一天。例：--feedback 2026-03-01'),
  ])
})

it('keeps the day of the feedback', async () => {
  expect((await importing('--feedback', '2026-06-15')).code).toBe(0)
  expect(await machine.find('rounds', {})).toMatchObject([{ groupId: GROUP, feedbackDate: '2026-06-15' }])
})

it('keeps two groups apart', async () => {
  await importing()
  await machine.run('import', SAMPLE_LIST, '--group', 'dingtalk:cidOther', '--as-new')
  expect(await machine.issues(GROUP)).toHaveLength(48)
  expect(await machine.issues('dingtalk:cidOther')).toHaveLength(48)
  expect((await machine.run('group', 'list')).stdout).toMatch(/^dingtalk:cidOther .*\nwecom:wrYunxi .*\n$/)
})

it('tells machines what it did', async () => {
  const { stdout } = await importing('--json')
  expect(JSON.parse(stdout)).toMatchObject({ added: 48, known: 0, selfRated: 48 })
})

it('refuses a document without a ledger and keeps nothing', async () => {
  const letter = join(machine.dataDir, 'letter.txt')
  writeFileSync(letter, '请各科室按时参加周五的例会。')
  const { code, stderr } = await machine.run('import', letter, '--group', GROUP)
  expect(code).toBe(1)
  expect(stderr).toBe('没有读到问题台账，什么也没有保存。\n')
  expect(await machine.find('rounds', {})).toEqual([])
})

it.each([
  [['--group', 'wrYunxi'], '群编号'],
  [[], '缺少 --group'],
  [['--group', GROUP, '--feedback', '六月十五日'], '--feedback'],
])('refuses the options %j as wrong usage', async (options, complaint) => {
  const { code, stderr } = await machine.run('import', SAMPLE_LIST, ...options)
  expect(code).toBe(2)
  expect(stderr).toContain(complaint)
  expect(stderr).toContain('zhenggai import FILE')
})
