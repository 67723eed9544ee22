import { putGroup } from '../../models/groups'
import { findPreview, keepImport, markSaving } from '../../models/imports'
import { addIssues, countIssues } from '../../models/issues'
import { describeRound, ensureRound } from '../../models/rounds'
import type { Actor, Issue } from '../core/issue'
import type { LedgerChange } from '../core/ledger-diff'
import type { ParsedLedger } from '../core/parsed-ledger'
import { UserError } from '../core/user-error'
import { type Corrected, correctIssues } from './corrections'
import { type ImportOptions, newIssues, type Origin } from './imported-issues'
import type { Issues } from './issues'

/** What an import came to. */
export interface Imported {
  title: string
  added: number
  /** Issues that were there already; they stay as they are. */
  known: number
  /** How many of the added ones came with a self-rating. */
  selfRated: number
}

/** What 确认导入 did: added issues, or took over the changes of a sheet. */
export type Confirmed = { kind: 'imported'; imported: Imported } | { kind: 'corrected'; corrected: Corrected }

/** From a parsed document to issues in the ledger. */
export interface Imports {
  /** Keeps what was understood until somebody confirms it; returns what that would come to. */
  preview(roundId: string, ledger: ParsedLedger, key: string, by: string): Promise<Imported>
  /** Keeps what an edited sheet would change until somebody confirms it. */
  previewSheet(roundId: string, changes: LedgerChange[], key: string, by: string): Promise<void>
  /** Saves the newest preview. @throws UserError when there is none */
  confirm(roundId: string, key: string, actor: Actor): Promise<Confirmed>
  /** Takes over what an edited sheet changes at once, as the command line does. */
  correct(roundId: string, changes: LedgerChange[], key: string, actor: Actor): Promise<Corrected>
  /** Makes or extends the group's round at once, as the command line does. */
  save(
    groupId: string,
    ledger: ParsedLedger,
    key: string,
    by: string,
    options?: ImportOptions,
  ): Promise<Imported>
  /** What `save` would do. */
  plan(groupId: string, ledger: ParsedLedger, options?: ImportOptions): Promise<Imported>
}

export function createImports({ now, issues }: { now: () => Date; issues: Issues }): Imports {
  /** Writes what is missing; a repeat after a stop in between finds what is there and adds the rest. */
  async function write(
    groupId: string,
    ledger: ParsedLedger,
    options: ImportOptions,
    origin: Origin,
  ): Promise<Imported> {
    const round = await ensureRound(groupId, ledger.title, origin.at)
    await putGroup(groupId, { roundId: round._id })
    // The first document names the round; a later one only adds to it.
    const isFirst = (await countIssues(groupId)) === 0
    const title = isFirst ? ledger.title || round.title : round.title || ledger.title
    await describeRound(groupId, title, options.feedbackDate)
    const added = await newIssues(groupId, ledger, options, origin)
    await addIssues(added)
    return summary(ledger, added)
  }

  async function plan(groupId: string, ledger: ParsedLedger, options: ImportOptions = {}): Promise<Imported> {
    return summary(
      ledger,
      await newIssues(groupId, ledger, options, { at: now(), key: '', by: '', memberId: '' }),
    )
  }

  return {
    plan,
    async preview(roundId, ledger, key, by) {
      await keepImport({ _id: key, roundId, ledger, at: now(), by, savedAt: null, savedKey: null })
      return plan(roundId, ledger)
    },
    async previewSheet(roundId, changes, key, by) {
      await keepImport({
        _id: key,
        roundId,
        ledger: NO_LEDGER,
        changes,
        at: now(),
        by,
        savedAt: null,
        savedKey: null,
      })
    },
    async confirm(roundId, key, actor) {
      const preview = await findPreview(roundId, key, actor.name)
      if (!preview) throw new UserError({ code: 'noPreview' })
      await markSaving(preview._id, key, now())
      const { changes = [], ledger } = preview
      if (changes.length > 0)
        return { kind: 'corrected', corrected: await correctIssues(issues, roundId, changes, actor, key) }
      const imported = await write(
        roundId,
        ledger,
        {},
        { at: now(), key, by: actor.name, memberId: actor.memberId },
      )
      return { kind: 'imported', imported }
    },
    correct: (roundId, changes, key, actor) => correctIssues(issues, roundId, changes, actor, key),
    async save(groupId, ledger, key, by, options = {}) {
      const at = now()
      // The whole document is kept: what stands outside its ledger belongs to the round as well.
      await keepImport({ _id: key, roundId: groupId, ledger, at, by, savedAt: at, savedKey: key })
      return write(groupId, ledger, options, { at, key, by, memberId: '' })
    },
  }
}

/** A sheet brings changes and no document. */
const NO_LEDGER: ParsedLedger = {
  title: '',
  form: 'none',
  stated: { aspects: null, items: null, issues: null, done: null },
  aspects: [],
  issues: [],
  outside: [],
  warnings: [],
}

function summary(ledger: ParsedLedger, issues: Issue[]): Imported {
  return {
    title: ledger.title,
    added: issues.length,
    known: ledger.issues.length - issues.length,
    selfRated: issues.filter(({ selfRating }) => selfRating !== null).length,
  }
}
