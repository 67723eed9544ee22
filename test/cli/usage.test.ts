import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, SAMPLE_LIST, zhenggai } from './support'

const VERBS = ['parse', 'import', 'run', 'group', 'verify-history', 'tour']

it.each([[[]], [['wash']]])('answers %j with the usage of every verb', async args => {
  const { code, stdout, stderr } = await zhenggai(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  for (const verb of VERBS) expect(stderr).toContain(`zhenggai ${verb}`)
})

it('names the verb that it does not know', async () => {
  expect((await zhenggai(['wash'])).stderr).toContain('没有“wash”这个命令')
})

it('prints the usage when asked for it', async () => {
  const { code, stdout, stderr } = await zhenggai(['--help'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const verb of VERBS) expect(stdout).toContain(`zhenggai ${verb}`)
})

it('prints the usage of one verb when asked for it', async () => {
  const { code, stdout } = await zhenggai(['import', '--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('zhenggai import')
  expect(stdout).not.toContain('zhenggai parse')
})

it('refuses an option that it does not know', async () => {
  const { code, stderr } = await zhenggai(['parse', SAMPLE_LIST, '--quietly'])
  expect(code).toBe(2)
  expect(stderr).toContain('--quietly')
})

it.each([
  [['monday-digest', '--at', '下周一'], '--at'],
  [['monday-digest', '--group', 'Yunxi'], '群编号'],
  [['tuesday-digest'], '没有“tuesday-digest”这项任务'],
  [[], '缺少 JOB'],
])('refuses run %j before it looks for a database', async (args, complaint) => {
  const { code, stderr } = await zhenggai(['run', ...args], { MONGODB_URI: 'mongodb://127.0.0.1:1/x' })
  expect(code).toBe(2)
  expect(stderr).toContain(complaint)
})

it('says in one sentence that the database cannot be reached', async () => {
  const { code, stderr } = await zhenggai(['group', 'list'], { MONGODB_URI: 'mongodb://127.0.0.1:1/x' })
  expect(code).toBe(1)
  expect(stderr).toBe('连不上数据库 127.0.0.1:1，请检查 MONGODB_URI、网络和数据库服务是否正常。\n')
})

it('says every mistake in the settings before it does anything', async () => {
  const { code, stderr } = await zhenggai(['group', 'list'], { PORT: 'many', TIME_ZONE: 'Moon' })
  expect(code).toBe(1)
  expect(stderr).toContain('PORT')
  expect(stderr).toContain('TIME_ZONE')
  expect(stderr).not.toContain('    at ')
})

it('works by npx from the checkout, without network', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'zhenggai-npx-'))
  const offline = { npm_config_offline: 'true', npm_config_cache: cache, npm_config_update_notifier: 'false' }
  const { code, stdout } = await ended('npx', ['zhenggai', 'parse', SAMPLE_LIST], offline)
  expect(code).toBe(0)
  expect(stdout).toContain('问题 48')
  expect(readdirSync(cache)).not.toContain('_cacache')
  rmSync(cache, { recursive: true })
})
