import { TABLE_REFUSALS, type TableFault } from '../../../texts/tables'
import { DocumentError } from '../document-error'

/** A table that cannot be read. Its message is the sentence for the person who sent it. */
export class TableError extends Error {
  constructor(
    readonly code: TableFault,
    options?: ErrorOptions,
  ) {
    super(TABLE_REFUSALS[code], options)
  }
}

/** Runs the reading; what it finds wrong with the file itself comes out as a TableError. */
export function asTableErrors<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const { code } = error
    throw new TableError(code === 'tooLarge' || code === 'encrypted' ? code : 'broken', { cause: error })
  }
}
