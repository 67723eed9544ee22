/** A rule (制度) that a sentence tells of. */
export interface TellingOfRule {
  /** Without the 《》. */
  name: string
  kind: 'made' | 'revised' | 'unstated'
}

const MADE = '制定|制订|出台|印发|建立|新建|颁布'
const REVISED = '修订|修改|完善|修改完善|重新修订'
const NAMES = '《[^《》]{2,60}》(?:[（(][^（）()]{1,8}[）)])?'
const LIST = `${NAMES}(?:(?:[、，,和及与]|以及){0,3}${NAMES}){0,40}`
/** 按照《甲》制定《乙》: the first is the reason and no result. */
const OTHER_RULE = '(?![^《]{0,12}(?:学习|按照|根据|依据|依照|落实|贯彻|对照|遵守|违反))'
const VERB_FIRST = new RegExp(`(${REVISED}|${MADE})${OTHER_RULE}[^《》。；，]{0,12}(${LIST})`, 'g')
const NAME_FIRST = new RegExp(
  `(${LIST})(?:已经?|均已?|进行了?|作了|予以|的|重新|全面|及时){0,3}(${REVISED}|出台|印发)(?!《)`,
  'g',
)
/** What stands in front of a deed that has not been done. */
export const PLANNED =
  /(?:未|拟|将|计划|准备|正在|待|没有|抓紧|需要|应当?|着手|研究)(?:及时|尽快|抓紧|研究|重新|对)?$/
/** What stands in front of a rule that is the reason and no result. */
const REASON = /(?:学习|按照|根据|依据|依照|落实|贯彻|对照)$/

const UNDONE = /(?:未|拟|将|计划|准备|正在|待|没有|学习|按照|根据|依据|依照|落实|贯彻|对照)[^《》，,。；;]*$/

/** The rules that the sentence says were made or revised. */
export function rulesIn(sentence: string): TellingOfRule[] {
  const verbFirst = [...sentence.matchAll(VERB_FIRST)].map(match => ({
    verb: match[1] ?? '',
    list: match[2] ?? '',
    before: sentence.slice(0, match.index),
  }))
  const nameFirst = [...sentence.matchAll(NAME_FIRST)]
    .map(match => ({
      verb: match[2] ?? '',
      list: match[1] ?? '',
      before: sentence.slice(0, match.index),
      between: match[0].slice(match[1]?.length ?? 0),
    }))
    .filter(({ before, between }) => !REASON.test(before) && !/^(?:拟|将)/.test(between))
  return [...verbFirst, ...nameFirst]
    .filter(({ before }) => !PLANNED.test(before))
    .flatMap(({ verb, list }) => namesIn(list).map(name => ({ name, kind: kindOf(verb) })))
}

/** The same where rules are listed as results, as in the column 制度成果: a name alone is enough. */
export function rulesListedIn(sentence: string): TellingOfRule[] {
  const told = rulesIn(sentence)
  const listed = [...sentence.matchAll(/《([^《》]+)》/g)]
    .filter(({ index }) => !UNDONE.test(sentence.slice(0, index)))
    .map(match => (match[1] ?? '').trim())
    .filter(name => !told.some(rule => rule.name === name))
  return [...told, ...listed.map(name => ({ name, kind: 'unstated' as const }))]
}

function namesIn(list: string): string[] {
  return [...list.matchAll(/《([^《》]+)》/g)].map(match => (match[1] ?? '').trim())
}

function kindOf(verb: string): TellingOfRule['kind'] {
  return new RegExp(`^(?:${REVISED})`).test(verb) ? 'revised' : 'made'
}
