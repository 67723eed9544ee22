import { AlignmentType, Paragraph, TextRun } from 'docx'
import { CHARACTER, CHARACTERS_PER_LINE } from './page'
import type { HeadingLevel } from './styles'
import { titleLines } from './title-lines'

/** The title in 2号, its lines of like length. */
export function titleParagraph(title: string): Paragraph {
  const runs = titleLines(title).map((line, index) => new TextRun({ text: line, break: index > 0 ? 1 : 0 }))
  return new Paragraph({ style: 'OfficialTitle', children: runs })
}

/** A heading with its number in the text, so that it stays as it is when it is copied. */
export function headingParagraph(level: HeadingLevel, text: string): Paragraph {
  return new Paragraph({ style: `OfficialHeading${level}`, text })
}

/** A paragraph of the text. `isKept` holds it together with the next one on a page. */
export function textParagraph(text: string, { isKept = false } = {}): Paragraph {
  return new Paragraph({ style: 'OfficialText', text, keepNext: isKept })
}

/** An empty line on the page, kept with what follows. */
export function blankParagraph(): Paragraph {
  return textParagraph('', { isKept: true })
}

/**
 * Unit above date, as for a sealed document: the date ends four characters from the right, the unit is centred over
 * it, or ends at the margin where it is too long for that.
 */
export function signatureParagraphs(unit: string, date: string): Paragraph[] {
  const unitIndent = Math.max(0, 4 + (widthOf(date) - widthOf(unit)) / 2)
  const isLong = widthOf(unit) > CHARACTERS_PER_LINE
  return [signatureLine(unit, isLong ? 0 : unitIndent, true), signatureLine(date, 4, false)]
}

function signatureLine(text: string, characters: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: 'OfficialText',
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(characters * CHARACTER), firstLine: 0, firstLineChars: 0 },
    keepNext,
    keepLines: true,
    text,
  })
}

/** In characters of the text; figures and Latin letters are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign <= '\u00ff' ? 0.5 : 1), 0)
}
