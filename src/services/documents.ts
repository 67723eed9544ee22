import { listIssues } from '../../models/issues'
import { kindOfBytes } from '../core/file-kind'
import { diffLedger, type SheetDiff } from '../core/ledger-diff'
import type { InboundMessage } from '../core/message'
import type { ParsedLedger } from '../core/parsed-ledger'
import type { Sender } from '../core/platform'
import { findSecrecyMark } from '../core/secrecy'
import { UserError } from '../core/user-error'
import { attachmentsOf, fetchAttachment } from './attachments'

/** What a file turned out to be: a document with a ledger, or our own ledger sheet that comes back edited. */
export type Understood = { kind: 'ledger'; ledger: ParsedLedger } | { kind: 'sheet'; diff: SheetDiff }

/** Files that people send to be read into the ledger. */
export interface Documents {
  /** The first file that hangs on the message; undefined when none does. @throws UserError */
  attached(roundId: string, message: InboundMessage): Promise<Understood | undefined>
  /** @throws UserError with the sentence for the sender when the file cannot be read */
  read(roundId: string, bytes: Buffer, name?: string): Promise<Understood>
}

/** Who fetches files, and in which time zone a sheet tells when it was made. */
export interface DocumentDeps {
  senders: readonly Sender[]
  timeZone: string
}

/** Files are fetched by the sender of the platform that they came by. */
export function createDocuments({ senders, timeZone }: DocumentDeps): Documents {
  async function read(roundId: string, bytes: Buffer, name?: string): Promise<Understood> {
    const diff = await sheetDiff(roundId, bytes, timeZone)
    if (diff) return { kind: 'sheet', diff }
    const ledger = await readers().readFile(bytes, name)
    refuseSecret(textsOf(ledger))
    return { kind: 'ledger', ledger }
  }
  return {
    read,
    async attached(roundId, message) {
      const file = attachmentsOf(message).find(({ kind }) => kind === 'file')
      return file && read(roundId, await fetchAttachment(senders, message, file), file.name)
    },
  }
}

/** Readers of Word, PDF and Excel are large and seldom needed: they are loaded when they are first asked for. */
function readers(): typeof import('./document-readers') {
  return require('./document-readers')
}

/** What a file says, without asking any ledger. @throws UserError with the sentence for the sender */
export function readLedgerBytes(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  return readers().readFile(bytes, name)
}

/** Only a sheet that we made, of a round that has a ledger, can be compared with what it showed. */
async function sheetDiff(roundId: string, bytes: Buffer, timeZone: string): Promise<SheetDiff | undefined> {
  if (kindOfBytes(bytes).kind !== 'xlsx') return undefined
  const { asOf, rows } = await readers().readSheet(bytes)
  const issues = asOf ? await listIssues(roundId) : []
  if (!asOf || issues.length === 0) return undefined
  refuseSecret(rows.flatMap(row => Object.values(row).filter(cell => typeof cell === 'string')))
  const diff = diffLedger(issues, rows, issue => readers().rowAt(issue, asOf, timeZone))
  if (diff.isForeign) throw new UserError({ code: 'foreignSheet' })
  return diff
}

/** Everything that would be kept of a document. */
function textsOf({ title, aspects, outside, issues }: ParsedLedger): string[] {
  const told = issues.flatMap(issue => [
    ...[issue.item ?? '', issue.title, ...issue.measures, issue.status ?? '', issue.text],
    ...Object.values(issue.fields ?? {}),
  ])
  return [title, ...[...aspects, ...outside].flatMap(part => Object.values(part)).map(String), ...told]
}

function refuseSecret(texts: readonly string[]): void {
  const mark = texts.map(findSecrecyMark).find(found => found !== undefined)
  if (mark) throw new UserError({ code: 'secret', mark })
}
