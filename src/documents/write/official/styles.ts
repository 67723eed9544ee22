import { FONTS, type OfficialFont } from './fonts'
import { CHARACTER, LINE, SIZE } from './page'

/** The four levels of headings: 一、（一）1.（1）. */
export type HeadingLevel = 1 | 2 | 3 | 4

interface Style {
  id: string
  /** As the user finds it in Word's list. */
  name: string
  font: OfficialFont
  size: number
  paragraph: string
}

const HEADING_FONTS = [FONTS.heading, FONTS.subheading, FONTS.body, FONTS.body]

// 0.3 pt closer, and paragraphs off the grid: LibreOffice gives a character that is wider than its cell two cells,
// and 16 pt are wider than the 15.8 pt of the grid. Without the grid 28 characters fit as well, in either program.
const TIGHTER = '<w:spacing w:val="-6"/>'
const OFF_GRID = '<w:snapToGrid w:val="0"/>'
/** No extra space between figures and characters: it would shift the columns of 28. */
const CLOSE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
const EXACT = `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/>`
/** Two characters in; Word counts characters, other programs read the length. */
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${2 * CHARACTER}"/>`
const JUSTIFIED = '<w:jc w:val="both"/>'

// Figures as English: LibreOffice breaks Chinese ones anywhere, also within 83.3%.
const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'

const STYLES: Style[] = [
  {
    id: 'OfficialTitle',
    name: '公文标题',
    font: FONTS.title,
    size: SIZE.second,
    paragraph: `<w:keepNext/>${CLOSE}${OFF_GRID}${EXACT}<w:jc w:val="center"/>`,
  },
  {
    id: 'OfficialText',
    name: '公文正文',
    font: FONTS.body,
    size: SIZE.third,
    paragraph: `${CLOSE}${OFF_GRID}${EXACT}${INDENT}${JUSTIFIED}`,
  },
  ...HEADING_FONTS.map((font, index) => ({
    id: `OfficialHeading${index + 1}`,
    name: `公文${index + 1}级标题`,
    font,
    size: SIZE.third,
    paragraph: `<w:keepNext/>${CLOSE}${OFF_GRID}${EXACT}${INDENT}${JUSTIFIED}<w:outlineLvl w:val="${index}"/>`,
  })),
]

/**
 * `word/styles.xml`. Written out, as the library offers no snapToGrid for paragraphs and no default style: the size of
 * Normal is what the character grid is counted from.
 */
export function officialStyles(): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const normal = runProperties(FONTS.body, SIZE.third, LANGUAGE)
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}">`,
    `<w:docDefaults><w:rPrDefault>${normal}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `${runProperties(FONTS.body, SIZE.third)}</w:style>`,
    ...STYLES.map(styleXml),
    '</w:styles>',
  ].join('')
}

function styleXml({ id, name, font, size, paragraph }: Style): string {
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="Normal"/><w:next w:val="OfficialText"/><w:qFormat/>',
    `<w:pPr>${paragraph}</w:pPr>${runProperties(font, size, '', TIGHTER)}</w:style>`,
  ].join('')
}

// The order of the elements is the schema's; Word refuses another.
function runProperties({ name }: OfficialFont, size: number, language = '', spacing = ''): string {
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`
  return `<w:rPr>${fonts}${spacing}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${language}</w:rPr>`
}
