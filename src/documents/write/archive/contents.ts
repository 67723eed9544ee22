import type { Issue } from '../../../core/issue'
import {
  ARCHIVE_WORDS,
  CONDITION_LABELS,
  INDEX_HEADS,
  indexHead,
  KIND_LABELS,
  stampLabel,
  TROUBLE_HEAD,
} from '../../../texts/archive'
import { printedPath } from '../../../texts/labels'
import type { Piece } from './piece'

/** The folder of an issue, as it lies in the archive. */
export interface Folder {
  issue: Issue
  name: string
  cover: { name: string; bytes: number; sha256: string }
  pieces: Piece[]
}

/** What the lists of an archive are made from. */
export interface ContentsInput {
  title: string
  asOf: Date
  timeZone: string
  folders: readonly Folder[]
}

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/** `目录.csv`: one line per file, for spreadsheet programs. */
export function contentsCsv({ folders, timeZone }: ContentsInput): string {
  const rows = folders.flatMap(folder => [
    coverRow(folder),
    ...folder.pieces.map(piece => pieceRow(folder, piece, timeZone)),
  ])
  return (
    BYTE_ORDER_MARK + [INDEX_HEADS, ...rows].map(row => `${row.map(csvCell).join(',')}${LINE_END}`).join('')
  )
}

function coverRow({ issue, name, cover }: Folder): string[] {
  const path = `${name}/${cover.name}`
  const kind = ARCHIVE_WORDS.cover
  return [
    ...issueCells(issue),
    '',
    path,
    kind,
    `${cover.bytes}`,
    cover.sha256,
    '',
    '',
    CONDITION_LABELS.sound,
  ]
}

function pieceRow({ issue, name }: Folder, piece: Piece, timeZone: string): string[] {
  const { kind, bytes, sha256, at, by } = piece.evidence
  return [
    ...issueCells(issue),
    pieceNumber(issue, piece),
    `${name}/${piece.name}`,
    KIND_LABELS[kind],
    `${bytes}`,
    sha256,
    stampLabel(at, timeZone),
    by,
    CONDITION_LABELS[piece.condition],
  ]
}

function issueCells({ seq, path, title }: Issue): string[] {
  return [`${seq}`, printedPath(path), title]
}

/** `37-1`, as the ledger's column of evidence has it. */
export function pieceNumber({ seq }: Issue, { position }: Piece): string {
  return `${seq}-${position}`
}

/** What looks like a formula would be worked out by the program that opens the list. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** `目录.txt`: for people; what is missing stands first. */
export function contentsText({ title, asOf, timeZone, folders }: ContentsInput): string {
  const pieces = folders.flatMap(folder => folder.pieces.map(piece => ({ folder, piece })))
  const trouble = pieces.filter(({ piece }) => piece.condition !== 'sound')
  const missing = trouble.filter(({ piece }) => piece.condition === 'missing').length
  const counts = {
    issues: folders.length,
    evidence: pieces.length,
    missing,
    altered: trouble.length - missing,
  }
  const lines = [
    ...indexHead(title, asOf, timeZone, counts),
    '',
    ...(trouble.length > 0 ? [TROUBLE_HEAD] : []),
    ...trouble.map(
      ({ folder, piece }) => `  ${folder.name}/${piece.name} ${CONDITION_LABELS[piece.condition]}`,
    ),
    ...(trouble.length > 0 ? [''] : []),
    ...folders.flatMap(folderLines),
  ]
  return BYTE_ORDER_MARK + lines.map(line => `${line}${LINE_END}`).join('')
}

function folderLines({ name, cover, pieces }: Folder): string[] {
  const files = pieces.map(
    piece => `  ${piece.name}  ${piece.evidence.sha256}  ${CONDITION_LABELS[piece.condition]}`,
  )
  return [name, `  ${cover.name}  ${cover.sha256}`, ...files]
}
