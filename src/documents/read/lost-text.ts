import type { ParsedLedger } from '../../core/parsed-ledger'
import type { SourceDocument } from './source-document'

// The words of a wrapper or a label, which are not kept, and the room for a joint between two texts.
const WORDS_PER_ISSUE = 40
const WORDS_PER_HEADING = 20
const ALWAYS = 40

/** Says when more of a document's characters found no place than its labels and wrappers can explain. */
export function checkNothingLost(
  { title, paragraphs }: SourceDocument,
  { aspects, issues, outside }: Omit<ParsedLedger, 'warnings'>,
): string[] {
  const items = [...new Set(issues.map(({ aspect, item }) => `${aspect} ${item ?? ''}`))]
  const kept = [
    title,
    ...aspects.map(aspect => aspect.title),
    ...items,
    ...issues.flatMap(issue => [
      issue.title,
      issue.text,
      issue.status ?? '',
      issue.dueDate ?? '',
      ...Object.values(issue.fields ?? {}),
    ]),
    ...outside.map(({ text }) => text),
  ]
  const missing = countWords([title, ...paragraphs.map(({ text }) => text)]) - countWords(kept)
  const words = WORDS_PER_ISSUE * issues.length + WORDS_PER_HEADING * (aspects.length + items.length) + ALWAYS
  return missing > words ? [`约有 ${missing} 个字没有归入台账，也没有归入其他部分，请核对原文`] : []
}

function countWords(texts: string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0), 0)
}
