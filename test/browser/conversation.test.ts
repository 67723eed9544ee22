import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { mondayDigest } from '../../jobs/monday-digest'
import { loadConfig } from '../../src/config'
import { instantOf } from '../../src/core/day'
import { DEMO_GROUP, sampleDocument } from '../../src/demo'
import { readLedger } from '../../src/documents/read'
import { type RunningServer, startServer } from '../../src/server'
import { joinGroup } from '../../src/simulated'
import { type ChatPage, openBrowser, openChatPage, PHONE } from './support/chat-page'
import { dispatchForm } from './support/dispatch-form'

const TITLE = '机关服务中心整改群'
const CHAT_ID = 'wrPicture'
const SETUP_CODE = 'K7MQ4XWD'
const TIME_ZONE = 'Asia/Shanghai'
/** Above the first day and below the last message, in pixels. */
const MARGIN = 36
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }

let dataDir: string
let server: RunningServer
let browser: Browser
let clock: Date
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhenggai-picture-'))
  browser = await openBrowser()
  itIs('2026-11-16', '10:00')
  const config = loadConfig({ PORT: '0', DATA_DIR: dataDir, SETUP_CODE })
  server = await startServer(config, { now: () => clock, log: SILENT, onLost: () => undefined })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

function itIs(day: string, time: string): void {
  clock = instantOf(day, time, TIME_ZONE)
}

/** The pictures of both READMEs are taken here: `PICTURES=docs/images npm run test:browser` makes them anew. */
it('closes an issue by chatting and reports it on Monday', async () => {
  await prepareGroup()
  const chat = await openChatPage(browser, server.url, 2)
  const at = async (day: string, time: string, name: string) => {
    itIs(day, time)
    await chat.as(TITLE, name)
  }

  await at('2026-11-24', '09:13', '孟飞')
  expect(await chat.says('认领 19 周五')).toMatch(/已认领：孟飞，时限 .*11月27日/)
  await at('2026-11-25', '10:40', '孟飞')
  expect(await chat.says('进站 19 派车单已换新格式')).toContain('您是不是想发“进展”')
  expect(await chat.says('进展 19 派车单已换新格式，60%')).toContain('进展已记录（完成 60%）')
  await takePicture(chat, 'claim.png', '11月24日')

  await at('2026-11-26', '16:20', '孟飞')
  await chat.shows({ name: '派车单.png', mimeType: 'image/png', buffer: await dispatchForm(browser) })
  expect(await chat.saysAboutPicture('佐证 19')).toContain('佐证已留存')
  expect(await chat.says('完成 19 新派车单已全部启用')).toContain('待核验')
  await takePicture(chat, 'evidence.png', '11月26日')

  await at('2026-11-27', '09:05', '林悦')
  expect(await chat.says('核验 19 单据齐全')).toContain('已销号')
  await at('2026-11-30', '08:30', '孟飞')
  await mondayDigest.run(clock, server.house.jobDeps)
  await chat.page.getByText('【整改周报·第1期】').waitFor()
  await chat.page.locator('.message.bot img').waitFor()
  await takePicture(chat, 'digest.png', '11月27日')
  expect(chat.complaints).toEqual([])
})

/** A round that is nearly done: 48 problems, all but two said to be done, 40 of them verified, two sent back. */
async function prepareGroup(): Promise<void> {
  const { simulator, house } = server
  if (!simulator) throw new Error('the simulator is off')
  await joinGroup(simulator, house, { ...DEMO_GROUP, chatId: CHAT_ID, title: TITLE })
  const say = (from: string, text: string) =>
    simulator.say({ platform: 'wecom', chatId: CHAT_ID, from, text })
  await say('linyue', `绑定 ${SETUP_CODE}`)
  await say('linyue', '我是 林悦 办公室')
  await house.services.imports.save(`wecom:${CHAT_ID}`, readLedger(await sampleDocument()), 'picture', '林悦')
  await say('gaoyuan', '我是 高原 财务科')
  await say('mengfei', '我是 孟飞 车队')
  await say('linyue', '确认 高原')
  await say('linyue', '确认 孟飞')
  await say('linyue', '退回 19、22、31 还缺少单据')
  await say('linyue', '核验 1~18、20、21、23~30、32~36、38~40、42、43、45、46')
  itIs('2026-11-23', '15:00')
  await say('gaoyuan', '认领 22 12月1日')
}

/** A screen just long enough for the conversation from that day on; only when pictures are wanted. */
async function takePicture({ page }: ChatPage, name: string, firstDay: string): Promise<void> {
  if (!process.env.PICTURES) return
  await page.setViewportSize(PHONE)
  await page.locator('#toast').waitFor({ state: 'hidden' })
  const first = page.locator('.day', { hasText: firstDay })
  const last = await boxOf(page.locator('.message').last())
  const conversation = last.y + last.height - (await boxOf(first)).y
  const frame = PHONE.height - (await boxOf(page.locator('#messages'))).height
  await page.setViewportSize({ ...PHONE, height: Math.ceil(frame + conversation) + MARGIN })
  await page.evaluate('document.getElementById("messages").scrollTop = 1e6')
  await page.screenshot({ path: join(process.env.PICTURES, name) })
}

async function boxOf(locator: Locator): Promise<{ y: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it cannot be seen')
  return box
}
