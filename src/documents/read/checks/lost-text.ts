import type { ParsedLedger } from '../../../core/parsed-ledger'
import { simplify } from '../../../core/simplified'
import type { Outside } from '../paragraphs/parts'
import type { Paragraph, SourceDocument } from '../paragraphs/source-document'
import { readDueDate } from '../words/due-date'
import { readLabel } from '../words/label'

const NAME = '未归入的文字'
// What is shorter is the rest of a wrapper, a counter or a word around an owner.
const SHORTEST = 4
const BETWEEN = /[\s。；：！？，、（）【】《》“”‘’「」『』;:!?,()[\]"'.…—-]+/
const WRAPPER =
  /^(?:针对|关于|对于|在)|(?:等|方面|存在|的)*(?:主要|突出|具体)?(?:问题|方面)?(?:的?整改(?:落实)?(?:情况)?)?(?:牵头|负责|配合)?$/g

/**
 * The paragraphs with words that are in no heading, problem, text or outside part, so that nothing of a document gets
 * lost even where its form is misread. Deadlines that became a date and labels are no such words.
 */
export function gatherLost(
  { title, paragraphs }: SourceDocument,
  ledger: Pick<ParsedLedger, 'aspects' | 'issues' | 'outside'>,
): Outside[] {
  const kept = [title, ...textsOf(ledger)]
  const known = new Set(kept.flatMap(clausesOf))
  const whole = kept.map(words).join('|')
  const isLost = (clause: string) => !known.has(clause) && !isOwn(clause) && !whole.includes(clause)
  const lost = paragraphs.filter(paragraph => clausesOf(bodyOf(paragraph)).some(isLost))
  return lost.length === 0 ? [] : [{ name: NAME, text: lost.map(({ text }) => text).join('\n') }]
}

/** The warning about such paragraphs. */
export function tellLost({ outside }: Pick<ParsedLedger, 'outside'>): string[] {
  const lost = outside.filter(({ name }) => name === NAME)
  return lost.map(
    ({ name, text }) => `有 ${text.split('\n').length} 段文字没有归入台账，列在“${name}”里，请核对原文`,
  )
}

function textsOf({
  aspects,
  issues,
  outside,
}: Pick<ParsedLedger, 'aspects' | 'issues' | 'outside'>): string[] {
  return [
    ...aspects.map(aspect => aspect.title),
    ...issues.flatMap(({ item, title, text, status, fields = {} }) => [
      ...[item ?? '', title, text, status ?? ''],
      ...Object.values(fields),
    ]),
    ...outside.map(({ text }) => text),
  ]
}

function bodyOf({ text, lead, label }: Paragraph): string {
  return label?.rest ?? lead?.rest ?? text
}

// A date is kept as a day, and a label as what it names.
function isOwn(clause: string): boolean {
  return readDueDate(clause) !== null || readLabel(`${clause}：`) !== null
}

function clausesOf(text: string): string[] {
  return text
    .split(BETWEEN)
    .map(piece => words(piece).replace(WRAPPER, ''))
    .filter(clause => clause.length >= SHORTEST)
}

function words(text: string): string {
  return simplify(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '')
}
