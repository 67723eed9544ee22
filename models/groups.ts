import { model, Schema } from 'mongoose'
import type { Platform } from '../src/core/message'
import { collectionOf, upserting } from './database'

/** One chat group that we have heard of. */
export interface Group {
  /** `wecom:<chatid>` or `dingtalk:<conversationId>`. */
  _id: string
  platform: Platform
  title: string
  roundId: string | null
  /** Push address: WeCom webhook key or DingTalk custom-robot token (and its secret); null = the configured default. */
  webhook: string | null
  webhookSecret: string | null
  /** Wrong setup codes so far and until when no further guess is looked at. */
  bindFailures: number
  bindNotBefore: Date | null
  lastFailureKey: string | null
}

const schema = new Schema<Group>(
  {
    _id: String,
    platform: String,
    title: String,
    roundId: String,
    webhook: String,
    webhookSecret: String,
    bindFailures: Number,
    bindNotBefore: Date,
    lastFailureKey: String,
  },
  { collection: 'groups', versionKey: false },
)

const GroupModel = model('Group', schema)

/** The group, or undefined when it was never bound, set or guessed at. */
export async function findGroup(id: string): Promise<Group | undefined> {
  return (await collectionOf(GroupModel).findOne<Group>({ _id: id })) ?? undefined
}

/** All groups by id. */
export async function listGroups(): Promise<Group[]> {
  return GroupModel.find().sort({ _id: 1 }).lean<Group[]>()
}

/** Makes the group known and changes what is given. */
export async function putGroup(
  id: string,
  change: Partial<Pick<Group, 'title' | 'roundId' | 'webhook' | 'webhookSecret'>>,
): Promise<void> {
  const fresh = { title: '', roundId: null, webhook: null, webhookSecret: null, bindNotBefore: null }
  const onInsert = Object.fromEntries(Object.entries(fresh).filter(([field]) => !(field in change)))
  const update = {
    $set: change,
    $setOnInsert: { ...onInsert, platform: platformOf(id), bindFailures: 0, lastFailureKey: null },
  }
  await upserting(() => GroupModel.updateOne({ _id: id }, update, { upsert: true }).exec())
}

/** Counts a wrong setup code once per message; no further guess is looked at before the instant. */
export async function countBindFailure(id: string, key: string, notBefore: Date): Promise<void> {
  await putGroup(id, {})
  await GroupModel.updateOne(
    { _id: id, lastFailureKey: { $ne: key } },
    { $inc: { bindFailures: 1 }, $set: { bindNotBefore: notBefore, lastFailureKey: key } },
  )
}

/** Which platform a group id belongs to. */
export function platformOf(groupId: string): Platform {
  return groupId.startsWith('dingtalk:') ? 'dingtalk' : 'wecom'
}
