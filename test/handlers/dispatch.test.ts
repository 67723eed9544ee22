import { handlers } from '../../handlers'
import { OUR_FAULT } from '../../src/texts/refusals'
import { dropDatabase, startChat, useDatabase } from '../support/chat'

beforeAll(useDatabase)
afterAll(dropDatabase)

it('answers a fault of ours with one general sentence and tells the log', async () => {
  const chat = await startChat({ issues: 3 })
  chat.house.services.issues.list = () => Promise.reject(new Error('the disk is gone'))
  expect(await chat.says('李雷', '搜索 公车')).toBe(OUR_FAULT)
  expect(chat.faults).toHaveLength(1)
  expect(chat.faults[0]).toContain('the disk is gone')
  await chat.close()
})

it('has no word that calls two commands', () => {
  const words = handlers.flatMap(({ command, aliases = [] }) => [command, ...aliases])
  expect(new Set(words).size).toBe(words.length)
})
