import { randomBytes } from 'node:crypto'
import { decrypt, encrypt, sign } from '../simulator/wecom/crypto'
import type { Keys } from './keys'
import { chatIdOf, GROUPS, ISSUES, userIdOf } from './ledger'

/** One callback of WeCom, ready to be posted. */
export interface Callback {
  path: string
  body: string
}

/** `进展 N text` by the person of a group, encrypted and signed afresh: the n-th of all. */
export function reportCommand({ token, aesKey }: Keys, n: number): Callback {
  const group = n % GROUPS
  const seq = (Math.floor(n / GROUPS) % ISSUES) + 1
  const encrypted = encrypt(aesKey, JSON.stringify(messageOf(group, seq, n)))
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomBytes(8).toString('hex')
  const signature = sign(token, timestamp, nonce, encrypted)
  return {
    path: `/wecom/aibot?msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`,
    body: JSON.stringify({ encrypt: encrypted }),
  }
}

function messageOf(group: number, seq: number, n: number): object {
  return {
    msgid: `bench-${process.pid}-${n}`,
    aibotid: 'AIB-bench',
    chatid: chatIdOf(group),
    chattype: 'group',
    from: { userid: userIdOf(group) },
    msgtype: 'text',
    text: { content: `@整改助手 进展 ${seq} 已完成第${n}次核对，正在补充材料` },
  }
}

/** What the bot answered. */
export function answerIn({ aesKey }: Keys, body: string): string {
  const { encrypt: encrypted } = JSON.parse(body) as { encrypt: string }
  return decrypt(aesKey, encrypted).text
}
