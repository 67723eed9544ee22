/** Characters of 22 pt on a line. */
const LONGEST = 20

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The title in lines of like length: words are not parted, a line may begin with 关于, and of three lines the middle
 * one is not the shortest (GB/T 9704 asks for a trapezoid or a diamond).
 */
export function titleLines(title: string): string[] {
  const count = Math.ceil([...title].length / LONGEST)
  if (count <= 1) return [title]
  const segments = Array.from(words.segment(title), ({ segment }) => segment)
  const [best] = divisions(segments, count)
    .filter(lines => lines.every(line => [...line].length <= LONGEST))
    .map(lines => ({ lines, cost: costOf(lines) }))
    .sort((one, other) => one.cost - other.cost)
  return best?.lines ?? cutEvenly(title, count)
}

/** Every way to part the words into so many lines. */
function divisions(segments: string[], count: number): string[][] {
  if (count === 1) return [[segments.join('')]]
  return segments.slice(1).flatMap((_, index) => {
    const line = segments.slice(0, index + 1).join('')
    if ([...line].length > LONGEST) return []
    return divisions(segments.slice(index + 1), count - 1).map(rest => [line, ...rest])
  })
}

function costOf(lines: string[]): number {
  const lengths = lines.map(line => [...line].length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const unevenness = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0)
  const [first = 0, middle = 0, last = 0] = lengths
  const isHourglass = lengths.length === 3 && middle < Math.min(first, last)
  const starts = lines.slice(1).map(costOfStart)
  return unevenness + (isHourglass ? 100 : 0) + starts.reduce((sum, cost) => sum + cost, 0)
}

function costOfStart(line: string): number {
  if (line.startsWith('关于')) return -60
  return /^[的了和与及》”）、]/.test(line) ? 100 : 0
}

/** For a title that has no words to part it by. */
function cutEvenly(title: string, count: number): string[] {
  const signs = [...title]
  const length = Math.ceil(signs.length / count)
  return Array.from({ length: count }, (_, index) =>
    signs.slice(index * length, (index + 1) * length).join(''),
  )
}
