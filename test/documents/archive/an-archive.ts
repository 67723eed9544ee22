import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import type { Evidence, Issue } from '../../../src/core/issue'
import { type ArchiveInput, writeArchive } from '../../../src/documents/write/archive'
import { readZip } from './read-zip'

/** Evidence of a file with this content, filed on 10 November. */
export function aFile(
  name: string | null,
  content: string | Buffer,
  change: Partial<Evidence> = {},
): Evidence {
  const bytes = Buffer.from(content)
  return {
    ...{ key: `key:${name}`, kind: 'file', text: '', fileId: `file:${name}`, name, mime: null },
    ...{ sha256: sha256(bytes), bytes: bytes.length, at: new Date('2026-11-10T02:00:00Z'), by: '李雷' },
    ...change,
  }
}

/** Evidence that is a quoted text. */
export function aText(text: string): Evidence {
  return { ...aFile(null, text), kind: 'text', text, fileId: null }
}

export function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps the content of each file under `file:` and its name. */
export function aStore(contents: Record<string, string | Buffer>): ArchiveInput['readFile'] {
  return async id => {
    const content = contents[id.replace('file:', '')]
    return content === undefined ? undefined : Buffer.from(content)
  }
}

/** An archive's input; what a test does not care about is filled in. */
export function anInput(issues: Issue[], change: Partial<ArchiveInput> = {}): ArchiveInput {
  return {
    ...{ title: '县机关服务中心整改台账', asOf: new Date('2026-11-23T00:30:00Z'), timeZone: 'Asia/Shanghai' },
    ...{ issues, readFile: aStore({}) },
    ...change,
  }
}

/** The zip as bytes. */
export async function zipOf(input: ArchiveInput): Promise<Buffer> {
  const chunks: Buffer[] = []
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await writeArchive(input, out)
  return Buffer.concat(chunks)
}

/** The files of the archive by name. */
export async function filesOf(input: ArchiveInput): Promise<Map<string, Buffer>> {
  return readZip(await zipOf(input))
}

/** What stands in a .docx, without its mark-up. */
export function textOfDocx(docx: Buffer | undefined): string {
  const xml =
    readZip(docx ?? Buffer.alloc(0))
      .get('word/document.xml')
      ?.toString() ?? ''
  return xml.replace(/<w:br\/>|<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
}
