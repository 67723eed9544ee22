import type { IssueFields } from './issue'

type Rated = Pick<IssueFields, 'state' | 'selfRating'>

/** The state of an issue by what its document prints: the unit's own rating and never a verification. */
export function ratedBy(status: string | null): Rated {
  if (status === null || /未完成|未整改|正在/.test(status)) return OPEN
  if (/阶段性|基本完成|部分|持续推进/.test(status)) return { state: 'stageDone', selfRating: 'stageDone' }
  return /已.{0,2}(完成|整改)|^\s*[是√✓✔☑]\s*$/u.test(status)
    ? { state: 'submitted', selfRating: 'done' }
    : OPEN
}

const OPEN: Rated = { state: 'open', selfRating: null }

/** The self-rating that goes with a state in which a document has put an issue. */
export function ratingIn(state: IssueFields['state']): IssueFields['selfRating'] {
  return state === 'submitted' ? 'done' : state === 'stageDone' ? 'stageDone' : null
}
