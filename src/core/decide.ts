import {
  type Action,
  type Actor,
  type Decision,
  type Issue,
  type IssueFields,
  type IssueState,
  isResponsible,
  type Owner,
} from './issue'
import { answererOf, openRemarks } from './remarks'
import { type Role, UserError } from './user-error'

type Who = 'person' | 'responsible' | 'office' | 'leader'

const EVERY_STATE: readonly IssueState[] = ['open', 'active', 'submitted', 'closed', 'stageDone', 'paused']

/** Who may do what, from which state: the one place where it is written. */
export const RULES: Record<Action['verb'], { from: readonly IssueState[]; who: readonly Who[] }> = {
  claim: { from: ['open'], who: ['person', 'office'] },
  assign: { from: ['open', 'active', 'stageDone'], who: ['office', 'leader'] },
  addMeasure: { from: ['open', 'active', 'stageDone'], who: ['responsible', 'office'] },
  // While it waits for 核验 as well, for a remark of a leader has to be answered before.
  report: { from: ['active', 'stageDone', 'submitted'], who: ['responsible', 'office'] },
  fileEvidence: { from: ['active', 'stageDone', 'submitted'], who: ['responsible', 'office'] },
  submit: { from: ['active', 'stageDone'], who: ['responsible'] },
  verify: { from: ['submitted'], who: ['office'] },
  sendBack: { from: ['submitted'], who: ['office'] },
  // What is closed nobody could answer any more.
  remark: { from: ['open', 'active', 'stageDone', 'submitted', 'paused'], who: ['leader'] },
  hide: { from: EVERY_STATE, who: ['office'] },
  unhide: { from: EVERY_STATE, who: ['office'] },
  correct: { from: ['open', 'active', 'stageDone', 'submitted', 'paused'], who: ['office'] },
}

/** Not steps of the rectification: nobody who is stuck is helped by them. */
const BESIDES: readonly Action['verb'][] = ['remark', 'hide', 'unhide', 'correct']

/** Everything that may be done with the issue in its present state, whoever does it. */
export function possibleVerbs(state: IssueState): Action['verb'][] {
  const verbs = Object.keys(RULES) as Action['verb'][]
  return verbs.filter(verb => !BESIDES.includes(verb) && RULES[verb].from.includes(state))
}

/**
 * What the action makes of the issue.
 * @throws UserError when the state, the actor or missing evidence forbids it
 */
export function decide(issue: Issue, action: Action, actor: Actor): Decision {
  checkState(issue, action, actor)
  checkActor(issue, action, actor)
  return decisions[action.verb](issue, action as never, actor)
}

function checkState(issue: Issue, action: Action, actor: Actor): void {
  const { seq, state } = issue
  if (RULES[action.verb].from.includes(state) || isDatingOwn(issue, action, actor)) return
  const owner = issue.assignee ?? issue.leader
  // Where 指派 is possible it is named as the way to another owner.
  if (action.verb === 'claim' && owner !== null && RULES.assign.from.includes(state))
    throw new UserError({
      code: 'alreadyClaimed',
      seq,
      by: owner,
      isOwn: isResponsible(issue, actor.person),
      ...(action.dueDate && action.dueDate !== issue.dueDate ? { dueDate: action.dueDate } : {}),
    })
  if (state === 'open' && RULES[action.verb].who.includes('responsible'))
    throw new UserError({ code: 'notClaimedYet', seq })
  throw new UserError({
    code: 'wrongState',
    seq,
    verb: action.verb,
    state,
    possible: possibleVerbs(state),
  })
}

/** Whoever claimed without a deadline may say it by claiming again; moving one that is set is another matter. */
function isDatingOwn(issue: Issue, action: Action, actor: Actor): boolean {
  if (action.verb !== 'claim' || action.dueDate === undefined || issue.dueDate !== null) return false
  return (
    issue.state === 'active' && isResponsible(issue, action.owner.name) && isResponsible(issue, actor.person)
  )
}

function checkActor(issue: Issue, action: Action, actor: Actor): void {
  const { who } = RULES[action.verb]
  const may: Record<Who, boolean> = {
    person: actor.person !== undefined,
    responsible: isResponsible(issue, actor.person),
    office: actor.isOffice,
    leader: actor.isLeader,
  }
  if (who.some(role => may[role])) return
  if (who.includes('responsible') && issue.leader === null && issue.assignee === null)
    throw new UserError({ code: 'notClaimedYet', seq: issue.seq })
  if (who.includes('responsible'))
    throw new UserError({ code: 'notYours', seq: issue.seq, owner: issue.assignee ?? issue.leader ?? '' })
  throw new UserError({ code: 'roleOnly', command: '', roles: who.filter(isRole) })
}

