import type { Issue } from '../core/issue'
import type { LedgerRow } from '../core/ledger-rows'
import type { ParsedLedger } from '../core/parsed-ledger'
import { UserError } from '../core/user-error'
import { DocumentError } from '../documents/read/document-error'
import { readDocument, readEditedSheet, readPasted } from '../documents/read/file'
import type { LedgerRows } from '../documents/read/table'
import { ledgerRowAt } from '../documents/write/ledger/row'

/** @throws UserError with the sentence for the sender */
export function readFile(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  return refusing(() => readDocument(bytes, name))
}

/** @throws UserError with the sentence for the sender */
export function readText(text: string): Promise<ParsedLedger> {
  return refusing(() => readPasted(text))
}

/** @throws UserError with the sentence for the sender */
export function readSheet(bytes: Buffer): Promise<LedgerRows> {
  return refusing(() => readEditedSheet(bytes))
}

/** The row of an issue as a sheet of that instant shows it. */
export function rowAt(issue: Issue, asOf: Date, timeZone: string): LedgerRow {
  return ledgerRowAt(issue, asOf, timeZone) ?? { seq: issue.seq }
}

async function refusing<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof DocumentError
      ? new UserError({ code: 'document', sentence: error.message })
      : error
  }
}
