import type { Draft } from '../ledger/ledger-builder'
import { keepOutside } from '../paragraphs/parts'
import type { SourceDocument } from '../paragraphs/source-document'

/** Any other text, kept whole and without an issue: an announcement, totals alone, a speech. */
export function keepWhole({ paragraphs }: SourceDocument): Draft {
  return { aspects: [], issues: [], outside: keepOutside('正文', paragraphs) }
}
