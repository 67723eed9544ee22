import { decide, possibleVerbs, RULES } from '../../src/core/decide'
import {
  type Action,
  type Actor,
  type CorrectedFields,
  changesOf,
  type Evidence,
  type Issue,
  type IssueFields,
  type IssueState,
  isResponsible,
} from '../../src/core/issue'
import { UserError } from '../../src/core/user-error'
import { anIssue } from '../support/an-issue'

const STATES: IssueState[] = ['open', 'active', 'submitted', 'closed', 'stageDone', 'paused']

/** 李雷 handles the issues of these tests; the office and the leader are others. */
const ACTORS: Record<string, Actor> = {
  'the one responsible': {
    memberId: 'lilei',
    name: '李雷',
    person: '李雷',
    isOffice: false,
    isLeader: false,
  },
  'another person': { memberId: 'hanmei', name: '韩梅', person: '韩梅', isOffice: false, isLeader: false },
  'a leader': { memberId: 'zhaold', name: '赵领导', person: '赵领导', isOffice: false, isLeader: true },
  'the office': { memberId: 'wangban', name: '王办', person: '王办', isOffice: true, isLeader: false },
  'a stranger': { memberId: 'waiguan', name: 'waiguan', isOffice: false, isLeader: false },
}

const PROOF: Evidence = {
  ...{ key: 'k', kind: 'text', text: '会议纪要', sha256: 'aa', fileId: null, name: null, mime: null },
  ...{ bytes: 12, at: new Date('2026-11-20T00:00:00Z'), by: '李雷' },
}

const ACTIONS: { [V in Action['verb']]: Extract<Action, { verb: V }> } = {
  claim: { verb: 'claim', owner: { name: '韩梅', department: '财务科', isLeader: false } },
  assign: {
    verb: 'assign',
    owner: { name: '韩梅', department: '财务科', isLeader: false },
    dueDate: '2026-12-04',
  },
  addMeasure: { verb: 'addMeasure', text: '修订制度' },
  report: { verb: 'report', text: '已完成招标', percent: 60 },
  fileEvidence: { verb: 'fileEvidence', text: '', evidence: [{ ...PROOF, sha256: 'bb' }] },
  submit: { verb: 'submit', text: '已办结' },
  verify: { verb: 'verify', text: '属实', day: '2026-11-23' },
  sendBack: { verb: 'sendBack', text: '佐证不足' },
  remark: { verb: 'remark', text: '请于月底前报结果' },
  hide: { verb: 'hide', text: '案件尚未公开' },
  unhide: { verb: 'unhide' },
  correct: { verb: 'correct', fields: { assignee: '韩梅' }, measures: [] },
}
const VERBS = Object.keys(ACTIONS) as Action['verb'][]
/** What is told to somebody who is stuck; the others are no steps of the rectification. */
const STEPS = VERBS.filter(verb => !['remark', 'hide', 'unhide', 'correct'].includes(verb))

function inState(state: IssueState, change: Partial<Issue> = {}): Issue {
  const owner = state === 'open' ? {} : { assignee: '李雷' }
  const submitted = state === 'submitted' ? { submittedBy: 'lilei', selfRating: 'done' as const } : {}
  return anIssue({ state, evidence: [PROOF], ...owner, ...submitted, ...change })
}

/** The fields that come of it, or the code of the refusal. */
function outcome(issue: Issue, action: Action, actor: Actor): Partial<IssueFields> | string {
  try {
    return decide(issue, action, actor).fields
  } catch (error) {
    if (error instanceof UserError) return error.refusal.code
    throw error
  }
}

