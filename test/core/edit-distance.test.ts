import fc from 'fast-check'
import { distanceWithin } from '../../src/core/edit-distance'

const signs = fc.array(fc.constantFrom(1, 2, 3), { maxLength: 9 })

/** The same by its definition, without any short cut. */
function distance(one: number[], other: number[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)]
  const isSwap = one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1) && one.length > 1
  return Math.min(
    distance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
    distance(a, other) + 1,
    distance(one, b) + 1,
    isSwap ? distance(a.slice(0, -1), b.slice(0, -1)) + 1 : Number.POSITIVE_INFINITY,
  )
}

describe('the distance of two texts', () => {
  it('is exact up to the limit, and above it only known to be above', () => {
    const short = fc.array(fc.constantFrom(1, 2, 3), { maxLength: 6 })
    fc.assert(
      fc.property(short, short, fc.nat(7), (one, other, most) => {
        expect(distanceWithin(one, other, most)).toBe(Math.min(distance(one, other), most + 1))
      }),
    )
  })

  it('is the same both ways', () => {
    fc.assert(
      fc.property(signs, signs, (one, other) => {
        expect(distanceWithin(one, other, 9)).toBe(distanceWithin(other, one, 9))
      }),
    )
  })

  it('is not worked out to the end of texts that differ from the start', () => {
    let looks = 0
    const counting = new Proxy(
      Array.from({ length: 200 }, () => 1),
      {
        get(signs, key, receiver) {
          looks += 1
          return Reflect.get(signs, key, receiver)
        },
      },
    )
    const other = Array.from({ length: 200 }, () => 2)
    expect(distanceWithin(other, counting, 10)).toBe(11)
    expect(looks).toBeLessThan(2000)
  })
})
