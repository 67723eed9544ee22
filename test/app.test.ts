import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../src/app'
import { createMetrics } from '../src/metrics'

const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined }

let server: Server
let isReady = true

beforeAll(async () => {
  const metrics = createMetrics(async () => 3)
  metrics.onStep('accepted', 'wecom:m1')
  const app = createApp({
    take: async () => ({ delivered: () => undefined }),
    callbackWindowSeconds: 600,
    isReady: async () => isReady,
    metrics: metrics.page,
    now: () => new Date('2026-11-23T02:00:00Z'),
    log: LOG,
  })
  server = createServer(app.callback())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise(resolve => server.close(resolve)))

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })
}

it('says that it is alive', async () => {
  expect((await get('/healthz')).status).toBe(200)
})

it('says whether it can work', async () => {
  expect((await get('/readyz')).status).toBe(200)
  isReady = false
  expect((await get('/readyz')).status).toBe(503)
})

it('tells its figures on this machine', async () => {
  const page = await (await get('/metrics')).text()
  expect(page).toContain('zhenggai_outbox_waiting 3')
  expect(page).toContain('zhenggai_steps_total{step="accepted",platform="wecom"} 1')
})

it('tells its figures to nobody beyond a proxy', async () => {
  expect((await get('/metrics', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404)
})

it('has no door for a platform that is not configured', async () => {
  expect((await get('/wecom/aibot')).status).toBe(404)
})
