import { resvg } from './glyphs'
import { indexedPng } from './indexed-png'
import { outlined } from './outlines'

/** The SVG as PNG, in the one font that this project brings: every machine draws the same picture. */
export async function pngOf(svg: string): Promise<Buffer> {
  const outlines = await outlined(svg)
  // Drawn here and not by `renderAsync`: each of its threads keeps the memory of a bitmap, 60 MB in all, to save 50 ms.
  const image = new (resvg().Resvg)(outlines, { font: { loadSystemFonts: false } }).render()
  const { width, height, pixels } = image
  return indexedPng({ width, height, pixels })
}
