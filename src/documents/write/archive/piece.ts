import { createHash } from 'node:crypto'
import { kindOfBytes } from '../../../core/file-kind'
import type { Evidence } from '../../../core/issue'
import { ARCHIVE_WORDS, type Condition, missingName, missingNote } from '../../../texts/archive'
import { numbered, safeFileName } from './names'

/** One piece of evidence as it lies in its folder. */
export interface Piece {
  /** From 1, in the order of filing. */
  position: number
  name: string
  condition: Condition
  evidence: Evidence
}

/** Fetches the bytes of a kept file; undefined when there are none. */
export type ReadFile = (id: string) => Promise<Buffer | undefined>

/** The piece and its bytes; where a file is missing, a note lies in its place. */
export async function fetchPiece(
  evidence: Evidence,
  position: number,
  readFile: ReadFile,
): Promise<{ piece: Piece; bytes: Buffer }> {
  const bytes = await bytesOf(evidence, readFile)
  const name = numbered(position, nameOf(evidence, bytes))
  if (bytes) return { piece: { position, name, condition: conditionOf(bytes, evidence), evidence }, bytes }
  const piece: Piece = { position, name: missingName(name), condition: 'missing', evidence }
  return { piece, bytes: Buffer.from(missingNote(name, evidence)) }
}

async function bytesOf({ kind, text, fileId }: Evidence, readFile: ReadFile): Promise<Buffer | undefined> {
  // Exactly the text that was hashed: a byte order mark would change its SHA-256.
  if (kind === 'text') return Buffer.from(text)
  return fileId === null ? undefined : readFile(fileId)
}

function nameOf({ kind, name }: Evidence, bytes: Buffer | undefined): string {
  if (kind === 'text') return `${ARCHIVE_WORDS.quoted}.txt`
  if (name !== null) return safeFileName(name)
  return bytes ? `${ARCHIVE_WORDS.attachment}.${kindOfBytes(bytes).extension}` : ARCHIVE_WORDS.attachment
}

function conditionOf(bytes: Buffer, { sha256 }: Evidence): Condition {
  return sha256Of(bytes) === sha256 ? 'sound' : 'altered'
}

/** The SHA-256 of the bytes, in hex, as the ledger keeps it. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
