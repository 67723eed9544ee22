import type { ProgressInput } from './figures'
import { pngOf } from './png'
import { progressSvg } from './svg'

export type { ProgressInput } from './figures'

/**
 * The progress picture for a phone, as PNG, 1080 pixels wide: both totals with 截至, a bar per aspect, and both totals
 * over the last weeks. The same input gives the same bytes.
 */
export async function drawProgress(input: ProgressInput): Promise<Buffer> {
  return pngOf(progressSvg(input))
}
