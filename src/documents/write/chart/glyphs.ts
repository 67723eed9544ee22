import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { FONT_FAMILY } from './style'

/** The two weights of which the font is at hand. */
export type Weight = 400 | 700

/** One sign as the font draws it, 1000 units to the square; `y` grows downwards from the baseline. */
export interface Glyph {
  path: string
  advance: number
}

const FONT_FILES = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf']
const AT_ONCE = 24
const MOST_KEPT = 4_000

const kept = new Map<string, Glyph>()

/**
 * How the font draws each sign. resvg reads the whole font file anew, 8 MB, for every sign of every text, and a picture
 * has a thousand signs; so each is asked once and kept. A few at a time, so that messages get their turn in between.
 */
export async function glyphsOf(signs: readonly string[], weight: Weight): Promise<Map<string, Glyph>> {
  const wanted = [...new Set(signs)]
  const glyphs = new Map(wanted.flatMap(sign => known(sign, weight)))
  const missing = wanted.filter(sign => !glyphs.has(sign))
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    for (const [sign, glyph] of drawSigns(missing.slice(start, start + AT_ONCE), weight)) {
      glyphs.set(sign, glyph)
      kept.set(keyOf(sign, weight), glyph)
    }
    await setImmediate()
  }
  if (kept.size > MOST_KEPT) kept.clear()
  return glyphs
}

function known(sign: string, weight: Weight): [string, Glyph][] {
  const glyph = kept.get(keyOf(sign, weight))
  return glyph ? [[sign, glyph]] : []
}

function keyOf(sign: string, weight: Weight): string {
  return `${weight} ${sign}`
}

/** A stroke behind each sign shows where the next one would stand; the first stroke has nothing before it. */
function drawSigns(signs: readonly string[], weight: Weight): [string, Glyph][] {
  const [stroke, ...drawn] = pathsOf(
    ['', ...signs].map(sign => `${sign}|`),
    weight,
  )
  const start = lastStart(stroke ?? '')
  return signs.map((sign, index) => {
    const path = drawn[index] ?? ''
    return [sign, { path: path.slice(0, path.lastIndexOf('M')).trim(), advance: lastStart(path) - start }]
  })
}

/** Where the last stroke of the path begins, from the left. */
function lastStart(path: string): number {
  return Number.parseFloat(path.slice(path.lastIndexOf('M') + 1))
}

function pathsOf(texts: readonly string[], weight: Weight): string[] {
  const spans = texts.map(text => `<tspan x="0" y="0">${escapeXml(text)}</tspan>`).join('')
  const font = `font-family="${FONT_FAMILY}" font-size="1000" font-weight="${weight}" font-kerning="none"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text xml:space="preserve" ${font}>${spans}</text></svg>`
  const drawn = new (resvg().Resvg)(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles() },
  }).toString()
  return Array.from(drawn.matchAll(/ d="([^"]*)"/g), ([, path]) => path ?? '')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The package shows only its list of fonts to `require`; the files lie beside it. */
function fontFiles(): string[] {
  const folder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts')
  return FONT_FILES.map(file => join(folder, file))
}

/** Loaded with the first picture, so that the start of the server does not wait for it. */
export function resvg(): typeof import('@resvg/resvg-js') {
  return require('@resvg/resvg-js')
}
