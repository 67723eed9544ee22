import { model, Schema } from 'mongoose'
import { upserting } from './database'
import { findTogether } from './together'

/** A person of the roster. The printed name is unique in the round: 张伟, 张伟（财务科）. */
export interface Person {
  name: string
  department: string | null
  role: 'office' | 'leader' | 'member'
}

/** What the unit prints on its documents; whatever is missing stays a visible gap there. */
export interface RoundProfile {
  unit?: string
  /** Who inspected: 县委第三巡察组. */
  inspectedBy?: string
  /** Paragraphs of the bulletin in the unit's own words: how the work was organised, and what it will do next. */
  organisation?: string
  outlook?: string
  /** How the bulletin is laid out; without it the ledger decides. */
  pattern?: 'F1' | 'F2'
  contact?: { phone?: string; address?: string; postCode?: string; mail?: string }
}

/** One round of rectification (轮次) of one unit. */
export interface Round {
  _id: string
  groupId: string
  /** Title of the imported document, else the group's name; may be empty. */
  title: string
  /** Day of the feedback (反馈日), when known. */
  feedbackDate: string | null
  profile?: RoundProfile
  people: Person[]
  /** Digest numbers given so far; the key makes a repeated job find its own. */
  digests: { key: string; no: number }[]
  digestCounter: number
  createdAt: Date
}

const schema = new Schema<Round>(
  {
    _id: String,
    groupId: { type: String, required: true },
    title: String,
    feedbackDate: String,
    profile: Schema.Types.Mixed,
    people: [Schema.Types.Mixed],
    digests: [Schema.Types.Mixed],
    digestCounter: { type: Number, required: true },
    createdAt: Date,
  },
  { collection: 'rounds', versionKey: false, minimize: false },
)
schema.index({ groupId: 1 }, { unique: true })

const RoundModel = model('Round', schema)
const find = findTogether(RoundModel)

/** The group's round; made empty when there is none. */
export async function ensureRound(groupId: string, title: string, at: Date): Promise<Round> {
  const empty = { title, feedbackDate: null, people: [], digests: [], digestCounter: 0, createdAt: at }
  return upserting(
    () =>
      RoundModel.findOneAndUpdate(
        { _id: groupId },
        { $setOnInsert: { groupId, ...empty } },
        { upsert: true, new: true },
      ).lean<Round>() as Promise<Round>,
  )
}

/** The round, or undefined. */
export async function findRound(id: string): Promise<Round | undefined> {
  return find({ _id: id })
}

/** All rounds, for jobs and the command line. */
export async function dangerouslyListRounds(): Promise<Round[]> {
  return RoundModel.find().sort({ createdAt: 1 }).lean<Round[]>()
}

/** Names the round after its document; the feedback date only if one is given. */
export async function describeRound(id: string, title: string, feedbackDate?: string): Promise<void> {
  await RoundModel.updateOne({ _id: id }, { $set: { title, ...(feedbackDate ? { feedbackDate } : {}) } })
}

/** Changes single fields of the profile, such as `contact.phone`. */
export async function profileRound(id: string, fields: Record<string, string>): Promise<void> {
  const set = Object.entries(fields).map(([field, value]) => [`profile.${field}`, value])
  await RoundModel.updateOne({ _id: id }, { $set: Object.fromEntries(set) })
}

/** Puts the person on the roster, or changes department and role of the one of that name. */
export async function putPerson(roundId: string, person: Person): Promise<void> {
  const { matchedCount } = await RoundModel.updateOne(
    { _id: roundId, 'people.name': person.name },
    { $set: { 'people.$': person } },
  )
  if (matchedCount > 0) return
  await RoundModel.updateOne(
    { _id: roundId, 'people.name': { $ne: person.name } },
    { $push: { people: person } },
  )
}

/**
 * The number of the digest with this key: the next one, or the one it was given before.
 * One document holds counter and keys, so that no number is skipped or given twice.
 */
export async function numberDigest(roundId: string, key: string): Promise<number> {
  const round = await findRound(roundId)
  if (!round) throw new Error(`rounds: ${roundId} is gone`)
  const given = round.digests.find(digest => digest.key === key)
  if (given) return given.no
  const no = round.digestCounter + 1
  await RoundModel.updateOne(
    { _id: roundId, digestCounter: round.digestCounter, 'digests.key': { $ne: key } },
    { $set: { digestCounter: no }, $push: { digests: { key, no } } },
  )
  // Another process may have been first: what stands there counts.
  return numberDigest(roundId, key)
}

/**
 * Takes the number back from a digest that never went out, so that the next one gets it and no number is missing.
 * Only the last number given can be taken back.
 */
export async function takeBackNumber(round: Round, key: string): Promise<void> {
  const given = round.digests.find(digest => digest.key === key)
  if (!given) return
  await RoundModel.updateOne(
    { _id: round._id, digestCounter: given.no, 'digests.key': key },
    { $inc: { digestCounter: -1 }, $pull: { digests: { key } } },
  )
}
