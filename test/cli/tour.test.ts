import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRehearsal } from '../../src/rehearsal'
import { GROUPS, TOUR_SETUP_CODE } from '../../src/tour/cast'
import { play } from '../../src/tour/play'
import { says } from '../../src/tour/step'
import { dropDatabase, useDatabase } from '../support/chat'
import { zhenggai } from './support'

it('plays the week without a fault, touches no data and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-tour-'))
  const settings = { DATA_DIR: join(folder, 'data'), TMPDIR: folder }
  const { code, stdout, stderr } = await zhenggai(['tour'], settings)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('━━  2026年11月23日 星期一  ━━')
  expect(stdout).toContain('【企业微信】机关服务中心整改群')
  expect(stdout).toContain('【钉钉】图书馆整改群')
  expect(stdout.match(/〔推送〕\n\s+【整改周报·第1期】/g)).toHaveLength(2)
  expect(stdout).toContain('演练通过')
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

it('tells machines every step and what was said', async () => {
  const { code, stdout } = await zhenggai(['tour', '--json'])
  const report = JSON.parse(stdout)
  expect({ code, ok: report.ok, faults: report.faults }).toEqual({ code: 0, ok: true, faults: [] })
  expect(report.steps.length).toBeGreaterThan(50)
  const pushed: { via: string; media?: string[] }[] = report.steps.at(-1).messages
  expect(pushed.map(({ via, media = [] }) => [via, ...media])).toEqual([
    ['webhook'],
    ['webhook', 'image/png'],
    ['robot'],
  ])
})

it('notices a reply that is not what it should be, and goes on', async () => {
  await useDatabase()
  const clock = { at: new Date() }
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const place = { timeZone: 'Asia/Shanghai', now: () => clock.at, log: silent }
  const rehearsal = await startRehearsal({ ...place, setupCode: TOUR_SETUP_CODE })
  await rehearsal.join(GROUPS.wecom)
  const steps = [
    says('wecom', '10:00', '林悦', '绑定 错码', ['已绑定', '启用码']),
    says('wecom', '10:10', '林悦', `绑定 ${TOUR_SETUP_CODE}`, ['已绑定']),
  ]
  const scenes = await play([{ day: '2026-11-23', steps }], { ...rehearsal, clock, timeZone: place.timeZone })
  await rehearsal.stop()
  await dropDatabase()
  expect(scenes.map(({ faults }) => faults)).toEqual([['回复里没有“已绑定”'], []])
})
