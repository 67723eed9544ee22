import type { Paragraph, Table, TableCell } from 'docx'

/** Loaded with the first cover sheet, so that the start of the server does not wait for it. */
export function docx(): typeof import('docx') {
  return require('docx')
}

const BODY_FONT = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' }
const HEAD_FONT = { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体', hint: 'eastAsia' }
const HEAD_FILL = 'EEF2F6'
const LINE_COLOUR = 'AAB4BF'

/** How a text is set; sizes in half points. */
export interface Setting {
  size?: number
  isHead?: boolean
  isCentred?: boolean
  before?: number
}

/** A paragraph; line ends in the text stay line ends. */
export function paragraph(
  text: string,
  { size = 21, isHead, isCentred, before = 0 }: Setting = {},
): Paragraph {
  const { AlignmentType, Paragraph, TextRun } = docx()
  const font = isHead ? HEAD_FONT : BODY_FONT
  const runs = writable(text).map(
    (line, index) => new TextRun({ text: line, size, font, break: index > 0 ? 1 : 0 }),
  )
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  return new Paragraph({ children: runs, alignment, spacing: { before, after: 20 } })
}

/** A table with columns of these widths, in twips. The first row stands on every page. */
export function listTable(heads: readonly string[], rows: readonly string[][], widths: number[]): Table {
  const { Table, TableLayoutType, TableRow } = docx()
  const head = heads.map((text, column) => cell(text, { isHead: true, width: widths[column] ?? 0, size: 18 }))
  const body = rows.map(
    row =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, column) => cell(text, { width: widths[column] ?? 0, size: 18 })),
      }),
  )
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ tableHeader: true, children: head }), ...body],
  })
}

/** A table of labels and values in turn: four to a line, or two of which the value takes the rest. */
export function pairTable(lines: readonly string[][], widths: [label: number, value: number]): Table {
  const { Table, TableLayoutType, TableRow } = docx()
  const columnWidths = [...widths, ...widths]
  const rows = lines.map(
    line => new TableRow({ children: line.map((text, column) => pairCell(text, column, line, widths)) }),
  )
  return new Table({ columnWidths, layout: TableLayoutType.FIXED, rows })
}

function pairCell(
  text: string,
  column: number,
  line: readonly string[],
  [label, value]: [number, number],
): TableCell {
  if (column % 2 === 0) return cell(text, { isHead: true, width: label })
  const isAlone = line.length === 2
  return isAlone ? cell(text, { width: value + label + value, span: 3 }) : cell(text, { width: value })
}

function cell(
  text: string,
  { width, span = 1, ...setting }: Setting & { width: number; span?: number },
): TableCell {
  const { BorderStyle, TableCell, WidthType } = docx()
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOUR }
  return new TableCell({
    children: [paragraph(text, setting)],
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 100, right: 100 },
    borders: { top: line, bottom: line, left: line, right: line },
    ...(setting.isHead ? { shading: { fill: HEAD_FILL } } : {}),
  })
}

/** Its lines, without signs that XML forbids: Word would not open the file. */
function writable(text: string): string[] {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').split('\n')
}
