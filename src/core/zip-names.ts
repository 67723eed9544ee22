const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex')
const DIRECTORY_ENTRY = Buffer.from('504b0102', 'hex')
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 0xffff

/**
 * The names of the files in a zip, from its directory at the end; empty when there is none. The headers along the way
 * do not do: they often lack the sizes, and those of a zip within the zip look the same.
 */
export function zipNames(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0 || end + END_LENGTH > bytes.length || end < bytes.length - END_LENGTH - LONGEST_COMMENT)
    return []
  const names: string[] = []
  for (let entry = bytes.readUInt32LE(end + 16); isEntry(bytes, entry); entry += lengthOf(bytes, entry)) {
    names.push(
      bytes.toString('utf8', entry + ENTRY_LENGTH, entry + ENTRY_LENGTH + bytes.readUInt16LE(entry + 28)),
    )
  }
  return names
}

function isEntry(bytes: Buffer, entry: number): boolean {
  const fits = entry + ENTRY_LENGTH <= bytes.length
  return fits && bytes.subarray(entry, entry + DIRECTORY_ENTRY.length).equals(DIRECTORY_ENTRY)
}

/** The fixed part, then name, extra field and comment, each with its own length. */
function lengthOf(bytes: Buffer, entry: number): number {
  const lengths = [28, 30, 32].map(offset => bytes.readUInt16LE(entry + offset))
  return lengths.reduce((sum, length) => sum + length, ENTRY_LENGTH)
}
