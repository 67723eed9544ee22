/**
 * How many signs must be put in, left out, replaced, or swapped with their neighbour to make one text of the other.
 * Any number above `most` means that it is more: only places that fewer steps can lead to are looked at.
 */
export function distanceWithin(one: readonly string[], other: readonly string[], most: number): number {
  const tooFar = most + 1
  if (Math.abs(one.length - other.length) > most) return tooFar
  let beforeLast = new Row(other.length, tooFar)
  let last = new Row(other.length, tooFar)
  for (let column = 0; column <= other.length; column += 1) last.put(column, column)
  for (let index = 0; index < one.length; index += 1) {
    const current = new Row(other.length, tooFar)
    current.put(0, index + 1)
    const end = Math.min(other.length, index + 1 + most)
    for (let column = Math.max(1, index + 1 - most); column <= end; column += 1) {
      const isSame = one[index] === other[column - 1]
      const isSwap = index > 0 && one[index] === other[column - 2] && one[index - 1] === other[column - 1]
      current.put(
        column,
        Math.min(
          last.at(column - 1) + (isSame ? 0 : 1),
          last.at(column) + 1,
          current.at(column - 1) + 1,
          isSwap ? beforeLast.at(column - 2) + 1 : tooFar,
        ),
      )
    }
    if (current.least > most && last.least > most) return tooFar
    beforeLast = last
    last = current
  }
  return last.at(other.length)
}

/** The steps to each place of a row; nothing above `tooFar` is kept. */
class Row {
  readonly #steps: Uint16Array
  least: number

  constructor(
    length: number,
    readonly tooFar: number,
  ) {
    this.#steps = new Uint16Array(length + 1).fill(tooFar)
    this.least = tooFar
  }

  at(column: number): number {
    return this.#steps[column] ?? this.tooFar
  }

  put(column: number, steps: number): void {
    this.#steps[column] = Math.min(steps, this.tooFar)
    this.least = Math.min(this.least, steps)
  }
}
