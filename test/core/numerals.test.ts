import fc from 'fast-check'
import { normalise, readNumeral, writeNumeral } from '../../src/core/numerals'

describe('a numeral', () => {
  it.each([
    ['37', 37],
    ['037', 37],
    ['３７', 37],
    ['三十七', 37],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['一十五', 15],
    ['二十', 20],
    ['廿三', 23],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十', 110],
    ['一百十五', 115],
    ['两百三十', 230],
    ['一千零十', 1010],
    ['二〇二七', 2027],
    ['零', 0],
    ['〇', 0],
    ['0', 0],
  ])('%s is %d', (text, count) => {
    expect(readNumeral(text)).toBe(count)
  })

  it.each(['', '个', '37号', '十百', '三三十', '十十', '百零', '一百二', '12345', '1.5', '-1', '三 七'])(
    'is not read from "%s"',
    text => {
      expect(readNumeral(text)).toBeUndefined()
    },
  )

  it.each([
    [0, '零'],
    [10, '十'],
    [18, '十八'],
    [48, '四十八'],
    [102, '一百零二'],
    [110, '一百一十'],
    [1002, '一千零二'],
    [1010, '一千零一十'],
    [2000, '二千'],
  ])('%d is written %s', (count, numeral) => {
    expect(writeNumeral(count)).toBe(numeral)
  })

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), count => {
        expect(readNumeral(writeNumeral(count))).toBe(count)
      }),
    )
  })
})

describe('a normalised text', () => {
  it('has plain letters, digits, signs and blanks', () => {
    expect(normalise('＃３７：Ａ\u3000（１）～\u2005—')).toBe('#37:A (1)~ -')
  })

  it('keeps every character in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(normalise(text)).toHaveLength(text.length)
      }),
    )
  })
})
