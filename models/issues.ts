import { model, Schema } from 'mongoose'
import type { Changeable, Evidence, Issue, Measure, TimelineEntry } from '../src/core/issue'
import { isDuplicateKey } from './database'
import { findTogether, updateTogether } from './together'

const schema = new Schema<Issue>(
  {
    roundId: { type: String, required: true },
    seq: { type: Number, required: true },
    path: [Number],
    aspect: Number,
    aspectTitle: String,
    item: String,
    title: { type: String, required: true },
    importedText: String,
    state: { type: String, required: true },
    leader: String,
    department: String,
    assignee: String,
    dueDate: String,
    selfRating: String,
    submittedBy: String,
    closedOn: String,
    percent: Number,
    isHidden: Boolean,
    kind: String,
    cause: String,
    goal: String,
    partners: String,
    outcomes: String,
    lookBack: String,
    remarks: String,
    measures: [Schema.Types.Mixed],
    evidence: [Schema.Types.Mixed],
    createdAt: Date,
    version: { type: Number, required: true },
    timeline: [Schema.Types.Mixed],
    head: String,
    birth: String,
  },
  { collection: 'issues', versionKey: false, minimize: false },
)
schema.index({ roundId: 1, seq: 1 }, { unique: true })
schema.index({ roundId: 1, 'timeline.key': 1 })
schema.index(
  { roundId: 1, birth: 1 },
  { unique: true, partialFilterExpression: { birth: { $exists: true } } },
)

const IssueModel = model('Issue', schema)
const find = findTogether(IssueModel, { projection: { _id: 0 } })
const update = updateTogether(IssueModel)

/** What one atomic write does to an issue. */
export interface IssueChange {
  /** When they hold the measures, these take the place of all that were there. */
  fields: Partial<Changeable>
  entry: TimelineEntry
  head: string
  measures?: Measure[]
  evidence?: Evidence[]
  /** Measures and evidence that this message had added are taken out again. */
  withdrawKey?: string
}

/** The issue, or undefined when the round has no such number. */
export async function findIssue(roundId: string, seq: number): Promise<Issue | undefined> {
  return find({ roundId, seq })
}

/** All issues of the round by number, with their histories. */
export async function listIssues(roundId: string): Promise<Issue[]> {
  return IssueModel.find({ roundId }, { _id: 0 }).sort({ seq: 1 }).lean<Issue[]>()
}

/** Numbers, paths and titles of the round: what is needed to tell which issue is meant. */
export async function listNumbers(roundId: string): Promise<Pick<Issue, 'seq' | 'path' | 'title'>[]> {
  return IssueModel.find({ roundId }, { _id: 0, seq: 1, path: 1, title: 1 }).sort({ seq: 1 }).lean()
}

/** How many issues the round has. */
export async function countIssues(roundId: string): Promise<number> {
  return IssueModel.countDocuments({ roundId })
}

/** Issues whose history holds an entry of that message. */
export async function findByKey(roundId: string, key: string): Promise<Issue[]> {
  return IssueModel.find({ roundId, 'timeline.key': key }, { _id: 0 }).sort({ seq: 1 }).lean<Issue[]>()
}

/** Issues that the account has touched since then. */
export async function touchedSince(roundId: string, memberId: string, since: Date): Promise<Issue[]> {
  const entry = { $elemMatch: { memberId, at: { $gte: since } } }
  return IssueModel.find({ roundId, timeline: entry }, { _id: 0 }).lean<Issue[]>()
}

/**
 * Writes the change if nobody has changed the issue since it was read, and if this message has not
 * changed it before. Undefined means: read again, for perhaps it is written, and else decide again.
 */
export async function changeIssue(issue: Issue, change: IssueChange): Promise<Issue | undefined> {
  const unchanged = {
    roundId: issue.roundId,
    seq: issue.seq,
    version: issue.version,
    'timeline.key': { $ne: change.entry.key },
  }
  const isWritten = await update({ filter: unchanged, update: updateOf(change) })
  return isWritten ? issueAfter(issue, change) : undefined
}

/** What `updateOf` makes of an issue of that very version; reading a long history back would only tell the same. */
function issueAfter(
  issue: Issue,
  { fields, entry, head, measures, evidence, withdrawKey }: IssueChange,
): Issue {
  const isKept = ({ key }: { key: string }) => key !== withdrawKey
  return {
    ...issue,
    ...fields,
    head,
    version: issue.version + 1,
    timeline: [...issue.timeline, entry],
    measures: fields.measures ?? [...issue.measures.filter(isKept), ...(measures ?? [])],
    evidence: [...issue.evidence.filter(isKept), ...(evidence ?? [])],
  }
}

function updateOf({ fields, entry, head, measures, evidence, withdrawKey }: IssueChange): object {
  const own = { key: withdrawKey }
  return {
    $set: { ...fields, head },
    $inc: { version: 1 },
    $push: {
      timeline: entry,
      ...(measures ? { measures: { $each: measures } } : {}),
      ...(evidence ? { evidence: { $each: evidence } } : {}),
    },
    ...(withdrawKey ? { $pull: { evidence: own, ...(fields.measures ? {} : { measures: own }) } } : {}),
  }
}

/**
 * Adds the issues whose numbers are still free and that nobody else has added by now. The first that somebody else has
 * added ends the list, so that no number before the last one stays empty.
 */
export async function addIssues(issues: Issue[]): Promise<void> {
  const upserts = issues.map(issue => ({
    updateOne: {
      filter: { roundId: issue.roundId, seq: issue.seq },
      update: { $setOnInsert: issue },
      upsert: true,
    },
  }))
  if (upserts.length === 0) return
  await IssueModel.bulkWrite(upserts, { ordered: true }).catch(error => {
    // So does, of two upserts of one number at the very same moment, the later one.
    if (!isDuplicateKey(error)) throw error
  })
}
