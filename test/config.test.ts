import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ConfigError, loadConfig } from '../src/config'

const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const wecom = { WECOM_AIBOT_TOKEN: 'wecom-token', WECOM_AIBOT_AES_KEY: aesKey }
const dingtalk = { DINGTALK_APP_KEY: 'dingkey', DINGTALK_APP_SECRET: 'dingsecret' }

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('without any setting', () => {
  it('listens on this machine, keeps its data beside the program and lives by the time of Beijing', () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: resolve('data'),
      timeZone: 'Asia/Shanghai',
      setupCode: expect.any(String),
      isSetupCodeRandom: true,
      callbackWindowSeconds: 600,
      logLevel: 'info',
      simulator: true,
      warnings: [],
    })
  })

  it('makes a setup code of eight characters that cannot be mistaken for others', () => {
    const codes = Array.from({ length: 50 }, () => loadConfig({}).setupCode)
    for (const code of codes) expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{8}$/)
    expect(new Set(codes).size).toBe(50)
  })
})

describe('what the unit sets', () => {
  it('takes the address of the server, the links and the database', () => {
    const config = loadConfig({
      PORT: '8080',
      HOST: '::1',
      DATA_DIR: '/srv/zhenggai/',
      MONGODB_URI: 'mongodb://user:pass@db1,db2/zhenggai?replicaSet=rs0',
    })
    expect(config).toMatchObject({
      port: 8080,
      host: '::1',
      publicUrl: 'http://[::1]:8080',
      dataDir: resolve('/srv/zhenggai'),
      mongodbUri: 'mongodb://user:pass@db1,db2/zhenggai?replicaSet=rs0',
    })
    expect(loadConfig({ PUBLIC_URL: 'https://zg.example.cn/bot/' }).publicUrl).toBe(
      'https://zg.example.cn/bot',
    )
  })

  it('takes a chosen setup code as it is', () => {
    expect(loadConfig({ SETUP_CODE: '整改2026' })).toMatchObject({
      setupCode: '整改2026',
      isSetupCodeRandom: false,
    })
  })

  it('counts empty variables as not set', () => {
    expect(
      loadConfig({ PORT: '', SETUP_CODE: ' ', WECOM_AIBOT_TOKEN: '', SIMULATOR: '', MONGODB_URI_FILE: '' }),
    ).toMatchObject({
      port: 3000,
      isSetupCodeRandom: true,
      simulator: true,
    })
  })

  it('takes the WeCom bot with its name, its default webhook and another base', () => {
    const env = {
      ...wecom,
      WECOM_AIBOT_NAME: '整改助手',
      WECOM_WEBHOOK_KEY: 'hook',
      WECOM_API_BASE: 'http://127.0.0.1:9/',
    }
    expect(loadConfig(env).wecom).toEqual({
      token: 'wecom-token',
      aesKey,
      botName: '整改助手',
      webhookKey: 'hook',
      apiBase: 'http://127.0.0.1:9',
    })
  })

  it('takes a key whose last character carries unused bits', () => {
    expect(loadConfig({ ...wecom, WECOM_AIBOT_AES_KEY: 'x'.repeat(43) }).wecom?.aesKey).toBe('x'.repeat(43))
  })

  it('takes the DingTalk robot, whose code is its app key unless another is given', () => {
    expect(loadConfig(dingtalk).dingtalk).toEqual({
      appKey: 'dingkey',
      appSecret: 'dingsecret',
      robotCode: 'dingkey',
      apiBase: 'https://api.dingtalk.com',
      oapiBase: 'https://oapi.dingtalk.com',
    })
    const env = {
      ...dingtalk,
      DINGTALK_ROBOT_CODE: 'robot',
      DINGTALK_WEBHOOK_TOKEN: 't',
      DINGTALK_WEBHOOK_SECRET: 'SECs',
    }
    expect(loadConfig(env).dingtalk).toMatchObject({
      robotCode: 'robot',
      webhookToken: 't',
      webhookSecret: 'SECs',
    })
  })

  it('keeps the older WeCom robot and says plainly that its door is not built', () => {
    const config = loadConfig({ WECOM_ROBOT_TOKEN: 't', WECOM_ROBOT_AES_KEY: aesKey })
    expect(config.wecomRobot).toEqual({ token: 't', aesKey })
    expect(config.warnings).toEqual([expect.stringContaining('WECOM_ROBOT_TOKEN')])
  })

  it.each([
    [{}, true],
    [wecom, false],
    [dingtalk, false],
    [{ ...wecom, SIMULATOR: 'on' }, true],
    [{ ...wecom, SIMULATOR: 'TRUE' }, true],
    [{ SIMULATOR: 'off' }, false],
    [{ SIMULATOR: '0' }, false],
  ])('runs the simulator only where no platform is configured or it is asked for: %j', (env, simulator) => {
    expect(loadConfig(env).simulator).toBe(simulator)
  })
})

