import { type DocumentFault, documentRefused } from '../../texts/documents'

/** A document that cannot be read. Its message is the sentence for the person who sent it. */
export class DocumentError extends Error {
  /** @param sentence a better one than the fault alone has */
  constructor(
    readonly code: DocumentFault,
    options?: ErrorOptions,
    sentence = documentRefused(code),
  ) {
    super(sentence, options)
  }
}
