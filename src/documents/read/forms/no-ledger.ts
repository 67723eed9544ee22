import type { Draft } from '../ledger-builder'
import { keepOutside } from '../parts'
import type { SourceDocument } from '../source-document'

/** Any other text, kept whole and without an issue: an announcement, totals alone, a speech. */
export function keepWhole({ paragraphs }: SourceDocument): Draft {
  return { aspects: [], issues: [], outside: keepOutside('正文', paragraphs) }
}
