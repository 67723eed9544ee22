import type { Draft } from '../ledger/ledger-builder'
import type { SourceDocument } from '../paragraphs/source-document'

/** One form that documents have. */
export interface Form {
  /** As in docs/forms.md and in `parse --json`. */
  name: string
  /** The document's ledger, or null when the document is not of this form. */
  read(document: SourceDocument): Draft | null
}
