import { model, Schema } from 'mongoose'
import { upserting } from './database'

/** That a due moment of a job was dealt with: run once, or skipped with a reason. */
export interface JobRun {
  /** Same as the key of what the job put in line. */
  _id: string
  job: string
  groupId: string
  day: string
  state: 'done' | 'skipped'
  reason: string | null
  at: Date
}

const YEARS_KEPT = 3

const schema = new Schema<JobRun>(
  { _id: String, job: String, groupId: String, day: String, state: String, reason: String, at: Date },
  { collection: 'jobruns', versionKey: false },
)
schema.index({ at: 1 }, { expireAfterSeconds: YEARS_KEPT * 366 * 24 * 3600 })

const JobRunModel = model('JobRun', schema)

/** How that due moment was dealt with, or undefined when it was not yet. */
export async function findRun(id: string): Promise<JobRun | undefined> {
  return (await JobRunModel.findById(id).lean<JobRun>()) ?? undefined
}

/** Records it once; the first record stays. */
export async function recordRun(run: JobRun): Promise<void> {
  const { _id, ...rest } = run
  await upserting(() => JobRunModel.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }).exec())
}
