import { randomBytes } from 'node:crypto'
import type { DingtalkAccount, WecomAccount } from './options'

/** Invented accounts with secrets of their own, so that nobody else can speak for the simulated platforms. */
export function newAccounts(botName = '整改助手'): { wecom: WecomAccount; dingtalk: DingtalkAccount } {
  const appKey = `ding${randomBytes(8).toString('hex')}`
  return {
    wecom: {
      token: randomBytes(12).toString('hex'),
      aesKey: randomBytes(22).toString('hex').slice(0, 43),
      botName,
    },
    dingtalk: { appKey, appSecret: randomBytes(32).toString('hex'), robotCode: appKey, botName },
  }
}
