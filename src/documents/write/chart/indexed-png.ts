import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

/** What was drawn: four bytes for each point, red, green, blue and a last one that does not count. */
export interface Bitmap {
  width: number
  height: number
  pixels: Buffer
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const MOST_COLOURS = 256
const BITS = 8
const INDEXED = 3

const compress: (bytes: Buffer) => Promise<Buffer> = promisify(deflate)

/**
 * The bitmap as PNG with a palette: a third of the bytes of a full-colour one. Of a picture with flat areas the 256
 * commonest colours are kept as they are; the few others, at the edges of letters, become the nearest of them.
 */
export async function indexedPng({ width, height, pixels }: Bitmap): Promise<Buffer> {
  const colours = coloursOf(pixels)
  const counts = countColours(colours)
  const palette = [...counts.keys()].sort(byCount(counts)).slice(0, MOST_COLOURS)
  const rows = rowsOf(colours, width, indexOf(palette, counts))
  const data = await compress(rows)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One whole number for each point. */
function coloursOf(pixels: Buffer): Int32Array {
  // Whole numbers are only read from every fourth byte; a copy begins at the first.
  const { buffer, byteOffset, byteLength } = pixels.byteOffset % 4 === 0 ? pixels : new Uint8Array(pixels)
  return new Int32Array(buffer, byteOffset, byteLength / 4)
}

/** Neighbours mostly are alike, so only the ends of runs are looked up. */
function countColours(colours: Int32Array): Map<number, number> {
  const counts = new Map<number, number>()
  let start = 0
  for (let index = 1; index <= colours.length; index += 1) {
    const colour = colours[start]
    if (colour === undefined || colours[index] === colour) continue
    counts.set(colour, (counts.get(colour) ?? 0) + index - start)
    start = index
  }
  return counts
}

/** Equally common ones by value, so that the same picture always gives the same bytes. */
function byCount(counts: Map<number, number>): (a: number, b: number) => number {
  return (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b
}

function indexOf(palette: readonly number[], counts: Map<number, number>): Map<number, number> {
  const places = new Map(palette.map((colour, index) => [colour, index]))
  for (const colour of counts.keys()) {
    if (!places.has(colour)) places.set(colour, nearest(palette, colour))
  }
  return places
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [index, candidate] of palette.entries()) {
    const distance = distanceOf(candidate, colour)
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function distanceOf(a: number, b: number): number {
  const [red, green, blue] = [0, 8, 16].map(shift => ((a >> shift) & 0xff) - ((b >> shift) & 0xff))
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2
}

/** Each row begins with a zero: no filter, for neighbouring places of a palette say nothing about each other. */
function rowsOf(colours: Int32Array, width: number, places: Map<number, number>): Buffer {
  const height = colours.length / width
  const rows = Buffer.alloc(height * (width + 1))
  let [last, place] = [colours[0] ?? 0, places.get(colours[0] ?? 0) ?? 0]
  for (let row = 0, index = 0; row < height; row += 1) {
    const end = index + width
    for (let at = row * (width + 1) + 1; index < end; index += 1, at += 1) {
      const colour = colours[index] ?? 0
      if (colour !== last) {
        last = colour
        place = places.get(colour) ?? 0
      }
      rows[at] = place
    }
  }
  return rows
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  bytes.set([BITS, INDEXED], 8)
  return bytes
}

function channelsOf(colour: number): number[] {
  return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]
}

/** Length, name, data, and the check sum over name and data. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
