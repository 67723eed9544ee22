import type { IssueFields } from './issue'
import { normalise } from './numerals'

type Rated = Pick<IssueFields, 'state' | 'selfRating'>

/**
 * The state of an issue by what its document prints: the unit's own rating and never a verification. Done is only what
 * says of the whole that it is done, and nothing else. Of several statuses (rows of a table, joined by ；) the least
 * counts, and what is not understood or tells of a part leaves the issue open.
 */
export function ratedBy(status: string | null): Rated {
  const rows = normalise(status ?? '').split(';')
  return DEGREES[Math.min(...rows.map(degreeOf))] ?? OPEN
}

/** The self-rating that goes with a state in which a document has put an issue. */
export function ratingIn(state: IssueFields['state']): IssueFields['selfRating'] {
  return state === 'submitted' ? 'done' : state === 'stageDone' ? 'stageDone' : null
}

const OPEN: Rated = { state: 'open', selfRating: null }
const DEGREES: readonly Rated[] = [
  OPEN,
  { state: 'stageDone', selfRating: 'stageDone' },
  { state: 'submitted', selfRating: 'done' },
]
const [NOTHING, STAGE, WHOLE] = [0, 1, 2]

const ABOUT = '(?:目前|现|该|此|本|各|项|所有|全部|问题|任务|事项|整改|措施|工作|自评|均|都)*'
const FULLY = '(?:全部|全面|均|都|按期|按时|如期|提前)*'
const BY_DAY = String.raw`(?:于?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)?)?`
const ENDED = '(?:完成|解决|办结|销号|整改(?:落实)?(?:完毕|到位|完成|结束))'
const OBJECT = '(?:了|整改|任务|工作|销号|到位|完毕)*(?:100%)?'
const SAYS_WHOLE = new RegExp(
  `^(?:${ABOUT}(?:已经?${FULLY}${BY_DAY}${FULLY}(?:${ENDED}|整改|落实到位)|${ENDED})${OBJECT}|[是√✓✔☑])$`,
)
const SAYS_STAGE = new RegExp(
  `^(?:${ABOUT}(?:已经?)?(?:基本|阶段性)${ENDED}${OBJECT}|(?:目前)?(?:已经?)?取得了?阶段性(?:成效|成果|进展)|持续推进中?)$`,
)
/** What follows the end takes nothing from it, nor does its day. */
const AFTERWARDS =
  /^(?:(?:将|需|要)?(?:长期|持续|继续)(?:坚持|巩固|保持)|(?:正在)?巩固提升|\d{4}[年.-]\d{1,2}[月.-](?:\d{1,2}日?)?)$/
/** More than this is an account, and the patterns need not try it. */
const LONGEST_CLAUSE = 40

/** 已完成，长期坚持 is as far as its clauses; what only follows counts where something stands before it. */
function degreeOf(row: string): number {
  const clauses = row.split(/[,、。!()【】]|并且?|且|\.(?=\s*$)/).map(clause => clause.replace(/\s/g, ''))
  const told = clauses.filter(clause => clause !== '' && !AFTERWARDS.test(clause))
  return told.length > 0 ? Math.min(...told.map(degreeOfClause)) : NOTHING
}

function degreeOfClause(clause: string): number {
  if (clause.length > LONGEST_CLAUSE) return NOTHING
  if (SAYS_WHOLE.test(clause)) return WHOLE
  return SAYS_STAGE.test(clause) ? STAGE : NOTHING
}
