import type { Issue } from '../../../core/issue'
import { outcomesOf } from '../../../core/issue-outcomes'
import {
  ARCHIVE_WORDS,
  CONDITION_LABELS,
  coverLines,
  EVIDENCE_HEADS,
  entryText,
  entryVerb,
  stampLabel,
  TIMELINE_HEADS,
} from '../../../texts/archive'
import { asOfLabel } from '../../../texts/labels'
import { OUTCOMES_NOTE, OUTCOMES_TITLE, outcomeLines } from '../../../texts/outcomes'
import { pieceNumber } from './contents'
import { docx, listTable, pairTable, paragraph } from './cover-parts'
import type { Piece } from './piece'

/** What a cover sheet says. */
export interface CoverInput {
  /** Of the ledger. */
  title: string
  asOf: Date
  timeZone: string
  issue: Issue
  pieces: readonly Piece[]
  /** Index of the first entry that does not follow from the one before; undefined for a sound history. */
  brokenAt: number | undefined
}

// A4 and its margins in twips; the widths of the columns add up to the 170 mm between them.
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
}
const PAIR_WIDTHS: [number, number] = [1300, 3519]
const EVIDENCE_WIDTHS = [800, 2450, 2988, 1300, 1050, 1050]
const TIMELINE_WIDTHS = [1850, 1200, 1000, 5588]

/** The cover sheet of an issue as .docx: what it is, its measures, what came of it, its evidence and its history. */
export async function coverSheet(input: CoverInput): Promise<Buffer> {
  const { title, asOf, timeZone, issue, brokenAt } = input
  const { Document, Packer } = docx()
  const children = [
    paragraph(ARCHIVE_WORDS.coverTitle, { size: 36, isHead: true, isCentred: true }),
    paragraph(title, { isCentred: true }),
    paragraph(asOfLabel(asOf, timeZone), { size: 18, isCentred: true }),
    pairTable(coverLines(issue, brokenAt, timeZone), PAIR_WIDTHS),
    ...section(ARCHIVE_WORDS.measures, measuresOf(issue)),
    ...section(OUTCOMES_TITLE, outcomesIn(input)),
    ...section(ARCHIVE_WORDS.evidence, evidenceOf(input)),
    ...section(ARCHIVE_WORDS.timeline, timelineOf(input)),
  ]
  const document = new Document({
    title: issue.title,
    creator: '',
    sections: [{ properties: { page: PAGE }, children }],
  })
  return Packer.toBuffer(document)
}

type Part = ReturnType<typeof paragraph> | ReturnType<typeof listTable>

function section(heading: string, parts: Part[]): Part[] {
  const body = parts.length > 0 ? parts : [paragraph(ARCHIVE_WORDS.none)]
  return [paragraph(heading, { size: 24, isHead: true, before: 120 }), ...body]
}

function measuresOf({ measures }: Issue): Part[] {
  return measures.map(({ text }, index) => paragraph(`${index + 1}. ${text}`))
}

function outcomesIn({ issue, timeZone }: CoverInput): Part[] {
  const lines = outcomeLines(outcomesOf(issue, timeZone))
  return (lines.length > 0 ? [OUTCOMES_NOTE, ...lines] : []).map(line => paragraph(line))
}

function evidenceOf({ issue, pieces, timeZone }: CoverInput): Part[] {
  const rows = pieces.map(piece => [
    pieceNumber(issue, piece),
    piece.name,
    piece.evidence.sha256,
    stampLabel(piece.evidence.at, timeZone),
    piece.evidence.by,
    CONDITION_LABELS[piece.condition],
  ])
  return rows.length > 0 ? [listTable(EVIDENCE_HEADS, rows, EVIDENCE_WIDTHS)] : []
}

function timelineOf({ issue, timeZone }: CoverInput): Part[] {
  const rows = issue.timeline.map(entry => [
    stampLabel(entry.at, timeZone),
    entry.by,
    entryVerb(entry),
    entryText(issue, entry),
  ])
  return rows.length > 0 ? [listTable(TIMELINE_HEADS, rows, TIMELINE_WIDTHS)] : []
}
