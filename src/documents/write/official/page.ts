import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { FONTS, fontOf } from './fonts'

/** Type sizes in half points, as Word counts them. */
export const SIZE = { second: 44, third: 32, fourth: 28 } as const

/** Characters on a line of the text. */
export const CHARACTERS_PER_LINE = 28

/**
 * A line in twips: 22 lines must fit into 225 mm. 28.95 pt do; 29 pt, as many templates have it, leave room for 21.
 */
export const LINE = 579

/** The width of one character of the text in twips: 28 of them are 156 mm, which 28 times 16 pt are not. */
export const CHARACTER = 316

// In 1/4096 pt: what the character grid takes off each character of 16 pt.
const CHARACTER_SPACE = -848

// A4, margins 37, 26, 35 and 28 mm: the text block is 156 by 225 mm.
const PAPER = { width: 11906, height: 16838 }
const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1587 }

// The dash of the page number lies 7 mm under the text block; the footer is placed by its lower edge.
const FOOTER = 1446
const FOOTER_LINE = 280

/** Page set-up of GB/T 9704: A4, 22 lines of 28 characters by a character grid. */
export const OFFICIAL_PAGE: ISectionPropertiesOptions = {
  page: { size: PAPER, margin: { ...MARGIN, header: 851, footer: FOOTER, gutter: 0 } },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE },
}

/** Page numbers between dashes, one character in: right on odd pages, left on even ones. */
export function pageNumbers(): NonNullable<ISectionOptions['footers']> {
  return {
    default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
    even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
  }
}

function pageNumber(alignment: 'left' | 'right'): Paragraph {
  return new Paragraph({
    alignment,
    indent: { [alignment]: FOOTER_LINE, firstLine: 0 },
    spacing: { line: FOOTER_LINE, lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        font: fontOf(FONTS.figures),
        size: SIZE.fourth,
      }),
    ],
  })
}
