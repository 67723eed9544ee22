import type { NumberPlace, WordNumbering } from './word-numbering'
import { attribute, readXml } from './xml'

interface Style {
  basedOn: string | undefined
  list: string | undefined
  level: number | undefined
}

const DEEPEST = 10

/** The lists that paragraphs belong to by their style alone, as numbered headings do. */
export class WordStyles {
  private readonly styles: Map<string, Style>

  constructor(
    stylesXml: string | undefined,
    private readonly numbering: WordNumbering,
  ) {
    this.styles = readStyles(stylesXml ?? '')
  }

  /** The place in a list that a style gives, its own or that of the style it is based on; undefined for none. */
  placeOf(id: string): NumberPlace | undefined {
    let style = this.styles.get(id)
    for (let depth = 0; style && !style.list && depth < DEEPEST; depth += 1) {
      style = this.styles.get(style.basedOn ?? '')
    }
    if (!style?.list) return undefined
    return { list: style.list, level: style.level ?? this.numbering.levelOfStyle(style.list, id) }
  }
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  for (const token of readXml(xml)) {
    if (token.kind !== 'open') continue
    const value = attribute(token.attributes, 'val')
    if (token.name === 'style') {
      style = { basedOn: undefined, list: undefined, level: undefined }
      styles.set(attribute(token.attributes, 'styleId') ?? '', style)
    } else if (token.name === 'basedOn' && style) style.basedOn = value
    else if (token.name === 'numId' && style) style.list = value
    else if (token.name === 'ilvl' && style) style.level = Number(value)
  }
  return styles
}
