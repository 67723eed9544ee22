import { RULES } from './decide'
import { type Issue, isResponsible } from './issue'

/** What stays under a name when its account takes another. */
export interface LeftIssues {
  /** Numbers of those that can be given to somebody else now. */
  seqs: number[]
  /** Given to somebody who is no leader, one of them would be taken from whoever handles it. */
  needLeader: boolean
}

/** The issues for which the person of that name is responsible and which 指派 can hand over. */
export function leftIssues(issues: readonly Issue[], name: string): LeftIssues {
  const theirs = issues.filter(issue => RULES.assign.from.includes(issue.state) && isResponsible(issue, name))
  return { seqs: theirs.map(({ seq }) => seq), needLeader: theirs.some(({ leader }) => leader === name) }
}
