const FACTOR = 4
const RUNS = 6
const NEGLIGIBLE_MS = 50

/** More than any linear work grows by, less than a quadratic one's 16. */
export const LINEAR = 10

/**
 * How many times longer the work takes for four times the size: about 4 if it looks at everything once, 16 if at
 * everything again with everything. 0 when it takes too little to tell. The best of several runs counts, so that it says
 * the same on a busy machine.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  let small = Number.POSITIVE_INFINITY
  let large = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    large = Math.min(large, timeOf(work, size * FACTOR))
    if (large < NEGLIGIBLE_MS) return 0
    small = Math.min(small, timeOf(work, size))
    if (large < small * LINEAR) break
  }
  return large / small
}

function timeOf(work: (size: number) => unknown, size: number): number {
  const start = performance.now()
  work(size)
  return performance.now() - start
}
