import type { Issue } from '../core/issue'
import type { LedgerRow } from '../core/ledger-rows'
import type { ParsedIssue, ParsedLedger } from '../core/parsed-ledger'
import { UserError } from '../core/user-error'
import { DocumentError } from '../documents/read/document-error'
import { readDocument, readEditedSheet, readPasted } from '../documents/read/file'
import type { LedgerRows } from '../documents/read/table'
import { ledgerRowAt } from '../documents/write/ledger/row'
import { withoutTitle } from '../texts/tables'

/** @throws UserError with the sentence for the sender */
export function readFile(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  return refusing(async () => withoutUntitled(await readDocument(bytes, name)))
}

/** @throws UserError with the sentence for the sender */
export function readText(text: string): Promise<ParsedLedger> {
  return refusing(async () => withoutUntitled(await readPasted(text)))
}

/** @throws UserError with the sentence for the sender */
export function readSheet(bytes: Buffer): Promise<LedgerRows> {
  return refusing(() => readEditedSheet(bytes))
}

/** The row of an issue as a sheet of that instant shows it. */
export function rowAt(issue: Issue, asOf: Date, timeZone: string): LedgerRow {
  return ledgerRowAt(issue, asOf, timeZone) ?? { seq: issue.seq }
}

/** A row may have lost its problem, as where its cells have shifted: it is told of and its words are kept outside. */
function withoutUntitled(ledger: ParsedLedger): ParsedLedger {
  const untitled = ledger.issues.filter(({ title }) => !/[\p{L}\p{N}]/u.test(title))
  if (untitled.length === 0) return ledger
  const issues = ledger.issues.filter(issue => !untitled.includes(issue))
  const outside = untitled.map(({ no, measures, text, fields = {} }) => ({
    name: no,
    text: [...measures, text, ...Object.values(fields)].filter(Boolean).join('\n'),
  }))
  return {
    ...ledger,
    issues: issues.map(issue => ({ ...issue, seq: issue.seq - countBefore(untitled, issue) })),
    outside: [...ledger.outside, ...outside],
    warnings: [withoutTitle(untitled.length), ...ledger.warnings],
  }
}

/** Running numbers have no gaps. */
function countBefore(untitled: readonly ParsedIssue[], { seq }: ParsedIssue): number {
  return untitled.filter(other => other.seq < seq).length
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
