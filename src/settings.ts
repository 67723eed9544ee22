import { readFileSync } from 'node:fs'
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const text = z.string().optional()
const wholeNumber = (least: number, most: number) =>
  z.string().refine(value => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most, {
    error: `应为 ${least} 到 ${most} 之间的整数`,
  })
const webAddress = z
  .string()
  .refine(isWebAddress, { error: '应为 http:// 或 https:// 开头的网址，不带用户名、参数和 #' })
const aesKey = z
  .string()
  // Decoding and encoding again would refuse keys whose last character carries unused bits, which WeCom hands out.
  .regex(/^[A-Za-z0-9]{43}$/, { error: 'EncodingAESKey 应为 43 位字母和数字' })
  .optional()

const fields = z.object({
  PORT: wholeNumber(0, 65535).default('3000'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, { error: '监听地址应为主机名或 IP 地址，不带协议和路径' })
    .default('127.0.0.1'),
  PUBLIC_URL: webAddress.optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/[^\s]+$/, {
      error: '数据库地址应以 mongodb:// 或 mongodb+srv:// 开头，且不含空格',
    })
    .optional(),
  DATA_DIR: z.string().default('data'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: '不认识这个时区，请用 Asia/Shanghai 这样的写法' })
    .default('Asia/Shanghai'),
  SETUP_CODE: z
    .string()
    .regex(/^\S{4,64}$/, { error: '启用码应为 4 到 64 个字符，不含空格' })
    .optional(),
  CALLBACK_WINDOW_SECONDS: wholeNumber(60, 3600).default('600'),
  LOG_LEVEL: z
    .string()
    .refine(value => LOG_LEVELS.includes(value), { error: `日志级别应为 ${LOG_LEVELS.join('、')} 之一` })
    .default('info'),
  SIMULATOR: z
    .string()
    .regex(/^(on|off|1|0|true|false)$/i, { error: '模拟器开关应为 on 或 off（也可写 1、0、true、false）' })
    .optional(),
  WECOM_AIBOT_TOKEN: text,
  WECOM_AIBOT_AES_KEY: aesKey,
  WECOM_AIBOT_NAME: text,
  WECOM_ROBOT_TOKEN: text,
  WECOM_ROBOT_AES_KEY: aesKey,
  WECOM_WEBHOOK_KEY: text,
  WECOM_API_BASE: webAddress.default('https://qyapi.weixin.qq.com'),
  DINGTALK_APP_KEY: text,
  DINGTALK_APP_SECRET: text,
  DINGTALK_ROBOT_CODE: text,
  DINGTALK_WEBHOOK_TOKEN: text,
  DINGTALK_WEBHOOK_SECRET: z
    .string()
    .startsWith('SEC', { error: '加签密钥应以 SEC 开头，请从机器人的安全设置里复制' })
    .optional(),
  DINGTALK_API_BASE: webAddress.default('https://api.dingtalk.com'),
  DINGTALK_OAPI_BASE: webAddress.default('https://oapi.dingtalk.com'),
})

/** The variables as they were given, defaults filled in. */
export type Settings = z.infer<typeof fields>
type Name = keyof Settings

const NAMES = Object.keys(fields.shape) as Name[]

/** When one of `some` is given, all of `all` are needed. */
const TOGETHER: { title: string; some: Name[]; all: Name[] }[] = [
  {
    title: '企业微信智能机器人',
    some: ['WECOM_AIBOT_TOKEN', 'WECOM_AIBOT_AES_KEY', 'WECOM_AIBOT_NAME', 'WECOM_WEBHOOK_KEY'],
    all: ['WECOM_AIBOT_TOKEN', 'WECOM_AIBOT_AES_KEY'],
  },
  {
    title: '企业微信群机器人回调',
    some: ['WECOM_ROBOT_TOKEN', 'WECOM_ROBOT_AES_KEY'],
    all: ['WECOM_ROBOT_TOKEN', 'WECOM_ROBOT_AES_KEY'],
  },
  {
    title: '钉钉机器人',
    some: NAMES.filter(name => name.startsWith('DINGTALK_') && !name.endsWith('_BASE')),
    all: ['DINGTALK_APP_KEY', 'DINGTALK_APP_SECRET'],
  },
  { title: '钉钉自定义机器人', some: ['DINGTALK_WEBHOOK_SECRET'], all: ['DINGTALK_WEBHOOK_TOKEN'] },
]

/** The settings cannot be used. Each problem is one Chinese sentence that names its variable and shows no secret. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`配置有 ${problems.length} 处问题：\n${problems.map(problem => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/**
 * The variables, each from the environment or from the file that `NAME_FILE` names; an empty one counts as not set.
 * @throws ConfigError with every problem at once
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { values, given, problems } = readValues(env)
  const result = fields.safeParse(values)
  if (!result.success)
    problems.push(...result.error.issues.map(({ message, path }) => `${message}（${path.join('.')}）`))
  problems.push(...missingParts(given))
  if (!result.success || problems.length > 0) throw new ConfigError(problems)
  return result.data
}

function readValues(env: NodeJS.ProcessEnv) {
  const values: Partial<Record<Name, string>> = {}
  const given = new Set<Name>()
  const problems: string[] = []
  for (const name of NAMES) {
    const value = env[name]?.trim()
    const path = env[`${name}_FILE`]?.trim()
    if (value || path) given.add(name)
    if (value && path) problems.push(`同一项只能给一次，请去掉其中一个（${name}，${name}_FILE）`)
    else if (value) values[name] = value
    else if (path) {
      const file = readSecret(path)
      if ('problem' in file) problems.push(`${file.problem}（${name}_FILE）`)
      else values[name] = file.secret
    }
  }
  return { values, given, problems }
}

function readSecret(path: string): { secret: string } | { problem: string } {
  try {
    const secret = readFileSync(path, 'utf8').trim()
    return secret ? { secret } : { problem: '文件是空的' }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Without the path: whoever mixes up the two variables has put the secret itself there.
    return { problem: `文件读不出来（${code}），请核对路径和权限` }
  }
}

function missingParts(given: Set<Name>): string[] {
  return TOGETHER.flatMap(({ title, some, all }) => {
    const present = some.filter(name => given.has(name))
    const missing = all.filter(name => !given.has(name))
    if (present.length === 0 || missing.length === 0) return []
    return [`${title}只填了 ${present.join('、')}，没有填全，还缺（${missing.join('，')}）`]
  })
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && !url.username && !url.password && !/[?#\s]/.test(value)
}

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
