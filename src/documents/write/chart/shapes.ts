import type { GraphicComponentOption } from 'echarts'
import { COLOURS, FONT_FAMILY } from './style'

/** One drawn thing that is no axis or series. */
export type Shape = NonNullable<Extract<GraphicComponentOption, { elements?: unknown }>['elements']>[number]

/** Where a text stands: `x` is its left or right end, `y` its middle. */
export interface TextAt {
  x: number
  y: number
  size: number
  colour?: string
  isBold?: boolean
  align?: 'left' | 'right' | 'center'
}

/** `x` and `y` are its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A text in the colour of ink unless another is given, running to the right unless aligned otherwise. */
export function textAt(text: string, { x, y, size, colour, isBold, align }: TextAt): Shape {
  const style = {
    text,
    fontSize: size,
    fontFamily: FONT_FAMILY,
    fontWeight: isBold ? 700 : 400,
    fill: colour ?? COLOURS.ink,
    align: align ?? 'left',
    verticalAlign: 'middle',
  } as const
  return { type: 'text', x, y, z: 10, silent: true, style }
}

/** A rounded box without an edge. */
export function boxAt({ x, y, width, height }: Box, fill: string, radius: number): Shape {
  return { type: 'rect', shape: { x, y, width, height, r: radius }, style: { fill }, z: -1, silent: true }
}

/** About how wide the text will be: Chinese signs are square, figures a little over half as wide. */
export function widthOf(text: string, size: number): number {
  const widths = Array.from(text, sign => (/[ /·]/.test(sign) ? 0.33 : /\w/.test(sign) ? 0.57 : 1))
  return widths.reduce((sum, width) => sum + width, 0) * size
}
