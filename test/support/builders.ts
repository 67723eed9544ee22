import type { InboundMessage } from '../../src/core/message'
import { MONDAY_TEN } from './chat'

let messages = 0

/** A message in an invented group; every one has a key of its own. */
export function aMessage(change: Partial<InboundMessage> = {}): InboundMessage {
  messages += 1
  return {
    key: `wecom:message-${process.pid}-${messages}`,
    platform: 'wecom',
    chatId: 'wecom:wrBuilders',
    chatKind: 'group',
    senderId: 'lilei',
    text: '进度',
    mentionedIds: [],
    attachments: [],
    receivedAt: MONDAY_TEN.toISOString(),
    ...change,
  }
}

/** A promise that the test settles when it likes. */
export interface Gate {
  opened: Promise<void>
  open(): void
}

export function aGate(): Gate {
  let open = (): void => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}

/** A clock that stands still until it is moved. */
export function aClock(at: Date = MONDAY_TEN): { now: () => Date; pass(milliseconds: number): void } {
  let time = at.getTime()
  return {
    now: () => new Date(time),
    pass: milliseconds => {
      time += milliseconds
    },
  }
}
