import { putGroup } from '../../models/groups'
import { findPreview, keepImport, markSaving } from '../../models/imports'
import { addIssues, countIssues, listNumbers } from '../../models/issues'
import { describeRound, ensureRound } from '../../models/rounds'
import { hashOf, NO_ENTRY } from '../core/history'
import type { Actor, Issue, IssueFields, TimelineEntry } from '../core/issue'
import type { LedgerChange } from '../core/ledger-diff'
import type { ParsedIssue, ParsedLedger } from '../core/parsed-ledger'
import { UserError } from '../core/user-error'
import { type Corrected, correctIssues } from './corrections'
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

export interface ImportOptions {
  /** Only the problems, all open, as on the day of the feedback. */
  asNew?: boolean
  /** Day `YYYY-MM-DD`. */
  feedbackDate?: string
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

interface Origin {
  at: Date
  key: string
  by: string
  /** Empty for the command line. */
  memberId: string
}

/** The document's issues that the round lacks; the same path and title count as the same issue. */
async function newIssues(
  roundId: string,
  ledger: ParsedLedger,
  options: ImportOptions,
  origin: Origin,
): Promise<Issue[]> {
  const known = await listNumbers(roundId)
  const names = new Set(known.map(({ path, title }) => `${path.join('-')} ${title}`))
  const taken = new Set(known.map(({ seq }) => seq))
  let last = Math.max(0, ...taken, ...ledger.issues.map(({ seq }) => seq))
  const missing = ledger.issues.filter(({ no, title }) => !names.has(`${no} ${title}`))
  return missing.map(parsed => {
    const seq = taken.has(parsed.seq) ? ++last : parsed.seq
    return issueOf(roundId, seq, parsed, ledger, options, origin)
  })
}

function issueOf(
  roundId: string,
  seq: number,
  parsed: ParsedIssue,
  ledger: ParsedLedger,
  { asNew = false }: ImportOptions,
  { at, key, by, memberId }: Origin,
): Issue {
  const fields = { ...FRESH, dueDate: parsed.dueDate, ...(asNew ? {} : ratingOf(parsed.status)) }
  const text = asNew ? '' : (parsed.status ?? '')
  const entry: TimelineEntry = {
    at,
    memberId,
    by,
    verb: 'import',
    text,
    changes: {},
    key,
    previousHash: NO_ENTRY,
  }
  return {
    ...fields,
    roundId,
    seq,
    path: parsed.no.split('-').map(Number),
    aspect: parsed.aspect,
    aspectTitle: ledger.aspects[parsed.aspect]?.title ?? '',
    item: parsed.item,
    title: parsed.title,
    importedText: asNew ? '' : parsed.text,
    measures: asNew ? [] : parsed.measures.map(measure => ({ text: measure, key })),
    evidence: [],
    createdAt: at,
    version: 1,
    timeline: [entry],
    head: hashOf(entry),
  }
}

const FRESH: IssueFields = {
  state: 'open',
  leader: null,
  department: null,
  assignee: null,
  dueDate: null,
  selfRating: null,
  submittedBy: null,
  closedOn: null,
  percent: null,
}

/** A printed status is the unit's own rating and never a verification (bulletin-forms, section 6). */
function ratingOf(status: string | null): Partial<IssueFields> {
  if (status === null || /未完成|未整改|正在/.test(status)) return {}
  if (/阶段性|基本完成|部分|持续推进/.test(status)) return { state: 'stageDone', selfRating: 'stageDone' }
  return /已.{0,2}(完成|整改)/.test(status) ? { state: 'submitted', selfRating: 'done' } : {}
}

function summary(ledger: ParsedLedger, issues: Issue[]): Imported {
  return {
    title: ledger.title,
    added: issues.length,
    known: ledger.issues.length - issues.length,
    selfRated: issues.filter(({ selfRating }) => selfRating !== null).length,
  }
}
