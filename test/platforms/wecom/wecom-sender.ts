import type { Sender } from '../../../src/core/platform'
import { createWecomSender } from '../../../src/platforms/wecom/send'
import type { FakePlatform } from '../house'
import { AES_KEY } from './wecom-door'

export const NOW = new Date('2025-10-09T08:00:00Z')

/** Our sender, with the key of media, to a fake WeCom. */
export function aSender({ url }: FakePlatform): Sender {
  return createWecomSender({ apiBase: url, aesKey: AES_KEY, now: () => NOW, timeoutMs: 1500 })
}
