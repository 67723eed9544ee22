import type { Share } from '../../../core/snapshot'
import { CHART_WORDS, fractionLabel, pictureTitle, rateLabel } from '../../../texts/chart'
import { asOfLabel } from '../../../texts/labels'
import type { ProgressFigures, ProgressInput } from './figures'
import { INNER_WIDTH, type Layout, LEFT } from './layout'
import { type Box, boxAt, type Shape, textAt } from './shapes'
import { COLOURS, SIZES } from './style'

const TILE_PADDING = 32
const METER_HEIGHT = 14

/** Title, 截至, and both totals in large figures. */
export function headerShapes(input: ProgressInput, { whole }: ProgressFigures, layout: Layout): Shape[] {
  const { titleY, asOfY } = layout.header
  const title = pictureTitle(input.title, Math.floor(INNER_WIDTH / SIZES.title))
  const [left, right] = layout.tiles
  return [
    textAt(title, { x: LEFT, y: titleY, size: SIZES.title, isBold: true }),
    textAt(asOfLabel(input.asOf, input.timeZone), {
      x: LEFT,
      y: asOfY,
      size: SIZES.text,
      colour: COLOURS.muted,
    }),
    ...tile(left, CHART_WORDS.selfRated, whole.selfRated, COLOURS.selfRated),
    ...tile(right, CHART_WORDS.verified, whole.verified, COLOURS.verified),
  ]
}

function tile(box: Box, name: string, share: Share, colour: string): Shape[] {
  const [x, end] = [box.x + TILE_PADDING, box.x + box.width - TILE_PADDING]
  const nameY = box.y + 50
  const rate = { x: end, y: nameY, size: SIZES.label, colour: COLOURS.muted, align: 'right' } as const
  const fraction = fractionLabel(share)
  return [
    boxAt(box, COLOURS.card, 20),
    textAt(name, { x, y: nameY, size: SIZES.label, isBold: true }),
    textAt(rateLabel(share), rate),
    textAt(fraction, { x, y: box.y + 130, size: figureSize(fraction), isBold: true }),
    ...meter({ x, y: box.y + box.height - 44, width: end - x, height: METER_HEIGHT }, share, colour),
  ]
}

/** Four figures and the stroke fit at full size; a thousand issues are written a little smaller. */
function figureSize(fraction: string): number {
  return Math.min(SIZES.figure, Math.floor((SIZES.figure * 7) / fraction.length))
}

function meter(box: Box, { count, total }: Share, colour: string): Shape[] {
  const track = boxAt(box, COLOURS.track, METER_HEIGHT / 2)
  if (count === 0) return [track]
  const width = Math.max((box.width * count) / total, METER_HEIGHT)
  return [track, boxAt({ ...box, width }, colour, METER_HEIGHT / 2)]
}
