import { type Machine, newMachine, SAMPLE_LIST } from './support'

const GROUP = 'wecom:wrYunxi'
let machine: Machine

beforeEach(async () => {
  machine = await newMachine()
  await machine.run('import', SAMPLE_LIST, '--group', GROUP, '--as-new')
})
afterEach(() => machine.remove())

it('finds nothing wrong with a ledger that only the program has written', async () => {
  const { code, stdout } = await machine.run('verify-history')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '检查了 48 个问题的记录，没有被改动。\n' })
})

it('finds an entry that was changed silently', async () => {
  await machine.tamper('issues', { seq: 5 }, { $set: { 'timeline.0.by': '别人' } })
  const { code, stderr } = await machine.run('verify-history', '--group', GROUP)
  expect({ code, stderr }).toEqual({ code: 1, stderr: `记录被改动过：${GROUP} 5 号\n` })
})

it('finds an entry that was taken out', async () => {
  await machine.tamper('issues', { seq: 7 }, { $set: { timeline: [] } })
  expect(await machine.run('verify-history')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('7 号'),
  })
})

it('finds an issue that was closed past its history', async () => {
  await machine.tamper('issues', { seq: 9 }, { $set: { state: 'closed', closedOn: '2026-11-20' } })
  expect(await machine.run('verify-history')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('9 号'),
  })
})

it('refuses a group that it does not know', async () => {
  const { code, stderr } = await machine.run('verify-history', '--group', 'wecom:wrNobody')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '没有 wecom:wrNobody 这个群。\n' })
})
