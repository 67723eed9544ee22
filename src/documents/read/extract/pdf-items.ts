/** A run of characters on a page. Lengths in points, from the lower left corner. */
export interface PdfItem {
  str: string
  x: number
  y: number
  width: number
  fontSize: number
}

// From the foot of a sign to its middle, in sizes.
const MIDDLE = 0.35

/** How high the middle of its signs stands. */
export function middleOf({ y, fontSize }: PdfItem): number {
  return y + MIDDLE * fontSize
}

/**
 * The run in two, parted at its blank that is nearest to the place, and no further from it than so many sizes; undefined
 * when it has none there. pdf.js takes what stands apart for one run with a blank between.
 */
export function splitAtBlank(item: PdfItem, place: number, furthest: number): [PdfItem, PdfItem] | undefined {
  const { str, x, width, fontSize } = item
  const [blank] = placesOf(item)
    .flatMap((at, index) => (str[index] === ' ' ? [{ index, at, distance: Math.abs(at - place) }] : []))
    .filter(({ distance }) => distance < furthest * fontSize)
    .sort((one, other) => one.distance - other.distance)
  if (!blank) return undefined
  const end = placesOf(item)[blank.index + 1] ?? x + width
  return [
    { ...item, str: str.slice(0, blank.index), width: blank.at - x },
    { ...item, str: str.slice(blank.index + 1), x: end, width: x + width - end },
  ]
}

/** About where each sign of the run begins: those of Chinese are twice as wide as the others. */
function placesOf({ str, x, width }: PdfItem): number[] {
  const widths = Array.from({ length: str.length }, (_, index) => (str.charCodeAt(index) > 0xff ? 2 : 1))
  const unit = width / widths.reduce<number>((sum, each) => sum + each, 0)
  let at = x
  return widths.map(each => {
    const place = at
    at += each * unit
    return place
  })
}
