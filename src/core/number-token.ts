import { NUMERAL, readNumeral } from './numerals'

/** One number read at the start of a text: its parts as numbers, and how many characters it takes. */
export interface NumberToken {
  parts: number[]
  /** A single number without brackets is a running number; everything else is a printed path. */
  isPath: boolean
  length: number
}

const BRACKETED = String.raw`\( ?${NUMERAL} ?\)`
const BODY = `(?:${NUMERAL}|${BRACKETED})(?:-(?:${NUMERAL}|${BRACKETED})|${BRACKETED})*`
const NUMBER = new RegExp(
  String.raw`^(?<prefix>(?:(?:问题|编号|序号|第|#|no\.?) ?)*)(?<body>${BODY})(?<suffix>(?: ?[号项条个])?(?:问题)?)`,
  'i',
)

const EACH_NUMERAL = new RegExp(NUMERAL, 'g')

/** End of the text, a blank or punctuation: no word goes on here. */
const BOUNDARY = /^(?:$|[^\p{L}\p{N}%‰/])/u
const NEXT_NUMBER = new RegExp(String.raw`^ *[~,、;至到和及与] *(?:第|#)? ?\(?${NUMERAL}`)

/** 37号楼 and 37号文 are names, and 31号前 is a date. */
const NOT_AFTER_HAO = /^(?:[楼院令馆库线车文]|前|之前|以前)/

/**
 * What makes a numeral an amount or a share. The exceptions are words that often follow an issue number directly, as
 * in 37日常, 37处理, 37人员. Doubtful cases count as amounts: refusing costs one more message, a wrong number changes
 * a wrong issue.
 */
const AMOUNT = new RegExp(
  [
    String.raw`^(?: ?[%‰]|[/.]\d|-\d|[a-z十百千万亿天份件套岁倍米辆]|小时|分钟|季度|公里|公斤|项|个(?!别|人)|周(?![一二三四五六日天末])`,
    '元(?!旦)|人(?!员|事|力|大|民)|次(?!日)|期(?!间|限)|名(?!单|称)|位(?!于|置)|家(?!具|庭|长)|处(?!理|置|罚|分)',
    '条(?!例|款)|批(?!示|复|评|准)|台(?!账|帐))',
  ].join('|'),
  'i',
)

/** The issue number with which the normalised text begins, or undefined when it is a date, an amount or no number. */
export function readNumberToken(plain: string): NumberToken | undefined {
  const groups = NUMBER.exec(plain)?.groups
  if (!groups) return undefined
  const { prefix = '', body = '', suffix = '' } = groups
  const parts = (body.match(EACH_NUMERAL) ?? []).map(readNumeral).filter(part => part !== undefined)
  const after = plain.slice(prefix.length + body.length)
  const isOrdinal = prefix.includes('第')
  const isClosed = isSuffix(suffix.trim(), after.slice(suffix.length), isOrdinal)
  if (!isClosed && !canStandAlone(body, parts, after, isOrdinal)) return undefined
  const length = prefix.length + body.length + (isClosed ? suffix.length : 0)
  return { parts, isPath: !isSingle(body), length }
}

function isSuffix(suffix: string, after: string, isOrdinal: boolean): boolean {
  if (suffix === '') return false
  if (suffix === '号') return !NOT_AFTER_HAO.test(after)
  if (suffix.length > 2) return true
  return (
    (isOrdinal && suffix === '项' && !after.startsWith('目')) ||
    (isEnd(after) && (isOrdinal || suffix === '项' || suffix === '问题'))
  )
}

function canStandAlone(body: string, parts: number[], after: string, isOrdinal: boolean): boolean {
  // 一是建立台账, 一、建立台账 and 第15巡察组 begin like numbers; only an end behind them makes them one.
  if (isSingle(body) && !/^\d/.test(body))
    return isEnd(after) && (!/^[、.]/.test(after) || NEXT_NUMBER.test(after))
  if (isOrdinal) return isEnd(after)
  return !isDate(parts, after) && !AMOUNT.test(after)
}

/** Whether the numbers and what follows are, or begin, a date. 37日 and 37月 are none: no month is that long. */
function isDate(parts: number[], after: string): boolean {
  const [first = 0] = parts
  const last = parts.at(-1) ?? 0
  if (first >= 1900 && (parts.length > 1 || after.startsWith('年'))) return true
  if (after.startsWith('年')) return !/^年[底末初度]/.test(after)
  if (after.startsWith('月')) return last <= 12
  if (after.startsWith('日')) return last <= 31 && !/^日[常报志]/.test(after)
  return parts.length === 2 ? /^号|^[之以]?前/.test(after) : after.startsWith('号')
}

function isSingle(body: string): boolean {
  return !/[-()]/.test(body)
}

function isEnd(after: string): boolean {
  return BOUNDARY.test(after) || NEXT_NUMBER.test(after)
}
