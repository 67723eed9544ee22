import { cutOut, matchPrinted, simplify } from '../../../core/simplified'
import { splitAnnotations } from './annotations'
import { findsFault } from './fault'
import { readLabel } from './label'
import { unquote } from './quotes'
import { statusOfHeading } from './status-words'
import { opensWithWork } from './work'

const PREFIX = /^(?:针对|关于|对于|对照|聚焦|围绕|在|对(?=[“"「『].*问题))?\s*/
const SUFFIX =
  /\s*(?:等|方面)*(?:存在)?的?(?:主要|突出|具体)?(?:问题|方面)(?:的?整改(?:落实)?(?:情况)?)?$|(?<=[”’」』"])的?整改(?:落实)?(?:情况)?$/
// 关于“甲”问题的整改。, the same with owners in brackets behind it, and 关于“甲”。 alone.
const WRAPPER_END =
  /(?<=[”’」』"])(?:的?问题)?(?:的?整改(?:落实)?(?:情况)?)?(?:[（(][^（）()]{1,200}[）)])?(?:[。：:]|(?<=问题|整改)[，,])\s*/g
const FIRST_END = /[。：:]\s*/
// 针对巡察反馈问题， names none.
const COMMA_END =
  /(?<=^针对(?!(?:巡[察视]|审计|督[察查]|检查|反馈|指出|发现|提出|上述|以上|存在|[组的个项类等]|\d)*问题)[^。：:，,]{2,60}(?:[，,][^。：:，,]{2,60}){0,3}问题)[，,]\s*/
const NAMED = /^(?:针对|关于|对照)/
const COUNT = /[（(]\s*共?\s*[\d一二三四五六七八九十]+\s*[个项条类家](?:问题)?\s*[）)]\s*[。：:]?$/
// 现象仍然存在问题 tells of a fault that is still there.
const THERE = '(?:(?<!仍然?|依然|还)存在)?'
const LONGEST_HEADING = 60
const BARE_END = /(?:存在)?的(?:主要|突出|具体)?问题$/
const UNQUOTED = new RegExp(
  `^(?:针对|关于|对(?![于照]|.*[，,]))\\s*([^。]+?)${THERE}的?(?:(?<=的|存在)(?:主要|突出|具体))?问题(?:的?整改(?:落实)?(?:情况)?)?$`,
  'd',
)

/**
 * The problem, item or aspect as printed without its wrapper: 针对“甲”的问题。 gives 甲, and “甲”方面 gives 甲. Only the
 * outermost quotation marks go. One final full stop is dropped, so that a phrase and a sentence end alike.
 */
export function readTitle(printed: string): string {
  const text = textOf(withoutLabel(printed))
  const core = withoutWrapper(text)
  const quoted = unquote(core) ?? unquote(text)
  return dropStop(quoted ?? matchPrinted(UNQUOTED, text)?.[1] ?? withoutEnd(text))
}

/** The heading above problems as printed, without its wrapper, the count of them and the sentences behind it. */
export function readHeading(printed: string): string {
  return readTitle(cutOut(COUNT, printed.slice(0, endOfHeading(printed))))
}

/** The sentences that share a paragraph with the heading above problems; empty when there are none. */
export function introductionOf(printed: string): string {
  return printed.slice(endOfHeading(printed)).trim()
}

function endOfHeading(printed: string): number {
  const end = printed.indexOf('。') + 1
  return end > 0 && end <= LONGEST_HEADING ? end : printed.length
}

/** Whether the text is a quoted problem to its very end, as 关于“甲”问题的整改 is: nothing can continue it. */
export function isWrapped(printed: string): boolean {
  const text = textOf(printed)
  return (SUFFIX.test(simplify(text)) || NAMED.test(simplify(text))) && unquote(withoutWrapper(text)) !== null
}

/** Whether a line can go on with what ends a wrapper or a second quoted problem, as 的问题 or 和“乙” does. */
export function continuesWrapper(line: string): boolean {
  return /^(?:的|等|方面|问题|(?:和|及|与|以及|或|、)[“‘「『"])/.test(simplify(line))
}

/** Where a wrapped problem at the start of a paragraph ends; -1 when none stands there. */
export function endOfWrapped(printed: string): number {
  const ends = [...simplify(printed).matchAll(WRAPPER_END)].map(end => end.index + end[0].length)
  const quoted = [...ends, printed.length].find(end => isWrapped(printed.slice(0, end)))
  return quoted ?? endOfUnquoted(printed) ?? -1
}

/** Whether the text opens with 针对甲问题， and goes on: it is no heading. */
export function opensWithWrapper(printed: string): boolean {
  return COMMA_END.test(printed)
}

/** Whether the text is 关于甲的问题 to its very end, with no quotation marks to tell a problem from a heading. */
export function isLooselyWrapped(printed: string): boolean {
  return UNQUOTED.test(simplify(textOf(printed)))
}

// 针对甲问题。 is a wrapper only where the text follows at once: else it may as well be a heading. In 针对甲问题，乙 what
// follows must be no other problem.
function endOfUnquoted(printed: string): number | undefined {
  const comma = COMMA_END.exec(printed)
  if (comma && tellsNoFault(printed.slice(comma.index + comma[0].length)))
    return comma.index + comma[0].length
  const end = FIRST_END.exec(printed)
  const title = end && printed.slice(0, end.index)
  return title && end.index + end[0].length < printed.length && isLooselyWrapped(title)
    ? end.index + end[0].length
    : undefined
}

// 对查摆的15个问题重新评估 has none of its own.
function tellsNoFault(text: string): boolean {
  const [clause = ''] = text.split(/[，。；]/)
  return (
    text.includes('。') &&
    (/^[对将把]/.test(text) || opensWithWork(text) || !findsFault(clause.replace(/问题/g, '')))
  )
}

function withoutWrapper(text: string): string {
  return cutOut(SUFFIX, cutOut(PREFIX, text))
}

// 问题：甲 is the problem 甲.
function withoutLabel(printed: string): string {
  const label = readLabel(printed)
  return label?.kind === 'problem' && label.rest ? label.rest : printed
}

// 甲不规范的问题 is the problem 甲不规范; 未完成整改的问题 gathers others, as 聚焦甲存在的问题 does, and sentences stay whole.
function withoutEnd(text: string): string {
  const rest = cutOut(BARE_END, text)
  return !rest.includes('。') &&
    !rest.startsWith('聚焦') &&
    findsFault(rest) &&
    statusOfHeading(rest) === null
    ? rest
    : text
}

function textOf(printed: string): string {
  return dropStop(splitAnnotations(printed.trim()).text)
}

function dropStop(text: string): string {
  return text.replace(/(?:[。，；;．：:]|(?<=[^\dA-Za-z])\.)+$/, '')
}
