import { createSimulator, newAccounts, type Simulator } from '../../simulator'
import { type Machine, newMachine, SAMPLE_LIST } from './support'

const CHAT = 'wrYunxi'
const GROUP = `wecom:${CHAT}`
const MONDAY = '2026-11-23T08:30:00+08:00'

let simulator: Simulator
let platform: Awaited<ReturnType<Simulator['listen']>>
let machine: Machine

beforeEach(async () => {
  const accounts = newAccounts()
  simulator = createSimulator({ ...accounts, now: () => new Date(), botUrl: 'http://127.0.0.1:9' })
  platform = await simulator.listen()
  machine = await newMachine({
    WECOM_AIBOT_TOKEN: accounts.wecom.token,
    WECOM_AIBOT_AES_KEY: accounts.wecom.aesKey,
    WECOM_API_BASE: `${platform.url}/wecom`,
  })
  const member = { id: 'linyue', name: '林悦' }
  const chat = simulator.addGroup({ platform: 'wecom', chatId: CHAT, title: '整改群', members: [member] })
  await machine.run('import', SAMPLE_LIST, '--group', GROUP, '--as-new')
  expect(await machine.run('group', 'set', GROUP, `webhook=${chat.pushToken}`)).toMatchObject({ code: 0 })
})
afterEach(async () => {
  expect(simulator.problems).toEqual([])
  simulator.close()
  await platform.close()
  await machine.remove()
})

function runDigest(...options: string[]) {
  return machine.run('run', 'monday-digest', '--group', GROUP, ...options)
}

/** The texts; a picture stands as its type. */
function pushed(): string[] {
  return simulator.messages(CHAT).map(({ text, media }) => text || media.map(({ type }) => type).join())
}

it('delivers one digest to the group, however often it is run', async () => {
  const first = await runDigest('--at', MONDAY)
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('已发送。') })
  await Promise.all([runDigest('--at', MONDAY), runDigest('--at', '2026-11-23T15:00:00+08:00')])
  const again = await runDigest('--at', MONDAY)
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('已处理过') })
  expect(pushed()).toEqual([expect.stringContaining('周报·第1期'), 'image/png'])
  expect(pushed()[0]).toContain('未认领 48 项')
})

it('delivers one digest when two runs start together', async () => {
  const runs = await Promise.all([runDigest('--at', MONDAY), runDigest('--at', MONDAY)])
  expect(runs.map(({ code }) => code)).toEqual([0, 0])
  expect(pushed()).toEqual([expect.stringContaining('周报·第1期'), 'image/png'])
})

it('counts the digests on from week to week', async () => {
  await runDigest('--at', MONDAY)
  await runDigest('--at', '2026-11-30T08:30:00+08:00')
  expect(pushed()).toEqual([
    ...[expect.stringContaining('第1期'), 'image/png'],
    ...[expect.stringContaining('第2期'), 'image/png'],
  ])
})

it('sends nothing when nothing is due, and says when the next one is', async () => {
  const { code, stdout } = await runDigest('--at', '2026-11-23T08:29:00+08:00')
  expect(code).toBe(0)
  expect(stdout).toContain('下一期是 2026年11月23日 08:30')
  expect(pushed()).toEqual([])
})

it('ends with the reason when the group does not take the message', async () => {
  simulator.setPush(CHAT, 'removed')
  const { code, stderr } = await runDigest('--at', MONDAY)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^没有发出：.+\n$/)
})

it('refuses a moment that there is not', async () => {
  const { code, stderr } = await runDigest('--at', '2026-02-30T08:30:00+08:00')
  expect([code, stderr]).toEqual([2, expect.stringContaining('--at 没有“2026-02-30T08:30:00+08:00”这个时刻')])
})

it('refuses a group that it does not know', async () => {
  const { code, stderr } = await machine.run('run', 'monday-digest', '--group', 'wecom:wrNobody')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '没有这个群，或还没有群启用整改助手。\n' })
})
