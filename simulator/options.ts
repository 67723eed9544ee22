/** A button of the page that says something. */
export interface QuickCommand {
  label: string
  text: string
}

/** What the chat page shows besides the chats. */
export interface PageOptions {
  setupCode?: string
  hint?: string
  quick?: QuickCommand[]
  /** Names beside loopback that the page may be opened under, with their port: `10.0.0.5:3000`. */
  hosts?: string[]
  /** Behind the button 下周一 08:30; resolves with a sentence for the page. */
  onNextMonday?: () => Promise<string>
}

/** The bot's account on WeCom (智能机器人, URL mode). */
export interface WecomAccount {
  token: string
  /** EncodingAESKey: 43 characters. */
  aesKey: string
  botName: string
  /** Where the bot listens, below its address; `/wecom/aibot` unless said otherwise. */
  path?: string
}

/** The bot's account on DingTalk (企业内部应用机器人, HTTP mode). */
export interface DingtalkAccount {
  appKey: string
  appSecret: string
  robotCode: string
  botName?: string
  /** Where the bot listens, below its address; `/dingtalk/robot` unless said otherwise. */
  path?: string
}

/** What a simulator is built from. */
export interface SimulatorOptions {
  now: () => Date
  /** Base address of the bot. */
  botUrl: string | (() => string)
  /** Where the simulator itself is reachable, prefix included; not needed after `listen`. */
  baseUrl?: string | (() => string)
  /** The path that everything is served under; `/simulator` unless said otherwise. */
  prefix?: string
  wecom: WecomAccount
  dingtalk: DingtalkAccount
  /** The platforms' patience and pace in real milliseconds. */
  timeouts?: { callbackMs?: number; verifyMs?: number; refreshEveryMs?: number }
  page?: PageOptions
}
