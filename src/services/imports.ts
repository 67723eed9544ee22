import { putGroup } from '../../models/groups'
import { dropPreviews, findPreview, type Import, keepImport, markSaving } from '../../models/imports'
import { countIssues } from '../../models/issues'
import { describeRound, ensureRound } from '../../models/rounds'
import type { Actor } from '../core/issue'
import type { LedgerChange } from '../core/ledger-diff'
import type { ParsedIssue, ParsedLedger } from '../core/parsed-ledger'
import { UserError } from '../core/user-error'
import type { ImportCounts } from '../texts/imports'
import { addProblems } from './added-issues'
import { type Corrected, correctIssues } from './corrections'
import type { Understood } from './documents'
import { countsOf, type Plan, type PlanDeps, planImport } from './import-plan'
import type { ImportOptions, Taking } from './imported-issues'
import type { Issues } from './issues'

/** What it did. A sheet has no counts: it adds nothing. */
export interface Imported {
  counts?: ImportCounts
  corrected: Corrected
}

/** From a parsed document, or an edited sheet, to issues in the ledger. */
export interface Imports {
  /** What taking it over would do. */
  plan(roundId: string, understood: Understood, options?: ImportOptions): Promise<Plan>
  /** Voids what this person has not confirmed yet: once another document is sent, nobody means the older one. */
  begin(roundId: string, key: string, by: string): Promise<void>
  /** Keeps what was understood until somebody confirms it; returns what that would come to. */
  preview(roundId: string, understood: Understood, key: string, by: string): Promise<Plan>
  /** Saves the newest preview, once. @throws UserError when there is none */
  confirm(roundId: string, key: string, actor: Actor): Promise<Imported>
  /** Takes over what an edited sheet changes at once, as the command line does. */
  correct(roundId: string, changes: LedgerChange[], key: string, actor: Actor): Promise<Corrected>
  /** Makes, extends or corrects the group's round at once, as the command line does. */
  save(
    groupId: string,
    ledger: ParsedLedger,
    key: string,
    by: string,
    options?: ImportOptions,
  ): Promise<Required<Imported>>
}

/** What imports are made with; the time zone is that of the documents that we print. */
export interface ImportDeps extends PlanDeps {
  issues: Issues
}

/** The imports of this process. */
export function createImports({ now, timeZone, issues }: ImportDeps): Imports {
  const planOf = (roundId: string, understood: Understood, options: ImportOptions = {}) =>
    planImport({ now, timeZone }, roundId, understood, options)
  const correct = (roundId: string, changes: LedgerChange[], key: string, actor: Actor) =>
    correctIssues(issues, { roundId, changes, key, actor, isFromDocument: false })
  return {
    correct,
    async plan(roundId, understood, options) {
      const { fresh, ...plan } = await planOf(roundId, understood, options)
      return plan
    },
    begin: (roundId, key, by) => dropPreviews(roundId, by, key),
    async preview(roundId, understood, key, by) {
      const { fresh, ...planned } = await planOf(roundId, understood)
      const ledger = understood.kind === 'ledger' ? understood.ledger : undefined
      const { changes, findings } = planned.diff
      const kept = { changes, findings, fresh: fresh.map(({ seq }) => seq) }
      const seen = { roundId, at: now(), by, savedAt: null, savedKey: null }
      await keepImport({ _id: key, ...seen, ...kept, ...(ledger ? { ledger } : {}) })
      return planned
    },
    async confirm(roundId, key, actor) {
      const preview = await findPreview(roundId, key, actor.name)
      // Of two confirmations at the same moment one finds it taken.
      if (!preview || !(await markSaving(preview._id, key, now()))) throw new UserError({ code: 'noPreview' })
      const { changes = [], ledger } = preview
      if (!ledger) return { corrected: await correct(roundId, changes, key, actor) }
      const origin = { at: now(), key, by: actor.name, memberId: actor.memberId }
      return write(issues, { roundId, ledger, options: {}, origin }, plannedIn(preview, ledger), actor)
    },
    async save(groupId, ledger, key, by, options = {}) {
      const at = now()
      const { diff, fresh } = await planOf(groupId, { kind: 'ledger', ledger }, options)
      // The whole document is kept: what stands outside its ledger belongs to the round as well.
      await keepImport({ _id: key, roundId: groupId, ledger, at, by, savedAt: at, savedKey: key })
      const taking = { roundId: groupId, ledger, options, origin: { at, key, by, memberId: '' } }
      const actor = { memberId: '', name: by, isOffice: true, isLeader: false }
      return write(issues, taking, { changes: diff.changes, fresh }, actor)
    },
  }
}

/** What was shown and is now to be written. */
interface Planned {
  changes: LedgerChange[]
  fresh: ParsedIssue[]
}

/** Writes what is missing and what is corrected; a repeat after a stop in between does the rest. */
async function write(
  issues: Issues,
  taking: Taking,
  { changes, fresh }: Planned,
  actor: Actor,
): Promise<Required<Imported>> {
  const { roundId, ledger, origin } = taking
  await nameRound(taking)
  const correction = { roundId, changes, key: origin.key, actor, isFromDocument: true }
  const corrected = await correctIssues(issues, correction)
  const added = await addProblems(fresh, taking)
  const known = ledger.issues.length - added.length
  const statuses = added.map(({ timeline }) => timeline[0]?.text ?? null)
  const numbers = added.map(({ seq }) => seq)
  return { counts: { ...countsOf(ledger, known, statuses), numbers }, corrected }
}

/** Previews that were kept before these numbers were add whatever is missing. */
function plannedIn({ changes = [], fresh }: Import, { issues }: ParsedLedger): Planned {
  return { changes, fresh: issues.filter(({ seq }) => fresh?.includes(seq) ?? true) }
}

async function nameRound({ roundId, ledger, options, origin }: Taking): Promise<void> {
  const round = await ensureRound(roundId, ledger.title, origin.at)
  await putGroup(roundId, { roundId: round._id })
  // The first document names the round; a later one only adds to it.
  const isFirst = (await countIssues(roundId)) === 0
  const title = isFirst ? ledger.title || round.title : round.title || ledger.title
  await describeRound(roundId, title, options.feedbackDate)
}
