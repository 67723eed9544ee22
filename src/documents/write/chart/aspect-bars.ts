import type { BarSeriesOption } from 'echarts'
import type { IssueState } from '../../../core/issue'
import {
  aspectLabel,
  bothFractions,
  CHART_WORDS,
  overdueLabel,
  overdueMark,
  stateCount,
} from '../../../texts/chart'
import { STATE_LABELS } from '../../../texts/labels'
import { STATE_ORDER, STATE_PAINTS } from '../state-paints'
import type { AspectFigures, ProgressFigures } from './figures'
import { BAR_HEIGHT, INNER_WIDTH, type Layout, LEFT, RIGHT, ROW_HEIGHT, WIDTH } from './layout'
import { boxAt, type Shape, textAt, widthOf } from './shapes'
import { COLOURS, FONT_FAMILY, SIZES } from './style'

const SWATCH = 26
const GAP = 24
const LABEL_ROOM = 20
const TITLE_Y = 34

/** Heading, legend, and above each bar its title, what is overdue, and both totals. */
export function aspectShapes(figures: ProgressFigures, layout: Layout): Shape[] {
  const { card, headingY, rowsTop } = layout.aspects
  const { overdue, total } = figures.whole
  const colour = overdue > 0 ? COLOURS.overdue : COLOURS.muted
  const heading = [
    boxAt(card, COLOURS.card, 20),
    textAt(CHART_WORDS.byAspect, { x: LEFT, y: headingY, size: SIZES.heading, isBold: true }),
  ]
  if (total === 0) return [...heading, emptyNote(card.y + card.height / 2 + 20)]
  const sum = textAt(overdueLabel(overdue, total), {
    x: RIGHT,
    y: headingY,
    size: SIZES.text,
    colour,
    align: 'right',
  })
  const rows = figures.aspects.flatMap((aspect, index) => rowTexts(aspect, rowsTop + index * ROW_HEIGHT))
  return [...heading, sum, ...legend(figures, layout.aspects.legendY), ...rows]
}

function emptyNote(y: number): Shape {
  const { emptyLedger } = CHART_WORDS
  return textAt(emptyLedger, {
    x: WIDTH / 2,
    y,
    size: SIZES.label,
    colour: COLOURS.muted,
    align: 'center',
  })
}

function legend({ hasPaused }: ProgressFigures, y: number): Shape[] {
  const states = STATE_ORDER.filter(state => state !== 'paused' || hasPaused)
  let x = LEFT
  return states.flatMap(state => {
    const box = { x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH }
    const label = textAt(STATE_LABELS[state], { x: x + SWATCH + 10, y, size: SIZES.small })
    x += SWATCH + 10 + widthOf(STATE_LABELS[state], SIZES.small) + GAP
    return [boxAt(box, STATE_PAINTS[state].fill, 5), label]
  })
}

function rowTexts({ title, totals }: AspectFigures, top: number): Shape[] {
  const y = top + TITLE_Y
  const both = bothFractions(totals)
  const mark = totals.overdue > 0 ? overdueMark(totals.overdue) : ''
  const markEnd = RIGHT - widthOf(both, SIZES.small) - GAP
  const titleEnd = mark ? markEnd - widthOf(mark, SIZES.small) - GAP : markEnd
  const label = aspectLabel(title, Math.floor((titleEnd - LEFT) / SIZES.text))
  const right = { y, size: SIZES.small, align: 'right' } as const
  return [
    textAt(label, { x: LEFT, y, size: SIZES.text }),
    ...(mark ? [textAt(mark, { ...right, x: markEnd, colour: COLOURS.overdue, isBold: true })] : []),
    textAt(both, { ...right, x: RIGHT, colour: COLOURS.muted }),
  ]
}

/** One series per state; the values are pixels, so that every part is wide enough for its number. */
export function aspectSeries({ aspects }: ProgressFigures): BarSeriesOption[] {
  const widths = aspects.map(({ byState }) => partWidths(byState))
  return STATE_ORDER.map(state => ({
    type: 'bar' as const,
    stack: 'states',
    barWidth: BAR_HEIGHT,
    silent: true,
    itemStyle: {
      color: STATE_PAINTS[state].fill,
      borderColor: COLOURS.card,
      borderWidth: 2,
      borderRadius: 6,
    },
    data: aspects.map(({ byState }, index) => partOf(state, byState[state], widths[index]?.[state] ?? 0)),
  }))
}

function partOf(
  state: IssueState,
  count: number,
  width: number,
): NonNullable<BarSeriesOption['data']>[number] {
  const named = stateCount(state, count)
  const text = widthOf(named, SIZES.small) + LABEL_ROOM <= width ? named : String(count)
  const font = { fontSize: SIZES.small, fontFamily: FONT_FAMILY, color: STATE_PAINTS[state].text }
  return { value: width, label: { show: count > 0, formatter: () => text, ...font } }
}

/** How wide each part of a bar is: by its share, but never narrower than its number. */
function partWidths(byState: Record<IssueState, number>): Record<IssueState, number> {
  const total = STATE_ORDER.reduce((sum, state) => sum + byState[state], 0)
  const wanted = STATE_ORDER.map(state => {
    const count = byState[state]
    const least = count === 0 ? 0 : widthOf(String(count), SIZES.small) + LABEL_ROOM
    const exact = (INNER_WIDTH * count) / total
    return { state, least, exact, isRaised: exact < least }
  })
  const raised = wanted.filter(({ isRaised }) => isRaised).reduce((sum, { least }) => sum + least, 0)
  const others = wanted.filter(({ isRaised }) => !isRaised).reduce((sum, { exact }) => sum + exact, 0)
  const scale = (INNER_WIDTH - raised) / others
  const widths = wanted.map(({ state, least, exact, isRaised }) => [state, isRaised ? least : exact * scale])
  return Object.fromEntries(widths)
}
