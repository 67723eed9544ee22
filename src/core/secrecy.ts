import type { InboundMessage } from './message'

import { normalise } from './numerals'

const GRADE = '(?:绝密|机密|秘密)级?'
const PERIOD = String.raw`(?:长期|\d+[年月天])`
const STAR = '[★☆⭐]'

/** 机密★10年 anywhere, and ★机密 as some write it. Blanks are gone by then. */
const STARRED = new RegExp(`${GRADE}${STAR}${PERIOD}?|${STAR}${GRADE}${PERIOD}?`)

const INTERNAL = '内部(?:资料|文件|材料|刊物|使用|参阅|掌握|传阅)?|工作秘密|密码(?:电报|传真|电传)|密电'
const CAUTION =
  '(?:请?(?:注意|妥善)(?:保管|保存|保密)|(?:不得|严禁|请勿|禁止|切勿)(?:外传|扩散|转发|复制|公开))'
const COUNT = String.raw`(?:第?\d+[号期份])`
const FRAME = String.raw`[\[\]【】()〔〕<>《》"“”'‘’*★☆:,，、。;；·!|-]*`

/** A line that says nothing else. 内部 alone is a mark only with a caution. Prose around the words makes it none. */
const MARK_LINE = new RegExp(
  `^${FRAME}(?:(?:密级:?)(?:${GRADE}|内部)${FRAME}${PERIOD}?` +
    `|(?:特急|加急|急件)?${FRAME}${GRADE}${FRAME}(?:${PERIOD}|启用前)?${FRAME}(?:特急|加急|急件)?` +
    `|(?!内部${FRAME}$)(?:${INTERNAL})(?:${FRAME}(?:${CAUTION}|${COUNT}|${PERIOD}))*)${FRAME}$`,
)

/** Marks are short; the limit also keeps a long row of dashes from being tried in every split. */
const LONGEST_MARK = 40

/**
 * The first secrecy mark in the text as printed, or undefined: 绝密, 机密 or 秘密 with a star or on a line of its own,
 * and lines such as 内部资料 注意保存, 工作秘密, 密码电报. Sentences that merely speak of secrets are none.
 */
export function findSecrecyMark(text: string): string | undefined {
  for (const line of text.split(/[\r\n\f\v\u2028\u2029]+/)) {
    const mark = markIn(line)
    if (mark) return mark
  }
  return undefined
}

/** Signs are set apart in print, as 机　密, and a head line may hold other things beside the mark. */
function markIn(line: string): string | undefined {
  const starred = STARRED.exec(squeeze(line))
  if (starred) return starred[0]
  return [line, ...line.split(/\s{2,}|\t/)].find(isMarkLine)?.trim()
}

function isMarkLine(part: string): boolean {
  const squeezed = squeeze(part)
  return squeezed.length <= LONGEST_MARK && MARK_LINE.test(squeezed)
}

function squeeze(text: string): string {
  return normalise(text).replaceAll(' ', '')
}

/**
 * The message as it may be stored. One that bears a secrecy mark keeps neither its text nor what hangs on it:
 * marked documents may not be kept in any copy, not even in the inbox (domain, section 4.2).
 */
export function withoutSecret(message: InboundMessage): InboundMessage {
  const mark = findSecrecyMark(message.text) ?? findSecrecyMark(message.quote?.text ?? '')
  if (mark === undefined) return message
  const { quote: _quote, ...rest } = message
  return { ...rest, text: '', attachments: [], secrecyMark: mark }
}
