import { type Chat, dropDatabase, startChat, useDatabase } from '../support/chat'

let chat: Chat

beforeAll(async () => {
  await useDatabase()
  chat = await startChat()
})
afterAll(async () => {
  await chat.close()
  await dropDatabase()
})
afterEach(() => expect(chat.simulator.problems).toEqual([]))

it('lets a registered person take on an issue with a deadline', async () => {
  expect(await chat.says('李雷', '认领 37 下周五')).toBe(
    '37 号「问题37的名称」已认领：李雷，时限 2026年12月4日。',
  )
})

it('tells who has the issue when it is claimed a second time', async () => {
  expect(await chat.says('韩梅', '认领 37')).toContain('37 号已由 李雷 认领')
})

it('claims several issues at once and tells which did not go', async () => {
  const reply = await chat.says('韩梅', '认领 36~38、40')
  expect(reply).toContain('36 号「问题36的名称」已认领：韩梅')
  expect(reply).toContain('未办：37 号已由 李雷 认领')
  expect(reply).toContain('40 号')
})

it('asks an unknown sender to register first', async () => {
  expect(await chat.says('外人', '认领 3')).toBe('还不知道您是哪位。请先发：我是 姓名，例：我是 张三')
})

it('refuses a deadline in the past and changes nothing', async () => {
  expect(await chat.says('李雷', '认领 5 2026-01-15')).toContain('“2026-01-15”已经过去')
  expect(await chat.says('李雷', '查 5')).toContain('未认领')
})
