import { type DocumentFault, documentRefused } from '../../texts/documents'

/** A document that cannot be read. Its message is the sentence for the person who sent it. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentFault,
    options?: ErrorOptions,
  ) {
    super(documentRefused(code), options)
  }
}