function actor(name: string): Actor {
  const found = ACTORS[name]
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

/** Who may do it in which states; everything that is not in this table is refused. */
const MAY: Record<Action['verb'], { states: IssueState[]; who: string[] }> = {
  claim: { states: ['open'], who: ['the one responsible', 'another person', 'a leader', 'the office'] },
  assign: { states: ['open', 'active', 'stageDone'], who: ['a leader', 'the office'] },
  addMeasure: { states: ['open', 'active', 'stageDone'], who: ['the one responsible', 'the office'] },
  report: { states: ['active', 'stageDone', 'submitted'], who: ['the one responsible', 'the office'] },
  fileEvidence: { states: ['active', 'stageDone', 'submitted'], who: ['the one responsible', 'the office'] },
  submit: { states: ['active', 'stageDone'], who: ['the one responsible'] },
  verify: { states: ['submitted'], who: ['the office'] },
  sendBack: { states: ['submitted'], who: ['the office'] },
  remark: { states: ['open', 'active', 'stageDone', 'submitted', 'paused'], who: ['a leader'] },
  hide: { states: ['open', 'active', 'submitted', 'closed', 'stageDone', 'paused'], who: ['the office'] },
  unhide: { states: ['open', 'active', 'submitted', 'closed', 'stageDone', 'paused'], who: ['the office'] },
  correct: { states: ['open', 'active', 'stageDone', 'submitted', 'paused'], who: ['the office'] },
}

const TABLE = VERBS.flatMap(verb =>
  STATES.flatMap(state => Object.keys(ACTORS).map(who => ({ verb, state, who }))),
)

it.each(TABLE)('$verb by $who on an issue that is $state goes exactly if the table says so', row => {
  const { verb, state, who } = row
  const isOwnerless = state === 'open' && who === 'the one responsible' && MAY[verb].who.includes(who)
  const allowed = MAY[verb].states.includes(state) && MAY[verb].who.includes(who)
  // Nobody is responsible for an issue that nobody has claimed.
  const expected = allowed && !(isOwnerless && verb === 'addMeasure')
  expect(typeof outcome(inState(state), ACTIONS[verb], actor(who)) === 'object').toBe(expected)
})

it('the table is the one that the program goes by', () => {
  for (const verb of VERBS) expect([...RULES[verb].from]).toEqual(MAY[verb].states)
  for (const state of STATES)
    expect(possibleVerbs(state)).toEqual(STEPS.filter(verb => MAY[verb].states.includes(state)))
})

describe('what comes of it', () => {
  it.each<[Action['verb'], IssueState, string, Partial<IssueFields>]>([
    ['claim', 'open', 'another person', { state: 'active', assignee: '韩梅', department: '财务科' }],
    ['assign', 'open', 'the office', { state: 'active', assignee: '韩梅', dueDate: '2026-12-04' }],
    ['assign', 'stageDone', 'a leader', { state: 'stageDone', assignee: '韩梅' }],
    ['report', 'active', 'the one responsible', { percent: 60 }],
    [
      'submit',
      'active',
      'the one responsible',
      { state: 'submitted', selfRating: 'done', submittedBy: 'lilei' },
    ],
    ['verify', 'submitted', 'the office', { state: 'closed', closedOn: '2026-11-23' }],
    ['sendBack', 'submitted', 'the office', { state: 'active', selfRating: null, submittedBy: null }],
  ])('of %s on an issue that is %s, by %s', (verb, state, who, fields) => {
    expect(outcome(inState(state), ACTIONS[verb], actor(who))).toMatchObject(fields)
  })

  it('a leader who claims leads the issue; anybody else handles it', () => {
    const byLeader: Action = { verb: 'claim', owner: { name: '赵领导', isLeader: true } }
    expect(outcome(inState('open'), byLeader, actor('a leader'))).toMatchObject({ leader: '赵领导' })
  })

  it('of claiming is that a plan is kept, unless somebody else takes a place in it', () => {
    const planned = inState('open', { leader: '赵领导', assignee: '李雷', department: '办公室' })
    const by = (name: string, isLeader = false): Action => ({ verb: 'claim', owner: { name, isLeader } })
    expect(outcome(planned, by('李雷'), actor('another person'))).toEqual({ state: 'active' })
    expect(outcome(planned, by('赵领导'), actor('a leader'))).toEqual({ state: 'active' })
    expect(outcome(planned, by('韩梅'), actor('another person'))).toEqual({
      ...{ state: 'active', assignee: '韩梅', department: '办公室' },
    })
  })

  it('of a remark in a sheet is that an issue with a planned owner stays open, of a new owner that it is assigned', () => {
    const planned = inState('open', { leader: '赵领导', assignee: null })
    const by = (fields: CorrectedFields): Action => ({ verb: 'correct', fields, measures: [] })
    expect(outcome(planned, by({ remarks: '等待批复' }), actor('the office'))).toMatchObject({
      state: 'open',
    })
    expect(outcome(planned, by({ assignee: '韩梅' }), actor('the office'))).toMatchObject({ state: 'active' })
  })

  it('keeps the day of the first closing when an issue comes back and is closed again', () => {
    const again = inState('submitted', { closedOn: '2026-10-10' })
    expect(outcome(again, ACTIONS.verify, actor('the office'))).toMatchObject({ closedOn: '2026-10-10' })
  })

  it('of sending back an issue that nobody owns is that it has to be claimed', () => {
    const imported = inState('submitted', { assignee: null, submittedBy: null })
    expect(outcome(imported, ACTIONS.sendBack, actor('the office'))).toMatchObject({ state: 'open' })
  })
})

describe('what is refused', () => {
  it('submitting without evidence', () => {
    const bare = inState('active', { evidence: [] })
    expect(outcome(bare, ACTIONS.submit, actor('the one responsible'))).toBe('noEvidence')
  })

  it.each(['verify', 'sendBack'] as const)('%s by the office when it is its own work or submission', verb => {
    const own = inState('submitted', { assignee: '王办' })
    const submitted = inState('submitted', { submittedBy: 'wangban' })
    expect(outcome(own, ACTIONS[verb], actor('the office'))).toBe('ownSubmission')
    expect(outcome(submitted, ACTIONS[verb], actor('the office'))).toBe('ownSubmission')
  })

  it('a second claim, which tells who has the issue', () => {
    expect(outcome(inState('active'), ACTIONS.claim, actor('another person'))).toBe('alreadyClaimed')
  })

  it('work on an issue that nobody has claimed', () => {
    expect(outcome(inState('open'), ACTIONS.report, actor('another person'))).toBe('notClaimedYet')
  })
})

it('only the leader and the one who handles an issue are responsible for it', () => {
  const issue = { leader: '赵领导', assignee: '李雷' }
  expect(['赵领导', '李雷', '韩梅', undefined].map(person => isResponsible(issue, person))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('a history entry keeps only what really changes', () => {
  const issue = anIssue({ assignee: '李雷', dueDate: '2026-12-01' })
  expect(changesOf(issue, { assignee: '韩梅', dueDate: '2026-12-01', state: 'active' })).toEqual({
    assignee: ['李雷', '韩梅'],
    state: ['open', 'active'],
  })
})
