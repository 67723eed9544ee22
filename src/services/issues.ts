import {
  changeIssue,
  findByKey,
  findIssue,
  type IssueChange,
  listIssues,
  listNumbers,
  touchedSince,
} from '../../models/issues'
import { decide } from '../core/decide'
import { hashOf } from '../core/history'
import {
  type Action,
  type Actor,
  changesOf,
  type Decision,
  type Issue,
  type TimelineEntry,
} from '../core/issue'
import { type NumberRef, resolveNumber } from '../core/issue-number'
import { rewordedMeasures } from '../core/reword'
import { type IssueView, issueAsOf } from '../core/snapshot'
import { undoDecision } from '../core/undo'
import { UserError } from '../core/user-error'

/** How long a sender may take back an entry. */
const UNDO_MINUTES = 10

/** What a change came to: the issue as it stands and the entry that the message caused. */
export interface Changed {
  issue: Issue
  entry: TimelineEntry
}

/** An action, and what completes it once it is known to be allowed: a text asked for, a picture fetched. */
export interface Proposal {
  draft: Action
  complete?: (issue: Issue) => Action | Promise<Action>
}

/** Everything that can be done to or asked about the issues of a round. */
export interface Issues {
  /** The issue that the number means. @throws UserError for an unknown or ambiguous number */
  resolve(roundId: string, number: NumberRef): Promise<Issue>
  /** Issues whose title holds the words: to ask which is meant, never to decide it. */
  withTitle(roundId: string, words: string): Promise<Pick<Issue, 'seq' | 'title'>[]>
  /** Does the action once per message key. @throws UserError when it may not be done */
  apply(issue: Issue, action: Proposal, actor: Actor, key: string): Promise<Changed>
  /** Takes back the sender's own last entry of the last ten minutes, on every issue it touched. */
  undo(roundId: string, actor: Actor, key: string): Promise<{ entries: TimelineEntry[]; issues: Issue[] }>
  list(roundId: string): Promise<Issue[]>
  /** The issues as they stood at that instant. */
  viewsAt(roundId: string, instant: Date): Promise<IssueView[]>
}

/** The issues of all rounds; every change bears the time of this clock. */
export function createIssues({ now }: { now: () => Date }): Issues {
  return {
    resolve,
    async withTitle(roundId, words) {
      return (await listNumbers(roundId)).filter(({ title }) => title.includes(words))
    },
    async apply(issue, proposal, actor, key) {
      const action = await completed(issue, proposal, actor, key)
      const decideOn = (current: Issue): [Decision, Actor] => {
        const decision = decide(current, action, actor)
        refuseRepeated(current, decision, actor, now())
        return [decision, actor]
      }
      return change(issue, key, decideOn, now)
    },
    undo: (roundId, actor, key) => undo(roundId, actor, key, now),
    list: listIssues,
    async viewsAt(roundId, instant) {
      const views = (await listIssues(roundId)).map(issue => issueAsOf(issue, instant))
      return views.filter(view => view !== undefined)
    },
  }
}

/** What can be said twice by pressing 发送 twice; the platform's own repetition is met by the message's key. */
const SPOKEN: readonly Action['verb'][] = ['report', 'addMeasure', 'remark']
const REPEAT_MINUTES = 10

/** @throws UserError when the sender said just the same as the last thing */
function refuseRepeated({ seq, timeline }: Issue, { verb, text }: Decision, actor: Actor, at: Date): void {
  const last = timeline.at(-1)
  if (!last || last.verb !== verb || last.memberId !== actor.memberId || last.text !== text) return
  const spoken = SPOKEN.find(one => one === verb)
  if (spoken && at.getTime() - last.at.getTime() < REPEAT_MINUTES * 60_000)
    throw new UserError({ code: 'saidAlready', seq, verb: spoken })
}

async function completed(
  issue: Issue,
  { draft, complete }: Proposal,
  actor: Actor,
  key: string,
): Promise<Action> {
  // What this message has done already is not judged anew: by now the picture may have expired.
  if (!complete || issue.timeline.some(entry => entry.key === key)) return draft
  decide(issue, draft, actor)
  return complete(issue)
}

