import { splitAnnotations } from './annotations'
import { unquote } from './quotes'

const PREFIX = /^(?:[针針][对對]|[关關][于於]|对于|在)?\s*/
const SUFFIX =
  /\s*(?:等|方面)*(?:存在)?的?(?:主要|突出|具体)?(?:问题|問題|方面)(?:的?整改(?:落实)?(?:[情][况況])?)?$/
const WRAPPER_END =
  /(?<=[”’」』"])的?(?:问题|問題)(?:的?整改(?:落实)?(?:[情][况況])?)?(?:[（(][^（）()]{1,200}[）)])?[。：:]\s*/
const UNQUOTED =
  /^(?:[针針][对對]|[关關][于於])\s*([^。]+?)(?:存在)?的?(?:主要|突出|具体)?(?:问题|問題)(?:的?整改)?$/

/**
 * The problem, item or aspect as printed without its wrapper: 针对“甲”的问题。 gives 甲, and “甲”方面 gives 甲. Only the
 * outermost quotation marks go. One final full stop is dropped, so that a phrase and a sentence end alike.
 */
export function readTitle(printed: string): string {
  const text = textOf(printed)
  const core = text.replace(PREFIX, '').replace(SUFFIX, '')
  const quoted = unquote(core) ?? unquote(text)
  return dropStop(quoted ?? UNQUOTED.exec(text)?.[1] ?? text)
}

/** Whether the text is a quoted problem to its very end, as 关于“甲”问题的整改 is: nothing can continue it. */
export function isWrapped(printed: string): boolean {
  const text = textOf(printed)
  return SUFFIX.test(text) && unquote(text.replace(PREFIX, '').replace(SUFFIX, '')) !== null
}

/** A quoted problem at the start of a paragraph and what is printed right behind it; null when none stands there. */
export function splitWrapped(printed: string): { title: string; text: string } | null {
  const end = WRAPPER_END.exec(printed)
  const title = end ? printed.slice(0, end.index + end[0].length).trim() : printed
  return isWrapped(title) ? { title, text: printed.slice(title.length).trim() } : null
}

function textOf(printed: string): string {
  return dropStop(splitAnnotations(printed.trim()).text)
}

function dropStop(text: string): string {
  return text.replace(/(?:。|．|：|:|(?<=[^\dA-Za-z])\.)$/, '')
}
