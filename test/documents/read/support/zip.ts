import { deflateRawSync } from 'node:zlib'

/** A file to put into a zip, and how its entry shall lie about it. */
export interface ZippedFile {
  name: string
  content: Buffer
  flags?: number
  /** The size stated; that of the content unless given. */
  size?: number
  /** Whether half of the packed bytes are missing. */
  isCut?: boolean
}

/** The bytes of a zip, also of one that no honest program would write. */
export function writeZip(files: ZippedFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const packed = deflateRawSync(file.content)
    const data = file.isCut ? packed.subarray(0, packed.length / 2) : packed
    const local = Buffer.concat([localHeader(file, data.length), data])
    directory.push(directoryEntry(file, data.length, offset))
    parts.push(local)
    offset += local.length
  }
  return Buffer.concat([...parts, ...directory, endOfDirectory(files.length, offset)])
}

function localHeader(file: ZippedFile, packed: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(file.flags ?? 0, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed, 18)
  header.writeUInt32LE(file.size ?? file.content.length, 22)
  header.writeUInt16LE(file.name.length, 26)
  return Buffer.concat([header, Buffer.from(file.name)])
}

function directoryEntry(file: ZippedFile, packed: number, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(file.flags ?? 0, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(file.size ?? file.content.length, 24)
  entry.writeUInt16LE(file.name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, Buffer.from(file.name)])
}

function endOfDirectory(count: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(start, 16)
  return end
}
