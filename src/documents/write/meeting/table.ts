import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { shortTitle } from '../../../texts/labels'
import { MEETING_COLUMNS } from '../../../texts/meeting'
import { FONTS, fontOf, type OfficialFont } from '../official/fonts'
import type { Row } from './sections'

/** A list as it is shown: its heading and the lines that fit. */
export interface ShownSection {
  heading: string
  rows: Row[]
}

/** Height of a row in twips. Exact, so that the sheet is one page whatever stands in it. */
const ROW = 390
/** Widths in twips, and how many characters of 10.5 pt each takes. */
const COLUMNS = [
  { width: 720, characters: 5 },
  { width: 4100, characters: 18 },
  { width: 1500, characters: 6 },
  { width: 3540, characters: 16 },
]
const TEXT_SIZE = 21
const LINE = 280
const PADDING = 60
const GREY = 'EDEDED'
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '808080' }

/** The table of the sheet: each list under a heading across all columns. */
export function meetingTable(sections: readonly ShownSection[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: COLUMNS.map(({ width }) => width),
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows: [
      row(
        MEETING_COLUMNS.map((name, index) => cell(name, index, FONTS.heading)),
        true,
      ),
      ...sections.flatMap(({ heading, rows }) => [headingRow(heading), ...rows.map(issueRow)]),
    ],
  })
}

function headingRow(heading: string): TableRow {
  return row([
    new TableCell({
      columnSpan: COLUMNS.length,
      shading: { type: ShadingType.CLEAR, fill: GREY },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: PADDING, right: PADDING },
      children: [line(heading, FONTS.heading, AlignmentType.LEFT)],
    }),
  ])
}

function issueRow({ seq, title, owner, text }: Row): TableRow {
  return row([String(seq), title, owner, text].map((value, index) => cell(value, index, FONTS.body)))
}

function row(children: TableCell[], tableHeader = false): TableRow {
  return new TableRow({
    children,
    tableHeader,
    cantSplit: true,
    height: { value: ROW, rule: HeightRule.EXACT },
  })
}

function cell(value: string, index: number, font: OfficialFont): TableCell {
  const { width = 0, characters = 0 } = COLUMNS[index] ?? {}
  const alignment = index === 0 ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: PADDING, right: PADDING },
    children: [line(shortTitle(value, characters), font, alignment)],
  })
}

function line(text: string, font: OfficialFont, alignment: 'left' | 'center'): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: fontOf(font), size: TEXT_SIZE })],
  })
}
