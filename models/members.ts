import { model, Schema } from 'mongoose'
import type { Platform } from '../src/core/message'
import { upserting } from './database'
import { findTogether } from './together'

/** One chat account in one round. */
export interface Member {
  /** `<roundId>|<platform>:<userId>` */
  _id: string
  roundId: string
  platform: Platform
  userId: string
  /** Name on the roster, once confirmed. */
  person: string | null
  /** What the account says it is, until the office confirms it. */
  claimed: { name: string; department: string | null } | null
  isOffice: boolean
  isLeader: boolean
  /** The round that this account means in 1:1 chats with the bot. */
  isPreferred: boolean
}

const schema = new Schema<Member>(
  {
    _id: String,
    roundId: { type: String, required: true },
    platform: String,
    userId: { type: String, required: true },
    person: String,
    claimed: Schema.Types.Mixed,
    isOffice: Boolean,
    isLeader: Boolean,
    isPreferred: Boolean,
  },
  { collection: 'members', versionKey: false },
)
schema.index({ roundId: 1, person: 1 })
schema.index({ platform: 1, userId: 1 })

const MemberModel = model('Member', schema)
const find = findTogether(MemberModel)

/** Identifies an account in a round. */
export function memberId(roundId: string, platform: Platform, userId: string): string {
  return `${roundId}|${platform}:${userId}`
}

/** The account's record in the round, or undefined when it has never registered. */
export async function findMember(id: string): Promise<Member | undefined> {
  return find({ _id: id })
}

/** All accounts of the round. */
export async function listMembers(roundId: string): Promise<Member[]> {
  return MemberModel.find({ roundId }).sort({ _id: 1 }).lean<Member[]>()
}

/** Every round's record of one account: needed where a 1:1 chat does not say which round is meant. */
export async function dangerouslyFindAccount(platform: Platform, userId: string): Promise<Member[]> {
  return MemberModel.find({ platform, userId }).sort({ _id: 1 }).lean<Member[]>()
}

/** Makes the account known in the round and changes what is given. */
export async function putMember(
  { roundId, platform, userId }: Pick<Member, 'roundId' | 'platform' | 'userId'>,
  change: Partial<Pick<Member, 'person' | 'claimed' | 'isOffice' | 'isLeader' | 'isPreferred'>>,
): Promise<void> {
  const fresh = { person: null, claimed: null, isOffice: false, isLeader: false, isPreferred: false }
  const onInsert = Object.fromEntries(Object.entries(fresh).filter(([field]) => !(field in change)))
  const _id = memberId(roundId, platform, userId)
  const update = { $set: change, $setOnInsert: { roundId, platform, userId, ...onInsert } }
  await upserting(() => MemberModel.updateOne({ _id }, update, { upsert: true }).exec())
}