function isRole(who: Who): who is Role {
  return who === 'office' || who === 'leader'
}

type Decide<V extends Action['verb']> = (
  issue: Issue,
  action: Extract<Action, { verb: V }>,
  actor: Actor,
) => Decision

const decisions: { [V in Action['verb']]: Decide<V> } = {
  claim: (issue, { owner, dueDate }) => ({
    verb: 'claim',
    text: owner.name,
    // Whoever the document names already keeps that place; anybody else takes theirs beside or instead of them.
    fields: {
      state: 'active',
      ...(isResponsible(issue, owner.name) ? {} : ownerFields(issue, owner)),
      ...(dueDate ? { dueDate } : {}),
    },
  }),
  assign: (issue, { owner, dueDate }) => ({
    verb: 'assign',
    text: owner.name,
    fields: {
      state: issue.state === 'open' ? 'active' : issue.state,
      ...ownerFields(issue, owner),
      ...(dueDate ? { dueDate } : {}),
    },
  }),
  addMeasure: (_issue, { text }) => ({ verb: 'addMeasure', text, fields: {}, measures: [text] }),
  report: (_issue, { text, percent }) => ({
    verb: 'report',
    text,
    fields: percent === undefined ? {} : { percent },
  }),
  fileEvidence: (issue, { evidence, text }) => {
    const fresh = evidence.filter(({ sha256 }) => !issue.evidence.some(kept => kept.sha256 === sha256))
    if (evidence.length > 0 && fresh.length === 0)
      throw new UserError({ code: 'alreadyFiled', seq: issue.seq })
    return { verb: 'fileEvidence', text, fields: {}, evidence: fresh }
  },
  submit: (issue, { text }, actor) => {
    if (issue.evidence.length === 0) throw new UserError({ code: 'noEvidence', seq: issue.seq })
    const fields = { state: 'submitted', selfRating: 'done', submittedBy: actor.memberId } as const
    return { verb: 'submit', text, fields }
  },
  verify: (issue, { text, day }, actor) => {
    refuseOwn(issue, actor)
    refuseUnanswered(issue)
    return { verb: 'verify', text, fields: { state: 'closed', closedOn: issue.closedOn ?? day } }
  },
  sendBack: (issue, { text }, actor) => {
    refuseOwn(issue, actor)
    const fields = { state: stateBefore(issue), selfRating: null, submittedBy: null }
    return { verb: 'sendBack', text, fields }
  },
  remark: (_issue, { text }) => ({ verb: 'remark', text, fields: {} }),
  hide: (_issue, { text }) => ({ verb: 'hide', text, fields: { isHidden: true } }),
  unhide: () => ({ verb: 'unhide', text: '', fields: { isHidden: false } }),
  correct: (issue, { fields, measures, isFromDocument = false }) => {
    // Whom the office names in its own sheet is assigned; whom a document has planned has yet to claim.
    const isAssigned = !isFromDocument && (fields.leader ?? fields.assignee ?? null) !== null
    const state = issue.state === 'open' && isAssigned ? 'active' : issue.state
    return {
      verb: 'correct',
      text: measures.map(({ after }) => after).join('；'),
      fields: { state, ...fields },
      measures: measures.filter(({ before }) => before === null).map(({ after }) => after),
      reworded: measures.flatMap(({ before, after }) => (before === null ? [] : [{ before, after }])),
      isFromDocument,
    }
  },
}

/** Whoever did the work, or said that it is done, does not judge it. */
function refuseOwn(issue: Issue, actor: Actor): void {
  if (issue.submittedBy === actor.memberId || isResponsible(issue, actor.person))
    throw new UserError({ code: 'ownSubmission', seq: issue.seq })
}

/** Closed, the issue would hide what a leader has asked for. */
function refuseUnanswered(issue: Issue): void {
  const [remark] = openRemarks(issue)
  if (!remark) return
  const { by, text } = remark
  throw new UserError({ code: 'unanswered', seq: issue.seq, by, text, answerer: answererOf(issue, by) })
}

/** An imported 已完成 may have no owner; sent back, it has to be claimed first. */
function stateBefore(issue: Issue): IssueState {
  return issue.leader === null && issue.assignee === null ? 'open' : 'active'
}

function ownerFields(issue: Issue, owner: Owner): Partial<IssueFields> {
  const role = owner.isLeader ? { leader: owner.name } : { assignee: owner.name }
  return { ...role, department: issue.department ?? owner.department ?? null }
}
