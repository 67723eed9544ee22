import type { Sender } from '../../../src/core/platform'
import { createDingtalkSender, type DingtalkSenderOptions } from '../../../src/platforms/dingtalk/send'
import type { FakePlatform } from '../house'
import { NOW } from './dingtalk-door'

/** Our sender, with credentials, to a fake DingTalk. */
export function aSender({ url }: FakePlatform, changes: Partial<DingtalkSenderOptions> = {}): Sender {
  return createDingtalkSender({
    appKey: 'dingapp1',
    appSecret: 's',
    robotCode: 'robot1',
    apiBase: url,
    oapiBase: url,
    now: () => new Date(NOW),
    timeoutMs: 1500,
    ...changes,
  })
}
