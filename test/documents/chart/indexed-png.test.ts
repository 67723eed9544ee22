import { crc32, inflateSync } from 'node:zlib'
import { indexedPng } from '../../../src/documents/write/chart/indexed-png'

/** The chunks of a PNG by name; a wrong check sum fails. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4))
    at += length + 12
  }
  return chunks
}

/** The colours of the points, row by row, as `rrggbb`. */
function pointsOf(png: Buffer): string[] {
  const chunks = chunksOf(png)
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map(name => chunks.get(name) ?? Buffer.alloc(0))
  const width = header?.readUInt32BE(0) ?? 0
  const rows = inflateSync(data ?? '')
  const places = [...rows].filter((_, index) => index % (width + 1) !== 0)
  return places.map(place => palette?.subarray(place * 3, place * 3 + 3).toString('hex') ?? '')
}

describe('a PNG with a palette', () => {
  it('shows every point in its colour', async () => {
    const pixels = Buffer.from('ff0000ff00ff00ff0000ffffffffffff00ff00ffff0000ff', 'hex')
    const points = pointsOf(await indexedPng({ width: 3, height: 2, pixels }))
    expect(points).toEqual(['ff0000', '00ff00', '0000ff', 'ffffff', '00ff00', 'ff0000'])
  })

  it('reads points that begin at an odd place of the memory', async () => {
    const pixels = Buffer.from('0011223344556677', 'hex').subarray(1, 5)
    expect(pointsOf(await indexedPng({ width: 1, height: 1, pixels }))).toEqual(['112233'])
  })

  it('keeps the commonest 256 colours and takes the nearest for the others', async () => {
    const shades = Array.from({ length: 256 }, (_, blue) => `0000${blue.toString(16).padStart(2, '0')}ff`)
    const pixels = Buffer.from([...shades, ...shades, '010080ff'].join(''), 'hex')
    const points = pointsOf(await indexedPng({ width: 513, height: 1, pixels }))
    expect(points.slice(0, 256)).toEqual(shades.map(shade => shade.slice(0, 6)))
    expect(points.at(-1)).toBe('000080')
  })
})
