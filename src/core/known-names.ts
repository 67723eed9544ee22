import { type Issue, type IssueFields, PARTICULARS } from './issue'
import { isPossibleName } from './name-words'
import { normalise } from './numerals'
import { suspectedIn } from './redaction'

/** Fields that say who is responsible, and those that hold departments and now and then a person. */
const PERSONS = ['leader', 'assignee'] as const
const DEPARTMENTS = ['department', 'partners'] as const
/** What stands in such a field and is no person. */
const NO_PERSON = /[局委院校部处科室股办组站所队会司厅员长任记导各全党]|中心|单位|领导|班子|群众|同志/
/** Names of peoples that have no surname: 阿依古丽, 买买提·艾力. */
const WITHOUT_SURNAME = /^[\u4e00-\u9fa5]{2,6}(?:·[\u4e00-\u9fa5]{1,6})*$/

/**
 * Everybody whom the ledger knows by name, of whatever roster: who is or was responsible for an issue, who has
 * written its history, and who is spoken of in its fields.
 */
export function knownNames(people: readonly { name: string }[], issues: readonly Issue[]): string[] {
  const persons = issues.flatMap(issue => everIn(issue, PERSONS))
  const others = issues.flatMap(issue => [
    ...everIn(issue, DEPARTMENTS),
    ...issue.timeline.map(({ by }) => by),
  ])
  const texts = issues.flatMap(issue => PARTICULARS.map(field => issue[field] ?? ''))
  return distinct([
    ...people.map(({ name }) => name),
    ...distinct(persons).flatMap(cell => wordsOf(cell).filter(isPerson)),
    ...distinct(others).flatMap(cell => wordsOf(cell).filter(isPossibleName)),
    ...suspectedIn(distinct([...persons, ...texts])),
  ])
}

/** What stands in these fields of the issue, and what stood there before. */
function everIn(issue: Issue, fields: readonly (keyof IssueFields)[]): string[] {
  const past = issue.timeline.flatMap(({ changes }) => fields.flatMap<unknown>(field => changes[field] ?? []))
  return [...fields.map(field => issue[field]), ...past].filter(cell => typeof cell === 'string')
}

/** 副局长赵启明（财务科）、钱小雨: what may be persons, each by itself. */
function wordsOf(cell: string): string[] {
  return normalise(cell).split(/[^\u4e00-\u9fa5·]+/)
}

function isPerson(word: string): boolean {
  return isPossibleName(word) || (WITHOUT_SURNAME.test(word) && !NO_PERSON.test(word))
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
