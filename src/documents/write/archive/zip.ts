import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { ZipFile } from 'yazl'

const CHUNK = 64 * 1024

/** A zip that is written while it is made. */
export interface Zip {
  bytes: NodeJS.ReadableStream
  /** Resolves when the bytes have gone through, so that the next file is fetched only then. */
  add(path: string, bytes: Buffer, modified: Date): Promise<void>
  end(): void
}

/** An empty zip; its bytes can be read before it is complete. */
export function newZip(): Zip {
  const file = new ZipFile()
  return {
    bytes: file.outputStream,
    async add(path, bytes, modified) {
      const source = new PassThrough()
      file.addReadStream(source, path, { mtime: modified })
      await feed(source, bytes)
    },
    end: () => file.end(),
  }
}

/**
 * Piece by piece, as the stream takes them. The zip keeps its streams until the end: a stream that were made from the
 * bytes themselves would keep all files of the archive in memory.
 */
async function feed(source: PassThrough, bytes: Buffer): Promise<void> {
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const hasRoom = source.write(bytes.subarray(start, start + CHUNK))
    if (!hasRoom) await once(source, 'drain')
  }
  source.end()
}
