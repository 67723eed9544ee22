import type { Browser } from 'playwright-core'
import { type ChatPage, openBrowser, openChatPage } from './support/chat-page'
import { type StartedServer, startCompiledServer } from './support/server'

const PICTURE = {
  name: '佐证.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

let server: StartedServer
let browser: Browser
let chat: ChatPage
beforeAll(async () => {
  server = await startCompiledServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

beforeEach(async () => {
  chat = await openChatPage(browser, server.url)
  await chat.as('整改工作群', '高原')
})
afterEach(() => chat.page.context().close())

it('answers a member', async () => {
  expect(await chat.says('帮助')).toContain('认领 编号')
  expect(await chat.says('认领 5 下周五')).toMatch(/5 号.*已认领：高原/)
})

it('files a quoted picture as evidence', async () => {
  await chat.says('认领 6')
  await chat.shows(PICTURE)
  expect(await chat.saysAboutPicture('佐证 6')).toMatch(/6 号.*佐证已留存：图片/)
})

it('shows the digest of the coming Monday at the press of a button', async () => {
  const digest = await chat.presses('下周一 08:30')
  expect(digest).toContain('【整改周报·第1期】')
  expect(digest).toMatch(/自评 0\/48.* · 核验 0\/48/)
})

it('shows that a redelivered message changes nothing', async () => {
  await chat.says('认领 7')
  await chat.page.getByRole('button', { name: '重发上一条' }).click()
  await chat.page.getByText('机器人没有重复办理').waitFor()
})

it('keeps a long message within the width of a phone', async () => {
  await chat.says('进度')
  await chat.says('帮助')
  for (const element of ['document.documentElement', 'document.getElementById("messages")'])
    expect(await chat.page.evaluate(`${element}.scrollWidth - ${element}.clientWidth`)).toBe(0)
})

it('gives the browser nothing to complain about, and the platforms neither', async () => {
  await chat.says('我的')
  expect(chat.complaints).toEqual([])
  expect(await chat.page.locator('#problems').isHidden()).toBe(true)
})
