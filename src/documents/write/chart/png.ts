import { resvg } from './glyphs'
import { indexedPng } from './indexed-png'
import { outlined } from './outlines'

/** The SVG as PNG, in the one font that this project brings: every machine draws the same picture. */
export async function pngOf(svg: string): Promise<Buffer> {
  const image = await resvg().renderAsync(await outlined(svg), {
    font: { loadSystemFonts: false },
    logLevel: 'off',
  })
  const { width, height, pixels } = image
  return indexedPng({ width, height, pixels })
}
