import { crc32, inflateRawSync } from 'node:zlib'

const END = Buffer.from('504b0506', 'hex')
const UTF8 = 0x800

/** The files of a zip by name, in the order of its directory. @throws when a Chinese name is not marked as UTF-8, or bytes are not what they were */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(END)
  const files = new Map<string, Buffer>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(at => zip.readUInt16LE(entry + at))
    const name = zip.toString('utf8', entry + 46, entry + 46 + (nameLength ?? 0))
    if (/[^ -~]/.test(name) && (zip.readUInt16LE(entry + 8) & UTF8) === 0)
      throw new Error(`${name} is not marked as UTF-8`)
    files.set(name, readEntry(zip, entry))
    entry += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return files
}

function readEntry(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  const bytes = zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
  if (crc32(bytes) !== zip.readUInt32LE(entry + 16)) throw new Error('wrong check sum')
  return bytes
}
