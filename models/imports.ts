import { model, Schema } from 'mongoose'
import type { LedgerChange, LedgerFinding } from '../src/core/ledger-diff'
import type { ParsedLedger } from '../src/core/parsed-ledger'
import { upserting } from './database'

/** A document that was shown as a preview or saved; it keeps everything that stands outside the ledger. */
export interface Import {
  /** Key of the message or command-line call that brought it. */
  _id: string
  roundId: string
  /** An edited sheet brings none. */
  ledger?: ParsedLedger
  /** What it changes of the issues that were there. */
  changes?: LedgerChange[]
  /** What of it cannot be taken over, for whoever looks at the whole preview. */
  findings?: LedgerFinding[]
  /** Numbers, in the document, of the problems that it adds. */
  fresh?: number[]
  at: Date
  by: string
  savedAt: Date | null
  /** Key of the message that confirmed it. */
  savedKey: string | null
}

const schema = new Schema<Import>(
  {
    _id: String,
    roundId: { type: String, required: true },
    ledger: Schema.Types.Mixed,
    changes: [Schema.Types.Mixed],
    findings: [Schema.Types.Mixed],
    fresh: [Number],
    at: Date,
    by: String,
    savedAt: Date,
    savedKey: String,
  },
  { collection: 'imports', versionKey: false, minimize: false },
)
schema.index({ roundId: 1, at: -1 })

const ImportModel = model('Import', schema)

/** Keeps the document once, as a preview or as saved. */
export async function keepImport(document: Import): Promise<void> {
  const { _id, ...rest } = document
  await upserting(() => ImportModel.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }).exec())
}

/**
 * The preview to be saved: the one this message has begun to save, else the newest that this person has looked at.
 * What somebody else has looked at is theirs to confirm.
 */
export async function findPreview(
  roundId: string,
  savedKey: string,
  by: string,
): Promise<Import | undefined> {
  const begun = await ImportModel.findOne({ roundId, savedKey }).lean<Import>()
  if (begun) return begun
  const newest = await ImportModel.findOne({ roundId, by }).sort({ at: -1 }).lean<Import>()
  return newest && newest.savedAt === null ? newest : undefined
}

/** The document that this message has brought, or undefined when it was voided since. */
export async function findImport(roundId: string, key: string): Promise<Import | undefined> {
  return (await ImportModel.findOne({ _id: key, roundId }).lean<Import>()) ?? undefined
}

/** What this person has looked at and not confirmed is no longer to be saved, except what this message has brought. */
export async function dropPreviews(roundId: string, by: string, exceptKey: string): Promise<void> {
  await ImportModel.deleteMany({ roundId, by, savedAt: null, _id: { $ne: exceptKey } })
}

/**
 * Marks a preview as saved by this message, before the issues are written: a repeat finds it again. False means that
 * another message saves it.
 */
export async function markSaving(id: string, savedKey: string, at: Date): Promise<boolean> {
  const isOurs = { $or: [{ savedAt: null }, { savedKey }] }
  const update = { $set: { savedAt: at, savedKey } }
  return (await ImportModel.updateOne({ _id: id, ...isOurs }, update)).matchedCount === 1
}
