import { resolve } from 'node:path'
import { connection } from '../../models/database'
import { findRound } from '../../models/rounds'
import { type ChatMessage, createSimulator, newAccounts, type Simulator } from '../../simulator'
import type { Platform } from '../../src/core/message'
import { buildHouse, type House } from '../../src/house'
import { UNHURRIED } from '../../src/rehearsal'
import { STEPS } from '../../src/services/support'
import { joinGroup, platformsAt } from '../../src/simulated'
import { dropDatabase, idOf, MEMBERS, MONDAY_TEN, prepare, SETUP_CODE, useDatabase } from '../support/chat'
import { historyOf } from '../support/instances'
import { endPrograms, type Program, startProgram, until } from '../support/program'

const ROOT = resolve('dist')
const PROGRAM = resolve('test/support/crashing-server.cjs')

let simulator: Simulator
let platforms: ReturnType<typeof platformsAt>
let stopSimulator: () => Promise<void>
let botUrl: string
/** How far the clock of platforms and program is ahead of the real one. */
let aheadMs: number
let house: House

const now = () => new Date(Date.now() + aheadMs)
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

// A dozen starts of the program, on a machine that may be busy.
jest.setTimeout(180_000)

beforeAll(async () => {
  await useDatabase()
  aheadMs = MONDAY_TEN.getTime() - Date.now()
  const accounts = newAccounts()
  simulator = createSimulator({ ...accounts, now, botUrl: () => botUrl, timeouts: UNHURRIED.timeouts })
  const { url, close } = await simulator.listen()
  stopSimulator = close
  platforms = platformsAt(url, accounts)
  house = buildHouse({ setupCode: SETUP_CODE, timeZone: 'Asia/Shanghai', ...platforms, now, log })
})
afterEach(endPrograms)
afterAll(async () => {
  simulator.close()
  await stopSimulator()
  await dropDatabase()
})

/** Some minutes later, so that whatever the last one was sending is free again. */
async function startNext(patienceMs: number = UNHURRIED.patienceMs): Promise<Program> {
  aheadMs += 5 * 60_000
  const mongodbUri = new URL(connection().name, process.env.TEST_MONGODB_URI).href
  const options = { root: ROOT, mongodbUri, platforms, setupCode: SETUP_CODE, patienceMs, aheadMs }
  const program = startProgram([PROGRAM, JSON.stringify(options)])
  botUrl = `http://127.0.0.1:${await program.line()}`
  return program
}

async function order(program: Program, command: string): Promise<void> {
  program.tell(command)
  expect(await program.line()).toBe('ready')
}

/** A group with people and a ledger, made without the program. */
async function openGroup(platform: Platform): Promise<{ chatId: string; groupId: string }> {
  const chatId = `${platform === 'wecom' ? 'wr' : 'cid'}Killed${Date.now()}`
  const groupId = `${platform}:${chatId}`
  await joinGroup(simulator, house, { platform, chatId, title: '整改工作群', members: MEMBERS })
  await prepare({ house, groupId }, 9)
  return { chatId, groupId }
}

const IN_TIME = (['accepted', 'handled', 'finished'] as const).map(step => ({
  step,
  patienceMs: UNHURRIED.patienceMs as number,
}))
const LATE = STEPS.slice(1).map(step => ({ step, patienceMs: 0 }))

// Every start takes its second; that all steps hold on both platforms is shown without real kills in stops.test.ts.
describe.each([
  ['wecom', [...IN_TIME, ...LATE]],
  ['dingtalk', [...IN_TIME.slice(-1), ...LATE.slice(-3, -1)]],
] as const)('kill -9 on %s', (platform, cases) => {
  it('after any step loses nothing acknowledged and doubles no change', async () => {
    let patience: number = UNHURRIED.patienceMs
    let program = await startNext(patience)
    const { chatId, groupId } = await openGroup(platform)
    for (const [index, { step, patienceMs }] of cases.entries()) {
      if (patienceMs !== patience) {
        patience = patienceMs
        program.kill('SIGKILL')
        program = await startNext(patience)
      }
      await order(program, `kill ${step}`)
      const speech = { platform, chatId, from: idOf('李雷'), text: `认领 ${index + 1}` }
      const { messageId } = await simulator.say(speech)
      expect(await program.ended).toBe('SIGKILL')
      program = await startNext(patience)
      await simulator.redeliver(messageId)
      const isAnswer = ({ from, text }: ChatMessage) =>
        from === 'bot' && text.includes(`${index + 1} 号「问题${index + 1}的名称」已认领：李雷`)
      await simulator.waitForMessage(chatId, isAnswer, 60_000)
      expect(await historyOf({ house, groupId }, index + 1)).toEqual(['李雷 claim'])
      const shown = simulator.messages(chatId).filter(isAnswer)
      expect(shown.length).toBeLessThanOrEqual(step === 'sent' ? 2 : 1)
    }
  })
})

it('kill -9 at any step of the Monday digest leaves one digest with one number', async () => {
  let program = await startNext()
  const { chatId, groupId } = await openGroup('wecom')
  const digests = () => simulator.messages(chatId).filter(({ text }) => text.includes('整改周报'))
  for (const [index, step] of ['numbered', 'queued', 'sent'].entries()) {
    const at = new Date(MONDAY_TEN.getTime() + (index + 1) * 7 * 86_400_000).toISOString()
    await order(program, `digest ${step} ${at} ${groupId}`)
    expect(await program.ended).toBe('SIGKILL')
    program = await startNext()
    await order(program, `digest none ${at} ${groupId}`)
    expect(await program.line()).toBe('digest done')
    await until(() => digests().some(({ text }) => text.includes(`第${index + 1}期`)))
    // What has arrived and is not yet marked would be sent again after the next kill.
    await until(async () => (await house.delivery.waiting()) === 0)
    expect((await findRound(groupId))?.digestCounter).toBe(index + 1)
  }
  const numbers = digests().map(({ text }) => /第(\d)期/.exec(text)?.[1])
  // Only what was being sent at that moment may come a second time.
  expect(['1,2,3', '1,2,3,3']).toContain(numbers.join(','))
})
