import type { Outgoing, Sender } from '../../src/core/platform'
import { type Answering, type FakePlatform, startPlatform } from './house'

/** A fake platform and our sender that calls it, both new for every test. */
export interface Line {
  readonly platform: FakePlatform
  readonly sender: Sender
  /** From now on the platform answers every request so. */
  answerWith(answering: Answering): void
}

/** Opens the line before every test and closes it afterwards. */
export function useLine(senderTo: (platform: FakePlatform) => Sender): Line {
  let platform: FakePlatform
  let sender: Sender
  beforeEach(async () => {
    platform = await startPlatform()
    sender = senderTo(platform)
  })
  afterEach(() => platform.close())
  return {
    get platform() {
      return platform
    },
    get sender() {
      return sender
    },
    answerWith(answering) {
      platform.answer = () => answering
    },
  }
}

export function aPush(changes: Partial<Outgoing> = {}): Outgoing {
  return { title: '整改周报', text: '自评 47/48\n核验 41/48', mentionIds: [], id: 'o1', ...changes }
}
