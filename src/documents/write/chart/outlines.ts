import { type Glyph, glyphsOf, type Weight } from './glyphs'

/** One text of the SVG that ECharts makes. */
interface Text {
  signs: string[]
  weight: Weight
  size: number
  x: number
  y: number
  anchor: string
  fill: string
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g
const UNKNOWN_SIGN = '□'
/** Scripts that the font has and that run from left to right. */
const DRAWABLE =
  /^(?![\u0590-\u08ff])[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u
/** How far the middle of a Chinese sign lies above the baseline, as a share of its size. */
const MIDDLE = 0.38
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const SHIFTS: Record<string, number> = { start: 0, middle: 0.5, end: 1 }

/** The same SVG with every text as outlines, so that no font is needed to draw it. */
export async function outlined(svg: string): Promise<string> {
  const texts = Array.from(svg.matchAll(TEXT), ([, attributes = '', content = '']) =>
    readText(attributes, content),
  )
  const glyphs = { 400: await drawn(texts, 400), 700: await drawn(texts, 700) }
  const shapes = texts.map(text => shapeOf(text, glyphs[text.weight]))
  let next = 0
  return svg.replace(TEXT, () => shapes[next++] ?? '').replace('</svg>', `${definitions(glyphs)}</svg>`)
}

function drawn(texts: readonly Text[], weight: Weight): Promise<Map<string, Glyph>> {
  return glyphsOf(
    texts.filter(text => text.weight === weight).flatMap(({ signs }) => signs),
    weight,
  )
}

function readText(attributes: string, content: string): Text {
  const [left = 0, top = 0] = numbersIn(/translate\(([^)]*)\)/.exec(attributes)?.[1])
  const plain = content.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? '')
  return {
    signs: Array.from(plain, sign => (DRAWABLE.test(sign) ? sign : UNKNOWN_SIGN)),
    weight: attributes.includes('font-weight:700') ? 700 : 400,
    size: Number(/font-size:(\d+)px/.exec(attributes)?.[1]),
    x: left + Number(/ x="([^"]*)"/.exec(attributes)?.[1] ?? 0),
    y: top + Number(/ y="([^"]*)"/.exec(attributes)?.[1] ?? 0),
    anchor: /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start',
    fill: /fill="([^"]*)"/.exec(attributes)?.[1] ?? '#000',
  }
}

function numbersIn(text = ''): number[] {
  return text.split(/[ ,]+/).map(Number)
}

function shapeOf({ signs, weight, size, x, y, anchor, fill }: Text, glyphs: Map<string, Glyph>): string {
  let end = 0
  const uses = signs.map(sign => {
    const use = `<use href="#${idOf(sign, weight)}" x="${end}"/>`
    end += glyphs.get(sign)?.advance ?? 0
    return use
  })
  const scale = size / 1000
  const left = x - end * scale * (SHIFTS[anchor] ?? 0)
  const transform = `translate(${left.toFixed(2)} ${(y + size * MIDDLE).toFixed(2)}) scale(${scale})`
  return `<g fill="${fill}" transform="${transform}">${uses.join('')}</g>`
}

function definitions(glyphs: Record<Weight, Map<string, Glyph>>): string {
  const paths = ([400, 700] as const).flatMap(weight =>
    Array.from(
      glyphs[weight],
      ([sign, { path }]) => `<path id="${idOf(sign, weight)}" d="${path || 'M0 0'}"/>`,
    ),
  )
  return `<defs>${paths.join('')}</defs>`
}

function idOf(sign: string, weight: Weight): string {
  return `g${weight}-${sign.codePointAt(0)}`
}
