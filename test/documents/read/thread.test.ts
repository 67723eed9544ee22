import { Worker } from 'node:worker_threads'
import { DocumentError } from '../../../src/documents/read/document-error'
import { readDocument, readEditedSheet, readPasted } from '../../../src/documents/read/file'
import { readAside } from '../../../src/documents/read/thread'

jest.mock('../../../src/documents/read/thread', () => {
  const real = jest.requireActual('../../../src/documents/read/thread')
  return { readAside: jest.fn(real.readAside) }
})

/** How many threads were started. */
function started(): number {
  return (Worker as unknown as { started: number }).started
}

const LIST = '一、党建方面\n1.读书不勤\n2.记录不全\n3.登记空白'

describe('a reading that may take long', () => {
  beforeEach(() => jest.mocked(readAside).mockClear())

  it.each<[string, () => Promise<unknown>]>([
    ['a file, which may unfold to anything', () => readDocument(Buffer.from(LIST))],
    ['an edited sheet', () => readEditedSheet(Buffer.from(LIST))],
    ['a long text', () => readPasted(LIST.repeat(500))],
  ])('is left to a thread, so that the groups get their answers meanwhile: %s', async (_, read) => {
    await read().catch(() => undefined)
    expect(readAside).toHaveBeenCalledTimes(1)
  })

  it('is none when a short list is pasted, which is read at once', async () => {
    expect((await readPasted(LIST)).issues).toHaveLength(3)
    expect(readAside).not.toHaveBeenCalled()
  })
})

describe('a thread', () => {
  it('reads a pasted text as it would be read at once', async () => {
    expect(await readAside('text', { text: LIST })).toEqual(await readPasted(LIST))
  })

  it.each([
    ['time', { milliseconds: 1, megabytes: 512 }],
    ['memory', { milliseconds: 60_000, megabytes: 8 }],
  ])('that takes too much %s ends with a sentence', async (_, limits) => {
    const text = '1.读书不勤\n'.repeat(100_000)
    const error: unknown = await readAside('text', { text }, limits).catch(reason => reason)
    expect(error).toBeInstanceOf(DocumentError)
    expect(error).toMatchObject({ code: 'tooComplex', message: expect.stringMatching(/。$/) })
  })

  it('is kept a little for the next document, and replaced when it had to be stopped', async () => {
    const read = () => readAside('text', { text: LIST })
    await read()
    const before = started()
    expect(await read()).toEqual(await readPasted(LIST))
    expect(started()).toBe(before)
    await readAside('text', { text: LIST.repeat(50_000) }, { milliseconds: 1, megabytes: 512 }).catch(
      () => undefined,
    )
    expect((await read()).issues).toHaveLength(3)
  })

  it('reads the next document after one that it could not read', async () => {
    const broken = readAside('file', { bytes: Buffer.from([1, 2, 3]), name: undefined })
    const next = readAside('text', { text: LIST })
    await expect(broken).rejects.toMatchObject({ code: 'unsupported' })
    expect((await next).issues).toHaveLength(3)
  })
})
