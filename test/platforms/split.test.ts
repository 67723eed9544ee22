import fc from 'fast-check'
import { cutText, splitText } from '../../src/platforms/split'
import { growth, LINEAR } from '../support/growth'

const bytes = (text: string) => Buffer.byteLength(text)

it('leaves a text that fits as it is', () => {
  expect(splitText('甲\n\n乙\n', 11)).toEqual(['甲\n\n乙\n'])
  expect(splitText('', 10)).toEqual([''])
})

it('cuts at line ends', () => {
  expect(splitText('第一行\n第二行\n第三行', 20)).toEqual(['第一行\n第二行', '第三行'])
})

it('cuts a line that is too long between characters', () => {
  expect(splitText('整改助手', 7)).toEqual(['整改', '助手'])
})

it('does not tear an emoji that is made of several', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(splitText(`${family}${family}`, 30)).toEqual([family, family])
})

it('cuts characters where one grapheme alone is too long', () => {
  const endless = `e${'\u0301'.repeat(50)}`
  const parts = splitText(endless, 10)
  expect(parts.join('')).toBe(endless)
  expect(Math.max(...parts.map(bytes))).toBeLessThanOrEqual(10)
})

it('loses nothing but the line ends at the cuts, and every part fits', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 40, max: 200 }), (lines, maxBytes) => {
      const text = lines.join('\n')
      const parts = splitText(text, maxBytes)
      for (const part of parts) {
        expect(bytes(part)).toBeLessThanOrEqual(maxBytes)
        expect(part).not.toMatch(/\p{Surrogate}/u)
      }
      expect(parts.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
    }),
  )
})

it('is quick with a long line', () => {
  expect(growth(size => splitText('整改👍🏽'.repeat(size), 2048), 5000)).toBeLessThan(LINEAR)
})

it('closes a text that is cut with 「……」', () => {
  expect(cutText('第一行\n第二行', 19)).toBe('第一行\n第二行')
  expect(cutText('第一行\n第二行', 18)).toBe('第一行\n……')
})
