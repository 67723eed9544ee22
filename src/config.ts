import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { readSettings, type Settings } from './settings'

export { ConfigError } from './settings'

/** 企业微信智能机器人: the door in, and the default webhook for pushes. */
export interface WecomConfig {
  token: string
  /** 43 characters; base64 of the 32-byte key without its `=`. */
  aesKey: string
  botName?: string
  webhookKey?: string
  apiBase: string
}

/** 企业微信群机器人: the older callback. Read, but the program has no door for it yet. */
export interface WecomRobotConfig {
  token: string
  aesKey: string
}

/** 钉钉企业内部机器人, and the custom robot for pushes. */
export interface DingtalkConfig {
  appKey: string
  appSecret: string
  robotCode: string
  webhookToken?: string
  webhookSecret?: string
  apiBase: string
  oapiBase: string
}

/** Everything the unit can set. Addresses have no slash at the end. */
export interface Config {
  /** 0 takes any free port. */
  port: number
  host: string
  publicUrl: string
  /** Undefined: the embedded database in `dataDir`. */
  mongodbUri?: string
  /** Absolute. */
  dataDir: string
  timeZone: string
  setupCode: string
  /** True when nobody chose the code, so it has to be shown at the start. */
  isSetupCodeRandom: boolean
  callbackWindowSeconds: number
  logLevel: string
  simulator: boolean
  wecom?: WecomConfig
  wecomRobot?: WecomRobotConfig
  dingtalk?: DingtalkConfig
  /** What is set but will have no effect, in Chinese sentences for the log. */
  warnings: string[]
}

// Without 0/O, 1/I/L, 2/Z, 5/S, 8/B: the code is read from a screen and typed into a phone.
const CODE_LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679'

const ROBOT_WARNING =
  '企业微信群机器人回调尚未实现，这两项暂不起作用，请改用智能机器人（WECOM_ROBOT_TOKEN，WECOM_ROBOT_AES_KEY）'

/**
 * The unit's settings, from the environment that the program was started with.
 * @throws ConfigError with every problem at once
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const settings = readSettings(env)
  const { PORT, HOST, PUBLIC_URL, MONGODB_URI, SETUP_CODE, SIMULATOR } = settings
  const platforms = { ...wecom(settings), ...wecomRobot(settings), ...dingtalk(settings) }
  const host = HOST.includes(':') ? `[${HOST}]` : HOST
  return {
    port: Number(PORT),
    host: HOST,
    publicUrl: withoutSlash(PUBLIC_URL ?? `http://${host}:${PORT}`),
    ...(MONGODB_URI && { mongodbUri: MONGODB_URI }),
    dataDir: resolve(settings.DATA_DIR),
    timeZone: settings.TIME_ZONE,
    setupCode: SETUP_CODE ?? randomCode(),
    isSetupCodeRandom: SETUP_CODE === undefined,
    callbackWindowSeconds: Number(settings.CALLBACK_WINDOW_SECONDS),
    logLevel: settings.LOG_LEVEL,
    simulator: SIMULATOR ? /^(on|1|true)$/i.test(SIMULATOR) : Object.keys(platforms).length === 0,
    ...platforms,
    warnings: platforms.wecomRobot ? [ROBOT_WARNING] : [],
  }
}

function wecom(settings: Settings): { wecom?: WecomConfig } {
  const { WECOM_AIBOT_TOKEN: token, WECOM_AIBOT_AES_KEY: aesKey } = settings
  if (!token || !aesKey) return {}
  return {
    wecom: {
      token,
      aesKey,
      ...(settings.WECOM_AIBOT_NAME && { botName: settings.WECOM_AIBOT_NAME }),
      ...(settings.WECOM_WEBHOOK_KEY && { webhookKey: settings.WECOM_WEBHOOK_KEY }),
      apiBase: withoutSlash(settings.WECOM_API_BASE),
    },
  }
}

function wecomRobot(settings: Settings): { wecomRobot?: WecomRobotConfig } {
  const { WECOM_ROBOT_TOKEN: token, WECOM_ROBOT_AES_KEY: aesKey } = settings
  return token && aesKey ? { wecomRobot: { token, aesKey } } : {}
}

function dingtalk(settings: Settings): { dingtalk?: DingtalkConfig } {
  const { DINGTALK_APP_KEY: appKey, DINGTALK_APP_SECRET: appSecret } = settings
  if (!appKey || !appSecret) return {}
  return {
    dingtalk: {
      appKey,
      appSecret,
      // For a robot that belongs to one app the two are the same.
      robotCode: settings.DINGTALK_ROBOT_CODE ?? appKey,
      ...(settings.DINGTALK_WEBHOOK_TOKEN && { webhookToken: settings.DINGTALK_WEBHOOK_TOKEN }),
      ...(settings.DINGTALK_WEBHOOK_SECRET && { webhookSecret: settings.DINGTALK_WEBHOOK_SECRET }),
      apiBase: withoutSlash(settings.DINGTALK_API_BASE),
      oapiBase: withoutSlash(settings.DINGTALK_OAPI_BASE),
    },
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

function randomCode(): string {
  return Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
}
