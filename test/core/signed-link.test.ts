import { openToken, signToken } from '../../src/core/signed-link'

const SECRET = Buffer.alloc(32, 7)
const END = new Date('2026-11-24T02:00:00Z')
const BEFORE = new Date('2026-11-24T01:59:59Z')
const token = signToken({ kind: 'ledger' }, END, SECRET)

it('opens for a day to whoever has the link', () => {
  expect(openToken(token, SECRET, BEFORE)).toEqual({ value: { kind: 'ledger' }, hasEnded: false })
})

it('ends at its hour, and still says what it was for', () => {
  expect(openToken(token, SECRET, END)).toEqual({ value: { kind: 'ledger' }, hasEnded: true })
})

it.each([
  ['another secret', token, Buffer.alloc(32, 8)],
  [
    'a changed end',
    `${Buffer.from('{"value":{},"expiresAt":9e15}').toString('base64url')}.${token.split('.')[1]}`,
    SECRET,
  ],
  ['a missing signature', token.split('.')[0] ?? '', SECRET],
  ['nothing', '', SECRET],
])('refuses %s', (_what, given, secret) => {
  expect(openToken(given, secret, BEFORE)).toBeUndefined()
})
