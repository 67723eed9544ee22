import { Document, Packer, type Paragraph } from 'docx'
import { fontTable } from './fonts'
import { OFFICIAL_PAGE, pageNumbers } from './page'
import { officialStyles } from './styles'

/** The .docx of an official document (GB/T 9704) with these paragraphs. */
export async function packOfficial(
  { title, unit }: { title: string; unit: string },
  children: Paragraph[],
): Promise<Buffer> {
  const document = new Document({
    title,
    creator: unit,
    lastModifiedBy: unit,
    externalStyles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: OFFICIAL_PAGE, footers: pageNumbers(), children }],
  })
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }])
}