describe('settings from files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-config-'))
  const path = join(folder, 'secret')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('reads any variable from a file, without the line end', () => {
    writeFileSync(path, `${aesKey}\n`)
    expect(
      loadConfig({ ...wecom, WECOM_AIBOT_AES_KEY: '', WECOM_AIBOT_AES_KEY_FILE: path }).wecom?.aesKey,
    ).toBe(aesKey)
    writeFileSync(path, '8081\r\n')
    expect(loadConfig({ PORT_FILE: path }).port).toBe(8081)
  })

  it('refuses a file that is missing or empty, once and without its path', () => {
    const env = { WECOM_AIBOT_TOKEN: 't', WECOM_AIBOT_AES_KEY_FILE: join(folder, 'missing') }
    expect(problemsOf(env)).toEqual(['文件读不出来（ENOENT），请核对路径和权限（WECOM_AIBOT_AES_KEY_FILE）'])
    writeFileSync(path, '\n')
    expect(problemsOf({ SETUP_CODE_FILE: path })).toEqual(['文件是空的（SETUP_CODE_FILE）'])
  })

  it('refuses a variable given in both ways', () => {
    expect(problemsOf({ SETUP_CODE: 'code', SETUP_CODE_FILE: path })).toEqual([
      '同一项只能给一次，请去掉其中一个（SETUP_CODE，SETUP_CODE_FILE）',
    ])
  })
})

describe('what cannot work', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '30.5' }],
    ['HOST', { HOST: 'http://example.cn' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'zg.example.cn' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://zg.example.cn' }],
    ['MONGODB_URI', { MONGODB_URI: 'localhost:27017' }],
    ['TIME_ZONE', { TIME_ZONE: 'Asia/Beijing' }],
    ['SETUP_CODE', { SETUP_CODE: '两 半' }],
    ['CALLBACK_WINDOW_SECONDS', { CALLBACK_WINDOW_SECONDS: '59' }],
    ['CALLBACK_WINDOW_SECONDS', { CALLBACK_WINDOW_SECONDS: '3601' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SIMULATOR', { SIMULATOR: 'maybe' }],
    ['SIMULATOR', { SIMULATOR: 'constructor' }],
    ['WECOM_AIBOT_AES_KEY', { ...wecom, WECOM_AIBOT_AES_KEY: aesKey.slice(1) }],
    ['WECOM_AIBOT_AES_KEY', { ...wecom, WECOM_AIBOT_AES_KEY: `${aesKey.slice(1)}+` }],
    ['WECOM_AIBOT_AES_KEY', { WECOM_AIBOT_TOKEN: 't' }],
    ['WECOM_AIBOT_TOKEN', { WECOM_AIBOT_AES_KEY: aesKey }],
    ['WECOM_AIBOT_TOKEN', { WECOM_WEBHOOK_KEY: 'hook' }],
    ['WECOM_ROBOT_AES_KEY', { WECOM_ROBOT_TOKEN: 't' }],
    ['WECOM_API_BASE', { WECOM_API_BASE: 'qyapi.weixin.qq.com' }],
    ['DINGTALK_APP_SECRET', { DINGTALK_APP_KEY: 'k' }],
    ['DINGTALK_APP_KEY', { DINGTALK_WEBHOOK_TOKEN: 't' }],
    ['DINGTALK_WEBHOOK_TOKEN', { ...dingtalk, DINGTALK_WEBHOOK_SECRET: 'SECs' }],
    ['DINGTALK_WEBHOOK_SECRET', { ...dingtalk, DINGTALK_WEBHOOK_TOKEN: 't', DINGTALK_WEBHOOK_SECRET: 's' }],
  ])('names %s when it refuses %j', (name, env) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(new RegExp(`（(\\w+，)?${name}(，\\w+)?）$`))])
  })

  it('tells all problems at once', () => {
    const env = {
      PORT: 'x',
      TIME_ZONE: 'Mars',
      WECOM_AIBOT_TOKEN: 't',
      DINGTALK_APP_KEY: 'k',
      SIMULATOR: 'maybe',
    }
    expect(problemsOf(env)).toHaveLength(5)
    expect(() => loadConfig(env)).toThrow(/配置有 5 处问题[\s\S]*PORT[\s\S]*DINGTALK_APP_SECRET/)
  })

  it('never shows a secret, not even in part', () => {
    const secret = 'TopSecret0'
    const names = [
      'WECOM_AIBOT_AES_KEY',
      'WECOM_ROBOT_AES_KEY',
      'DINGTALK_WEBHOOK_SECRET',
      'MONGODB_URI',
      'SIMULATOR',
    ]
    const env = Object.fromEntries([...names, 'PUBLIC_URL', 'PORT_FILE'].map(name => [name, secret]))
    expect(problemsOf({ ...env, SETUP_CODE: `${secret} ${secret}` }).join('\n')).not.toMatch(
      /TopSecret|Secret0/,
    )
  })
})
