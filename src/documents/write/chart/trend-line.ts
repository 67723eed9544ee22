import type { LineSeriesOption } from 'echarts'
import { CHART_WORDS, lineLabel, trendTitle } from '../../../texts/chart'
import type { ProgressFigures } from './figures'
import { type Layout, LEFT, RIGHT } from './layout'
import { boxAt, type Shape, textAt } from './shapes'
import { COLOURS, FONT_FAMILY, SIZES } from './style'

type Trend = NonNullable<Layout['trend']>

const LABEL_HEIGHT = 38
const STEPS = 4

/** Heading of the line over the weeks. */
export function trendShapes({ weeks }: ProgressFigures, { card, headingY }: Trend): Shape[] {
  const unit = { x: RIGHT, y: headingY, size: SIZES.small, colour: COLOURS.muted, align: 'right' } as const
  return [
    boxAt(card, COLOURS.card, 20),
    textAt(trendTitle(weeks.length), { x: LEFT, y: headingY, size: SIZES.heading, isBold: true }),
    textAt(CHART_WORDS.unit, unit),
  ]
}

/** Both totals over the weeks, each with its name and last figure at its end. */
export function trendSeries({ weeks, whole }: ProgressFigures, { grid }: Trend): LineSeriesOption[] {
  const last = weeks.at(-1)
  const heightOf = (count = 0) => (count / scaleOf(whole.total).max) * grid.height
  const [above, below] = [heightOf(last?.selfRated), heightOf(last?.verified)]
  const shift = labelShift(above - below)
  const lift = Math.max(0, labelShift(above - below) + LABEL_HEIGHT / 2 - Math.min(above, below))
  const line = { type: 'line', xAxisIndex: 1, yAxisIndex: 1, silent: true } as const
  // Lifted where the lower one would stand on the days below the line.
  const ends = { selfRated: -shift - lift, verified: shift - lift }
  const paints = {
    selfRated: { type: 'dashed', symbol: 'diamond' },
    verified: { type: 'solid', symbol: 'circle' },
  }
  return (['verified', 'selfRated'] as const).map(which => ({
    ...line,
    symbol: paints[which].symbol,
    symbolSize: 16,
    itemStyle: { color: COLOURS[which] },
    lineStyle: {
      color: COLOURS[which],
      width: 6,
      type: paints[which].type === 'dashed' ? [16, 10] : 'solid',
    },
    data: weeks.map((week, index) => ({
      value: week[which],
      label: {
        show: index === weeks.length - 1,
        position: 'right' as const,
        offset: [8, ends[which]],
        formatter: () => lineLabel(which, week[which]),
        fontSize: SIZES.small,
        fontFamily: FONT_FAMILY,
        fontWeight: 700,
        color: COLOURS.ink,
      },
    })),
  }))
}

/** How far both end labels move apart, so that they never cover each other. 自评 stands above when they are equal. */
function labelShift(distance: number): number {
  if (Math.abs(distance) >= LABEL_HEIGHT) return 0
  const missing = (LABEL_HEIGHT - Math.abs(distance)) / 2
  return distance < 0 ? -missing : missing
}

/** Round steps from 0 up to at least the number of issues. */
export function scaleOf(total: number): { max: number; step: number } {
  const rough = Math.max(total, 1) / STEPS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? rough)
  return { max: step * Math.ceil(Math.max(total, 1) / step), step }
}
