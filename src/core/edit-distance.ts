/** The signs of a text as numbers, which are compared faster than signs. */
export function signsOf(text: string): number[] {
  return Array.from(text, sign => sign.codePointAt(0) ?? 0)
}

/** The steps to each place of a row; one more than the limit stands where nobody has looked. */
type Row = Uint16Array

/**
 * How many signs must be put in, left out, replaced, or swapped with their neighbour to make one text of the other.
 * Any number above `most` means that it is more: only places that fewer steps can lead to are looked at.
 */
export function distanceWithin(one: readonly number[], other: readonly number[], most: number): number {
  const tooFar = most + 1
  if (Math.abs(one.length - other.length) > most) return tooFar
  let beforeLast: Row = new Uint16Array(other.length + 1).fill(tooFar)
  let last: Row = beforeLast.map((_, column) => Math.min(column, tooFar))
  let leastOfLast = 0
  for (let row = 1; row <= one.length; row += 1) {
    const current: Row = new Uint16Array(other.length + 1).fill(tooFar)
    current[0] = Math.min(row, tooFar)
    const [sign, signBefore] = [one[row - 1], one[row - 2]]
    let least = current[0]
    const end = Math.min(other.length, row + most)
    // No call in here: it runs for every pair of signs.
    for (let column = Math.max(1, row - most); column <= end; column += 1) {
      const isSame = sign === other[column - 1]
      let steps = (last[column - 1] ?? tooFar) + (isSame ? 0 : 1)
      const leftOut = (last[column] ?? tooFar) + 1
      if (leftOut < steps) steps = leftOut
      const putIn = (current[column - 1] ?? tooFar) + 1
      if (putIn < steps) steps = putIn
      if (column > 1 && sign === other[column - 2] && signBefore === other[column - 1]) {
        const swapped = (beforeLast[column - 2] ?? tooFar) + 1
        if (swapped < steps) steps = swapped
      }
      if (steps < least) least = steps
      current[column] = steps
    }
    if (least > most && leastOfLast > most) return tooFar
    ;[beforeLast, last, leastOfLast] = [last, current, least]
  }
  return Math.min(last[other.length] ?? tooFar, tooFar)
}
