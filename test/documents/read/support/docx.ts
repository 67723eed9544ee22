import {
  AlignmentType,
  Document,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'

/** The four levels as Word numbers them by itself. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'bulletin',
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
        level(1, LevelFormat.JAPANESE_COUNTING, '（%2）'),
        level(2, LevelFormat.DECIMAL, '%3.'),
        level(3, LevelFormat.DECIMAL, '（%4）'),
      ],
    },
    { reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '●' }] },
  ],
}

/** A paragraph that has its number from Word; level 0 is 一、. */
export function numbered(level: number, text: string, reference = 'bulletin'): Paragraph {
  return new Paragraph({ text, numbering: { reference, level } })
}

/** A paragraph as typed. */
export function typed(text: string): Paragraph {
  return new Paragraph({ text })
}

/** A paragraph that is bold by itself. */
export function bold(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold: true })] })
}

/** A table; null is a cell merged with the one above. */
export function table(rows: (string | null)[][]): Table {
  return new Table({
    rows: rows.map(
      (row, at) => new TableRow({ children: row.map((text, column) => cell(rows, at, column, text)) }),
    ),
  })
}

/** The bytes of a Word file. */
export function writeDocx(children: (Paragraph | Table)[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ numbering: NUMBERING, sections: [{ children }] }))
}

function level(at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: at, format, text, alignment: AlignmentType.LEFT }
}

function cell(rows: (string | null)[][], at: number, column: number, text: string | null): TableCell {
  const isMerged = text === null || rows[at + 1]?.[column] === null
  return new TableCell({
    children: [typed(text ?? '')],
    ...(isMerged
      ? { verticalMerge: text === null ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
  })
}
