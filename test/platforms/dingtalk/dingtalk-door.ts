import { signDingtalk } from '../../../src/platforms/dingtalk/crypto'
import {
  createDingtalkDoor,
  type DingtalkDoorOptions,
  dingtalkRoutes,
} from '../../../src/platforms/dingtalk/receive'
import { type Door, useDoor } from '../door'

export const SECRET = 'simAppSecret-AbCdEf0123456789'
/** In milliseconds, as DingTalk counts. */
export const NOW = 1760000000000
export const BOT = '$:LWCP_v1:$bot'
export const WEBHOOK = 'https://oapi.dingtalk.com/robot/sendBySession?session=abc'

/** What of a delivery may be other than the platform makes it. */
export interface Delivery {
  timestamp?: string
  sign?: string
  headers?: Record<string, string>
}

/** DingTalk's door, with what the platform does at it. */
export interface PlatformAtDoor extends Door<DingtalkDoorOptions> {
  /** Delivers a body the way the platform does, or with something of it changed. */
  deliver(body: string | Uint8Array, changes?: Delivery): Promise<Response>
  /** The answer to a message. */
  says(message: object): Promise<unknown>
}

/** DingTalk's door, new for every test. */
export function useDingtalkDoor(): PlatformAtDoor {
  const door = useDoor<DingtalkDoorOptions>(options => {
    const opened = createDingtalkDoor({ appSecret: SECRET, now: () => new Date(NOW), ...options })
    return take => dingtalkRoutes(opened, take)
  })
  const deliver = (body: string | Uint8Array, changes: Delivery = {}) =>
    fetch(`${door.house.url}/dingtalk/robot`, { method: 'POST', headers: headersOf(changes), body })
  const says = async (message: object) => {
    const response = await deliver(JSON.stringify(message))
    expect(response.status).toBe(200)
    return response.json()
  }
  return Object.assign(door, { deliver, says })
}

function headersOf(changes: Delivery): Record<string, string> {
  const { timestamp = String(NOW) } = changes
  const sign = changes.sign ?? signDingtalk(timestamp, SECRET)
  return { 'Content-Type': 'application/json; charset=utf-8', ...(changes.headers ?? { timestamp, sign }) }
}

export function aMessage(changes: object = {}): object {
  return {
    conversationId: 'cidAbC==',
    conversationType: '2',
    conversationTitle: '整改工作群',
    atUsers: [{ dingtalkId: BOT, staffId: '', unionId: '' }],
    isInAtList: true,
    chatbotUserId: BOT,
    msgId: 'msgAbC==',
    createAt: NOW,
    senderId: '$:LWCP_v1:$u1',
    senderStaffId: 'user123',
    senderNick: '张三',
    sessionWebhook: WEBHOOK,
    sessionWebhookExpiredTime: NOW + 5400000,
    msgtype: 'text',
    text: { content: ' 进度 ' },
    ...changes,
  }
}