async function resolve(roundId: string, number: NumberRef): Promise<Issue> {
  const direct = number.kind === 'seq' ? await findIssue(roundId, number.seq) : undefined
  if (direct) return direct
  const numbers = await listNumbers(roundId)
  if (numbers.length === 0) throw new UserError({ code: 'emptyLedger' })
  const found = resolveNumber(number, numbers)
  if (found.status === 'ambiguous') {
    const candidates = numbers.filter(({ seq }) => found.candidates.includes(seq))
    throw new UserError({ code: 'ambiguousNumber', printed: number.printed, candidates })
  }
  const issue = found.status === 'found' ? await findIssue(roundId, found.seq) : undefined
  if (issue) return issue
  const nearest = numbers.find(({ seq }) => found.status === 'unknown' && seq === found.nearest)
  throw new UserError({ code: 'unknownNumber', printed: number.printed, nearest, count: numbers.length })
}

/** Somebody else may write between our reading and our writing; then the decision is made anew on what they left. */
const ATTEMPTS = 10

async function change(
  read: Issue,
  key: string,
  decideOn: (issue: Issue) => [Decision & { undoes?: string }, Actor],
  now: () => Date,
): Promise<Changed> {
  let issue: Issue | undefined = read
  for (let attempt = 0; attempt < ATTEMPTS && issue; attempt += 1) {
    const earlier = issue.timeline.find(entry => entry.key === key)
    if (earlier) return { issue, entry: earlier }
    const write = toChange(issue, key, ...decideOn(issue), now())
    const changed = await changeIssue(issue, write)
    if (changed) return { issue: changed, entry: write.entry }
    issue = await findIssue(read.roundId, read.seq)
  }
  throw new Error(`issue ${read.seq} kept changing under our hands`)
}

function toChange(
  issue: Issue,
  key: string,
  decision: Decision & { undoes?: string },
  actor: Actor,
  at: Date,
): IssueChange {
  const { verb, text, measures, evidence, undoes, isFromDocument } = decision
  const fields = { ...decision.fields, ...rewordedMeasures(issue, decision, key) }
  const entry: TimelineEntry = {
    at,
    memberId: actor.memberId,
    by: actor.name,
    verb,
    text,
    changes: changesOf(issue, fields),
    key,
    ...(undoes ? { undoes } : {}),
    ...(isFromDocument ? { isFromDocument } : {}),
    previousHash: issue.head,
  }
  return {
    fields,
    entry,
    head: hashOf(entry),
    ...(measures && !fields.measures ? { measures: measures.map(text => ({ text, key })) } : {}),
    ...(evidence ? { evidence: evidence.map(item => ({ ...item, key, at, by: actor.name })) } : {}),
    ...(undoes ? { withdrawKey: undoes } : {}),
  }
}

async function undo(roundId: string, actor: Actor, key: string, now: () => Date) {
  const begun = await findByKey(roundId, key)
  const undoneKey = begun[0]?.timeline.find(entry => entry.key === key)?.undoes
  const target = undoneKey ?? (await lastKeyOf(roundId, actor, now()))
  if (!target) throw new UserError({ code: 'nothingToUndo' })
  const issues = await findByKey(roundId, target)
  for (const issue of issues)
    if (!issue.timeline.some(entry => entry.key === key)) undoDecision(issue, target)
  const changed: Changed[] = []
  for (const issue of issues)
    changed.push(await change(issue, key, current => [undoDecision(current, target), actor], now))
  return {
    issues: changed.map(({ issue }) => issue),
    entries: changed.flatMap(({ issue }) => issue.timeline.filter(entry => entry.key === target)),
  }
}

async function lastKeyOf(roundId: string, actor: Actor, now: Date): Promise<string | undefined> {
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000)
  const touched = await touchedSince(roundId, actor.memberId, since)
  const undone = new Set(touched.flatMap(issue => issue.timeline.map(entry => entry.undoes)))
  const own = touched
    .flatMap(issue => issue.timeline)
    .filter(entry => entry.memberId === actor.memberId && entry.at >= since)
    .filter(entry => entry.verb !== 'undo' && !undone.has(entry.key))
  return own.sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.key
}
