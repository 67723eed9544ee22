import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { firstBreak } from '../../../core/history'
import type { Issue } from '../../../core/issue'
import { issueAt } from '../../../core/ledger-rows'
import { ARCHIVE_WORDS } from '../../../texts/archive'
import { contentsCsv, contentsText, type Folder } from './contents'
import { coverSheet } from './cover'
import { folderName } from './names'
import { fetchPiece, type Piece, type ReadFile, sha256Of } from './piece'
import { newZip, type Zip } from './zip'

/** What an archive is made from. */
export interface ArchiveInput {
  /** Of the ledger. */
  title: string
  asOf: Date
  timeZone: string
  issues: readonly Issue[]
  readFile: ReadFile
}

// Sorts before the numbers of the evidence.
const COVER_NAME = `00_${ARCHIVE_WORDS.cover}.docx`

/**
 * Writes the archive of the issues as they stood at `asOf`, as zip: a folder for each with its cover sheet and the
 * evidence in the order of filing, and a list of everything with hashes. A file that is missing or altered is named as
 * such. Holds one file at a time. Ends `out`, or destroys it and throws when a file cannot be read or `out` fails.
 */
export async function writeArchive(input: ArchiveInput, out: Writable): Promise<void> {
  const zip = newZip()
  try {
    await Promise.all([pipeline(zip.bytes, out), fill(zip, input)])
  } catch (error) {
    out.destroy()
    throw error
  }
}

async function fill(zip: Zip, input: ArchiveInput): Promise<void> {
  const folders: Folder[] = []
  const inOrder = [...input.issues].sort((a, b) => a.seq - b.seq)
  for (const issue of inOrder) {
    const then = issueAt(issue, input.asOf)
    if (then) folders.push(await addFolder(zip, input, then, firstBreak(issue.timeline, issue.head)))
  }
  const contents = { ...input, folders }
  await zip.add(`${ARCHIVE_WORDS.index}.csv`, Buffer.from(contentsCsv(contents)), input.asOf)
  await zip.add(`${ARCHIVE_WORDS.index}.txt`, Buffer.from(contentsText(contents)), input.asOf)
  zip.end()
}

/** The evidence goes first: only then the cover sheet knows what is missing. */
async function addFolder(
  zip: Zip,
  { title, asOf, timeZone, readFile }: ArchiveInput,
  issue: Issue,
  brokenAt: number | undefined,
): Promise<Folder> {
  const name = folderName(issue)
  const pieces: Piece[] = []
  for (const [index, evidence] of issue.evidence.entries()) {
    const { piece, bytes } = await fetchPiece(evidence, index + 1, readFile)
    await zip.add(`${name}/${piece.name}`, bytes, evidence.at)
    pieces.push(piece)
  }
  const cover = await coverSheet({ title, asOf, timeZone, issue, pieces, brokenAt })
  await zip.add(`${name}/${COVER_NAME}`, cover, asOf)
  return { issue, name, cover: { name: COVER_NAME, bytes: cover.length, sha256: sha256Of(cover) }, pieces }
}
