import { type Group, listGroups, putGroup } from '../../models/groups'
import { describeRound, ensureRound, profileRound, type Round, type RoundProfile } from '../../models/rounds'

/** Settings of a chat group itself. */
export type GroupChange = Partial<Pick<Group, 'title' | 'webhook' | 'webhookSecret'>>

/** What the group's unit prints on its documents, by the path within the round's profile. */
export type ProfileField =
  | Exclude<keyof RoundProfile, 'contact'>
  | `contact.${'phone' | 'address' | 'postCode' | 'mail'}`

/** Settings of the chat groups, as the command line shows and changes them. */
export interface Groups {
  list(): Promise<Group[]>
  set(groupId: string, change: GroupChange): Promise<void>
  /** Makes the group's round if there is none yet. */
  setProfile(groupId: string, fields: Partial<Record<ProfileField, string>>): Promise<void>
  setFeedbackDate(groupId: string, day: string): Promise<void>
}

/** The settings of all groups of this installation. */
export function createGroups({ now }: { now: () => Date }): Groups {
  return {
    list: listGroups,
    set: putGroup,
    async setProfile(groupId, fields) {
      await openRound(groupId, now())
      await profileRound(groupId, fields as Record<string, string>)
    },
    async setFeedbackDate(groupId, day) {
      const { title } = await openRound(groupId, now())
      await describeRound(groupId, title, day)
    },
  }
}

/** A group that has a round is in use, and knows its round. */
async function openRound(groupId: string, at: Date): Promise<Round> {
  const round = await ensureRound(groupId, '', at)
  await putGroup(groupId, { roundId: round._id })
  return round
}
