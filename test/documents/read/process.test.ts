import { fork } from 'node:child_process'
import { DocumentError } from '../../../src/documents/read/document-error'
import { readDocument, readEditedSheet, readPasted } from '../../../src/documents/read/file'
import { readAside } from '../../../src/documents/read/process'

jest.mock('../../../src/documents/read/process', () => {
  const real = jest.requireActual('../../../src/documents/read/process')
  return { readAside: jest.fn(real.readAside) }
})

/** How many processes were started. */
function started(): number {
  return jest.mocked(fork).mock.calls.length
}

const LIST = '一、党建方面\n1.读书不勤\n2.记录不全\n3.登记空白'

describe('a reading that may take long', () => {
  beforeEach(() => jest.mocked(readAside).mockClear())

  it.each<[string, () => Promise<unknown>]>([
    ['a file, which may unfold to anything', () => readDocument(Buffer.from(LIST))],
    ['an edited sheet', () => readEditedSheet(Buffer.from(LIST))],
    ['a long text', () => readPasted(LIST.repeat(500))],
  ])(
    'is left to a process of its own, so that the groups get their answers meanwhile: %s',
    async (_, read) => {
      await read().catch(() => undefined)
      expect(readAside).toHaveBeenCalledTimes(1)
    },
  )

  it('is none when a short list is pasted, which is read at once', async () => {
    expect((await readPasted(LIST)).issues).toHaveLength(3)
    expect(readAside).not.toHaveBeenCalled()
  })
})

describe('a process of its own', () => {
  it('reads a pasted text as it would be read at once', async () => {
    expect(await readAside('text', { text: LIST })).toEqual(await readPasted(LIST))
  })

  it.each([
    ['time', { milliseconds: 1, megabytes: 512 }, LIST],
    // What is asked for at once and does not fit ends the whole process.
    ['memory', { milliseconds: 60_000, megabytes: 32 }, `${'|甲'.repeat(5_000_000)}|`],
  ])('that takes too much %s ends with a sentence', async (_, limits, text) => {
    const error: unknown = await readAside('text', { text }, limits).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DocumentError)
    expect(error).toMatchObject({ code: 'tooComplex', message: expect.stringMatching(/。$/) })
  })

  it('has room for a short text in as little memory as a too large one was stopped for', async () => {
    const limits = { milliseconds: 60_000, megabytes: 32 }
    expect((await readAside('text', { text: LIST }, limits)).issues).toHaveLength(3)
  })

  it('hands over no more than a file can say, where a small one repeats a long heading in every row', async () => {
    const row = (index: number, item: string) => `${index},党建方面,${item},读书不勤${index},领读`
    const others = Array.from({ length: 999 }, (_, index) => row(index + 2, ''))
    const text = ['序号,方面,重点内容,具体问题,整改措施', row(1, '学'.repeat(25_000)), ...others].join('\n')
    await expect(readAside('text', { text })).rejects.toMatchObject({ code: 'tooComplex' })
  })

  it('that fails tells the fault to the log of the server', async () => {
    const nothing = undefined as unknown as string
    await expect(readAside('text', { text: nothing })).rejects.toMatchObject({ name: 'TypeError' })
    expect((await readAside('text', { text: LIST })).issues).toHaveLength(3)
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
