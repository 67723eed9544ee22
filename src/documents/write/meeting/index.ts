import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx'
import { issueAsOf, snapshotOf } from '../../../core/snapshot'
import { MEETING_TITLE, meetingSubject, meetingTotals, sectionHeading } from '../../../texts/meeting'
import { FONTS, fontOf, fontTable, type OfficialFont } from '../official/fonts'
import { fitLines } from './fit'
import { type MeetingInput, meetingSections } from './sections'
import { meetingTable, type ShownSection } from './table'

export type { MeetingInput } from './sections'

/** A4 with margins of 18 mm, in twips. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1020, right: 1020, bottom: 1020, left: 1020, header: 567, footer: 567 },
}

/** How many lines of issues the page takes beside the headings. */
const ROOM = 24

/**
 * The one-page sheet for the Monday meeting as .docx: both totals with their 截至, then what changed, what is overdue,
 * what needs a decision and which remarks wait. It stays one page: where there is more, the longest list is cut and
 * its heading says how many there are.
 */
export async function writeMeetingSheet(input: MeetingInput): Promise<Buffer> {
  const { unit, title, issues, span, timeZone } = input
  const views = issues.map(issue => issueAsOf(issue, span.asOf)).filter(view => view !== undefined)
  const { whole } = snapshotOf(views, span.today)
  const document = new Document({
    title: MEETING_TITLE,
    creator: unit,
    styles: { default: { document: { run: { font: fontOf(FONTS.body), size: 24 } } } },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          centred(MEETING_TITLE, FONTS.title, 36, 560),
          centred(meetingSubject(unit, title), FONTS.subheading, 24, 400),
          ...meetingTotals(whole, span.asOf, timeZone).map(line => centred(line, FONTS.body, 24, 420)),
          meetingTable(shownSections(input)),
          // Word wants a paragraph behind a table; a small one does not open a second page.
          centred('', FONTS.body, 2, 20),
        ],
      },
    ],
  })
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }])
}

function shownSections(input: MeetingInput): ShownSection[] {
  const sections = meetingSections(input)
  const shown = fitLines(
    sections.map(({ rows }) => rows.length),
    ROOM,
  )
  return sections.map(({ name, rows }, index) => {
    const count = shown[index] ?? 0
    return { heading: sectionHeading(name, rows.length, count), rows: rows.slice(0, count) }
  })
}

function centred(text: string, font: OfficialFont, size: number, line: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: fontOf(font), size })],
  })
}
