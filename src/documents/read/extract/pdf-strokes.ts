import { MOST_STROKES, type PdfRule } from './pdf-rules'

/** What pdf.js says is done on a page, in order. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** The numbers that pdf.js has for what can be done on a page. */
export type OperatorNumbers = Readonly<Record<string, number>>

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

interface Shape {
  points: Point[]
  isStraight: boolean
}

const STROKING = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]
const FILLING = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
// The steps of a path, as pdf.js numbers them, and how many figures each takes.
const STEPS: readonly { size: number; isStraight: boolean }[] = [
  { size: 2, isStraight: true },
  { size: 2, isStraight: true },
  { size: 6, isStraight: false },
  { size: 4, isStraight: false },
  { size: 0, isStraight: true },
]
const [MOVE, CLOSE] = [0, 4]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
// In points: a line may lean a little, and many programs draw one as a filled bar.
const LEAN = 0.7
const THICKEST = 3
const MOST_CORNERS = 12

/** The straight lines that are drawn on a page along its edges, thin bars among them. */
export function readStrokes({ fnArray, argsArray }: Operators, numbers: OperatorNumbers): PdfRule[] {
  const drawing = new Drawing(numbers)
  for (const [index, operator] of fnArray.entries()) {
    drawing.take(operator, argsArray[index])
    if (drawing.strokes.length > MOST_STROKES) break
  }
  return drawing.strokes
}

class Drawing {
  readonly strokes: PdfRule[] = []
  private matrix = IDENTITY
  private readonly kept: Matrix[] = []
  private readonly stroking: ReadonlySet<unknown>
  private readonly filling: ReadonlySet<unknown>

  constructor(private readonly numbers: OperatorNumbers) {
    this.stroking = new Set(STROKING.map(name => numbers[name]))
    this.filling = new Set(FILLING.map(name => numbers[name]))
  }

  take(operator: number, args: unknown): void {
    const { save, restore, transform, paintFormXObjectBegin, paintFormXObjectEnd, constructPath } =
      this.numbers
    if (operator === save) this.kept.push(this.matrix)
    else if (operator === restore || operator === paintFormXObjectEnd)
      this.matrix = this.kept.pop() ?? this.matrix
    else if (operator === transform) this.matrix = within(this.matrix, args)
    else if (operator === paintFormXObjectBegin) {
      this.kept.push(this.matrix)
      if (Array.isArray(args)) this.matrix = within(this.matrix, args[0])
    } else if (operator === constructPath && Array.isArray(args)) this.draw(args[0], args[1])
  }

  private draw(way: unknown, paths: unknown): void {
    const [isStroked, isFilled] = [this.stroking.has(way), this.filling.has(way)]
    const path: unknown = Array.isArray(paths) ? paths[0] : undefined
    if (!(isStroked || isFilled) || !(path instanceof Float32Array)) return
    for (const shape of shapesOf(path, this.matrix)) {
      if (isStroked) for (const line of linesOf(shape)) this.strokes.push(line)
      if (isFilled) this.strokes.push(...barOf(shape))
    }
  }
}

function within(matrix: Matrix, inner: unknown): Matrix {
  if (!Array.isArray(inner) || inner.length !== 6) return matrix
  const [a, b, c, d, e, f] = inner.map(Number) as unknown as Matrix
  const [x, y] = place(matrix, e, f)
  return [
    matrix[0] * a + matrix[2] * b,
    matrix[1] * a + matrix[3] * b,
    matrix[0] * c + matrix[2] * d,
    matrix[1] * c + matrix[3] * d,
    x,
    y,
  ]
}

function place([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function shapesOf(path: Float32Array, matrix: Matrix): Shape[] {
  const shapes: Shape[] = []
  let index = 0
  while (index < path.length) {
    const code = path[index] ?? 0
    const step = STEPS[code]
    if (!step) break
    if (code === MOVE) shapes.push({ points: [], isStraight: true })
    const shape = shapes.at(-1)
    index += 1 + step.size
    if (!shape) continue
    if (!step.isStraight) shape.isStraight = false
    if (code === CLOSE) shape.points.push(...shape.points.slice(0, 1))
    else shape.points.push(place(matrix, path[index - 2] ?? 0, path[index - 1] ?? 0))
  }
  return shapes
}

function linesOf({ points, isStraight }: Shape): PdfRule[] {
  return isStraight
    ? points.slice(1).flatMap((point, index) => ruleOf([points[index] ?? point, point], LEAN))
    : []
}

/** A filled shape that is as thin as a line. */
function barOf({ points, isStraight }: Shape): PdfRule[] {
  return isStraight && points.length > 0 && points.length <= MOST_CORNERS ? ruleOf(points, THICKEST) : []
}

function ruleOf(points: readonly Point[], thickest: number): PdfRule[] {
  const [left, right] = extent(points.map(([x]) => x))
  const [bottom, top] = extent(points.map(([, y]) => y))
  const isUpright = top - bottom > right - left
  if (Math.min(top - bottom, right - left) > thickest) return []
  return isUpright
    ? [{ isUpright, at: (left + right) / 2, from: bottom, to: top }]
    : [{ isUpright, at: (bottom + top) / 2, from: left, to: right }]
}

function extent(values: readonly number[]): Point {
  return [Math.min(...values), Math.max(...values)]
}
