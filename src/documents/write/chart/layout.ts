import type { Box } from './shapes'

/** Of the picture, in pixels; its height follows from what it shows. */
export const WIDTH = 1080
/** The edges between which everything stands. */
export const LEFT = 56
export const RIGHT = WIDTH - LEFT
export const INNER_WIDTH = RIGHT - LEFT
/** Of an aspect with its name, and of the bars in it. */
export const ROW_HEIGHT = 132
export const BAR_HEIGHT = 56

const EDGE = 24
const CARD_PADDING = 30
const HEADER = { titleY: 72, asOfY: 136 }
const TILE = { top: 186, height: 248, gap: 24 }
const HEADING_HEIGHT = 88
const LEGEND_HEIGHT = 62
const TREND_HEIGHT = 420
const EMPTY_HEIGHT = 200

/** Where everything stands; the height follows from the number of aspects. */
export interface Layout {
  height: number
  header: typeof HEADER
  tiles: [Box, Box]
  aspects: { card: Box; headingY: number; legendY: number; rowsTop: number }
  /** Undefined when there is nothing to draw a line of. */
  trend: { card: Box; headingY: number; grid: Box } | undefined
}

/** The places for so many aspects; none of them leaves out the trend too. */
export function layoutFor(aspects: number): Layout {
  const cardsTop = TILE.top + TILE.height + EDGE
  const rows = aspects === 0 ? EMPTY_HEIGHT : LEGEND_HEIGHT + aspects * ROW_HEIGHT
  const aspectsCard = wideCard(cardsTop, HEADING_HEIGHT + rows + CARD_PADDING)
  const headingY = cardsTop + CARD_PADDING + 28
  const rowsTop = cardsTop + HEADING_HEIGHT + LEGEND_HEIGHT
  const nextTop = bottomOf(aspectsCard) + EDGE
  const trend = aspects === 0 ? undefined : trendAt(nextTop)
  return {
    height: trend ? bottomOf(trend.card) + EDGE : nextTop,
    header: HEADER,
    tiles: tilesAt(),
    aspects: { card: aspectsCard, headingY, legendY: cardsTop + HEADING_HEIGHT + 34, rowsTop },
    trend,
  }
}

function trendAt(top: number): Layout['trend'] {
  const grid = { x: LEFT + 64, y: top + HEADING_HEIGHT + 26, width: INNER_WIDTH - 64 - 146, height: 290 }
  return { card: wideCard(top, HEADING_HEIGHT + TREND_HEIGHT - 30), headingY: top + CARD_PADDING + 28, grid }
}

function tilesAt(): [Box, Box] {
  const width = (WIDTH - 2 * EDGE - TILE.gap) / 2
  const box = { y: TILE.top, width, height: TILE.height }
  return [
    { ...box, x: EDGE },
    { ...box, x: EDGE + width + TILE.gap },
  ]
}

function wideCard(y: number, height: number): Box {
  return { x: EDGE, y, width: WIDTH - 2 * EDGE, height }
}

function bottomOf({ y, height }: Box): number {
  return y + height
}
