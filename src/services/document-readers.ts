import type { Issue } from '../core/issue'
import type { LedgerRow } from '../core/ledger-rows'
import type { ParsedLedger } from '../core/parsed-ledger'
import { UserError } from '../core/user-error'
import { DocumentError } from '../documents/read/document-error'
import { readDocument } from '../documents/read/file'
import { type LedgerRows, readLedgerRows, TableError } from '../documents/read/table'
import { ledgerRowAt } from '../documents/write/ledger/row'

/** @throws UserError with the sentence for the sender */
export function readFile(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  return refusing(() => readDocument(bytes, name))
}

/** @throws UserError with the sentence for the sender */
export function readSheet(bytes: Buffer): Promise<LedgerRows> {
  return refusing(() => readLedgerRows(bytes))
}

/** The row of an issue as a sheet of that instant shows it. */
export function rowAt(issue: Issue, asOf: Date, timeZone: string): LedgerRow {
  return ledgerRowAt(issue, asOf, timeZone) ?? { seq: issue.seq }
}

async function refusing<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const isRefused = error instanceof DocumentError || error instanceof TableError
    throw isRefused ? new UserError({ code: 'document', sentence: error.message }) : error
  }
}
