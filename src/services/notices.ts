import { platformOf } from '../../models/groups'
import { listMembers } from '../../models/members'
import type { Round } from '../../models/rounds'
import type { Push } from '../core/message'
import type { Delivery } from './delivery'

/** What the people named are told. */
export interface Notice extends Pick<Push, 'title' | 'text'> {
  /** As they are printed in the roster. */
  names: readonly string[]
}

/** Tells people of something that waits for them. */
export interface Notices {
  /**
   * One message to the round's group that mentions these people, once for each key. Nothing is sent where none of them
   * has an account, or the group no push address: what waits for them is shown to whoever asks.
   */
  mention(round: Round, key: string, notice: Notice): Promise<void>
}

/** Notices that go out by this outbox. */
export function createNotices(delivery: Pick<Delivery, 'addPush' | 'canPush'>): Notices {
  return {
    async mention({ _id, groupId }, key, { names, ...push }) {
      const members = await listMembers(_id)
      const there = members.filter(({ platform }) => platform === platformOf(groupId))
      const mentionIds = there
        .filter(({ person }) => names.includes(person ?? ''))
        .map(({ userId }) => userId)
      if (mentionIds.length > 0 && (await delivery.canPush(groupId)))
        await delivery.addPush(groupId, key, { ...push, mentionIds })
    },
  }
}
