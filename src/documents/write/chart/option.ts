import type { EChartsOption } from 'echarts'
import { dayMark } from '../../../texts/chart'
import { aspectSeries, aspectShapes } from './aspect-bars'
import { figuresOf, type ProgressFigures, type ProgressInput } from './figures'
import { headerShapes } from './header'
import { INNER_WIDTH, type Layout, LEFT, layoutFor, ROW_HEIGHT } from './layout'
import { COLOURS, FONT_FAMILY, SIZES } from './style'
import { scaleOf, trendSeries, trendShapes } from './trend-line'

/** The picture as ECharts takes it, and how high it is. */
export interface Drawing {
  option: EChartsOption
  height: number
}

const BAR_SHIFT = 20
const WEEKS_LABELLED = 6

/** The whole picture of a round, not yet drawn. */
export function drawingOf(input: ProgressInput): Drawing {
  const figures = figuresOf(input)
  const layout = layoutFor(figures.aspects.length)
  const { trend } = layout
  const shapes = [
    ...headerShapes(input, figures, layout),
    ...aspectShapes(figures, layout),
    ...(trend ? trendShapes(figures, trend) : []),
  ]
  const option = { animation: false, backgroundColor: COLOURS.page, graphic: { elements: shapes } }
  return { height: layout.height, option: trend ? { ...option, ...plots(figures, layout, trend) } : option }
}

function plots(figures: ProgressFigures, layout: Layout, trend: NonNullable<Layout['trend']>): EChartsOption {
  const bars = {
    left: LEFT,
    top: layout.aspects.rowsTop + BAR_SHIFT,
    width: INNER_WIDTH,
    height: figures.aspects.length * ROW_HEIGHT,
  }
  const { x, y, width, height } = trend.grid
  return {
    grid: [plain(bars), plain({ left: x, top: y, width, height })],
    xAxis: [{ gridIndex: 0, type: 'value', max: INNER_WIDTH, show: false }, weekAxis(figures)],
    yAxis: [
      {
        gridIndex: 0,
        type: 'category',
        inverse: true,
        show: false,
        data: figures.aspects.map((_, i) => `${i}`),
      },
      countAxis(figures),
    ],
    series: [...aspectSeries(figures), ...trendSeries(figures, trend)],
  }
}

/** Exactly the box: labels stand outside it. */
function plain(box: { left: number; top: number; width: number; height: number }): object {
  return { ...box, containLabel: false, outerBoundsMode: 'none' }
}

function weekAxis({ weeks }: ProgressFigures): object {
  const every = weeks.length > WEEKS_LABELLED ? 2 : 1
  return {
    gridIndex: 1,
    type: 'category',
    data: weeks.map(({ day }) => dayMark(day)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#c3cad2', width: 2 } },
    axisLabel: {
      ...axisFont(),
      margin: 20,
      // Counted from the end, so that the last week always has its day.
      interval: (index: number) => (weeks.length - 1 - index) % every === 0,
    },
  }
}

function countAxis({ whole }: ProgressFigures): object {
  const { max, step } = scaleOf(whole.total)
  return {
    gridIndex: 1,
    type: 'value',
    min: 0,
    max,
    interval: step,
    axisLabel: { ...axisFont(), margin: 16 },
    splitLine: { lineStyle: { color: COLOURS.track, width: 2 } },
  }
}

function axisFont(): object {
  return { fontSize: SIZES.small, fontFamily: FONT_FAMILY, color: COLOURS.muted }
}
