import { inflateRawSync } from 'node:zlib'
import { DocumentError } from '../document-error'

const MEGABYTE = 1024 * 1024
const MOST_INFLATED = 200 * MEGABYTE
const STEEPEST = 100
// Even an honest small file can be made of one repeated line.
const HARMLESS = 5 * MEGABYTE

const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex')
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

interface Entry {
  name: string
  flags: number
  method: number
  packed: number
  size: number
  offset: number
}

/**
 * The files of a zip, each inflated only when it is asked for. A zip bomb is known by the sizes that its directory
 * states; a file that turns out bigger than stated stops inflating there.
 * @throws DocumentError for a bomb, a password or a broken zip; reading a file may throw it as well
 */
export class Zip {
  private readonly entries: Map<string, Entry>

  constructor(private readonly bytes: Buffer) {
    const entries = orBroken(() => readDirectory(bytes))
    if (entries.some(isBomb) || sumOfSizes(entries) > MOST_INFLATED) throw new DocumentError('tooLarge')
    if (entries.some(({ flags }) => flags & ENCRYPTED)) throw new DocumentError('encrypted')
    this.entries = new Map(entries.map(entry => [entry.name, entry]))
  }

  /** The file as text, or undefined when the zip has none of that name. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name)
    return entry && orBroken(() => inflate(this.bytes, entry)).toString('utf8')
  }

  /** Inflates every file once and keeps none: for readers that would trust the stated sizes. */
  verify(): void {
    for (const entry of this.entries.values()) orBroken(() => inflate(this.bytes, entry))
  }
}

function isBomb({ packed, size }: Entry): boolean {
  return size > HARMLESS && size > packed * STEEPEST
}

function sumOfSizes(entries: Entry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0)
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0 || end + END_LENGTH > bytes.length) throw new DocumentError('broken')
  const entries: Entry[] = []
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  while (entries.length < count && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push(readEntry(bytes, at, nameLength))
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function readEntry(bytes: Buffer, at: number, nameLength: number): Entry {
  return {
    name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

function inflate(bytes: Buffer, { method, packed, size, offset }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw new DocumentError('broken')
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  if (method === STORED) return data
  if (method !== DEFLATED) throw new DocumentError('unsupported')
  return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
}

function orBroken<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentError) throw error
    const isTooBig = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new DocumentError(isTooBig ? 'tooLarge' : 'broken', { cause: error })
  }
}
