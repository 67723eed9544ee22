import { cutOut, matchPrinted, simplify } from '../../../core/simplified'

const LONGEST_NAME = 40
const INTRODUCTION = /^.{0,60}?(?:[:：]|包括|分别(?:是|为))/
const COUNT = /等?(?:共)?[\d一二三四五六七八九十百]+[家个户项处](?:企业|单位|公司|问题|事项|项目)?.*$/ds

/** The names that the first sentence of a text joins with 、 and what is said beside them; no names when it is prose. */
export function splitNames(text: string): { names: string[]; rest: string } {
  const end = text.indexOf('。')
  const sentence = end < 0 ? text : text.slice(0, end)
  const list = cutOut(INTRODUCTION, sentence)
  const count = list.includes('、') ? (matchPrinted(COUNT, list)?.[0] ?? '') : ''
  const names = splitOutsideBrackets(list.slice(0, list.length - count.length))
  const isList = names.length > 0 && names.every(name => name.length <= LONGEST_NAME && !/[，,]/.test(name))
  if (!isList || (names.length === 1 && !isLone(list))) return { names: [], rest: text }
  const introduction = sentence.slice(0, sentence.length - list.length)
  return {
    names,
    rest: [introduction, count, text.slice(end < 0 ? text.length : end + 1).trim()].filter(Boolean).join(' '),
  }
}

function splitOutsideBrackets(list: string): string[] {
  let depth = 0
  let text = ''
  for (const sign of list) {
    if ('（('.includes(sign)) depth += 1
    if ('）)'.includes(sign)) depth = Math.max(0, depth - 1)
    text += depth === 0 && '、；;'.includes(sign) ? '\n' : sign
  }
  return text
    .split('\n')
    .map(name => name.replace(/^(?:以及|及|和)|\s/g, ''))
    .filter(Boolean)
}

// One name alone looks like any short sentence.
function isLone(name: string): boolean {
  return /(?:公司|厂|店|局|中心|站|院|校|所|社|场|部|队|镇|村|街道|企业|银行|医院)$/.test(
    simplify(name.trim()),
  )
}
