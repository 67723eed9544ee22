import { createCipheriv } from 'node:crypto'
import type { Attachment } from '../../../src/core/message'
import { MAX_ATTACHMENT_BYTES } from '../../../src/core/platform'
import { createWecomSender } from '../../../src/platforms/wecom/send'
import type { Answering } from '../house'
import { useLine } from '../line'
import { AES_KEY } from './wecom-door'
import { aSender, NOW } from './wecom-sender'

const line = useLine(aSender)

describe('downloading', () => {
  const lock = (bytes: Buffer, pad = 32 - (bytes.length % 32)) => {
    const key = Buffer.from(AES_KEY, 'base64')
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    return Buffer.concat([cipher.update(Buffer.concat([bytes, Buffer.alloc(pad, pad)])), cipher.final()])
  }
  const anImage = (url = `${line.platform.url}/media/1`): Attachment => ({ kind: 'image', source: { url } })

  it('gives the decrypted bytes', async () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex')
    line.answerWith({ body: lock(picture) })
    expect(await line.sender.download(anImage())).toEqual(picture)
    expect(line.platform.asked[0]).toMatchObject({ method: 'GET', url: '/media/1' })
  })

  it.each([
    'https://evil.example/1',
    'https://evilqq.com/1',
    'https://qq.com.evil.example/1',
    'http://x.qpic.cn/1',
    'https://x.qpic.cn:8443/1',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    '',
  ])('never goes to %s', async url => {
    await expect(line.sender.download(anImage(url))).rejects.toMatchObject({ code: 'foreignHost' })
  })

  it("does not open another platform's attachment", async () => {
    const attachment: Attachment = { kind: 'file', source: { downloadCode: 'D1' } }
    await expect(line.sender.download(attachment)).rejects.toMatchObject({ code: 'foreignHost' })
  })

  it('follows no redirect', async () => {
    line.answerWith({ status: 302, headers: { Location: `${line.platform.url}/media/2` } })
    await expect(line.sender.download(anImage())).rejects.toMatchObject({ code: 'unreadable' })
    expect(line.platform.asked).toHaveLength(1)
  })

  it.each([
    ['a file that is gone', { status: 404 }, 'expired'],
    ['a link that has expired', { status: 403 }, 'expired'],
    ['an error of the server', { status: 503 }, 'unreadable'],
    ['bytes that are not encrypted', { body: 'not encrypted at all' }, 'unreadable'],
    ['damaged padding', { body: Buffer.alloc(64, 7) }, 'unreadable'],
    ['silence', { silent: true }, 'unreadable'],
  ])('says what is wrong with %s', async (_name, answering: Answering, code) => {
    line.answerWith(answering)
    await expect(line.sender.download(anImage())).rejects.toMatchObject({ code })
  })

  it('takes a file of just the limit, and none above', async () => {
    line.answerWith({ body: lock(Buffer.alloc(MAX_ATTACHMENT_BYTES)) })
    expect((await line.sender.download(anImage())).length).toBe(MAX_ATTACHMENT_BYTES)
    line.answerWith({ body: lock(Buffer.alloc(MAX_ATTACHMENT_BYTES + 1)) })
    await expect(line.sender.download(anImage())).rejects.toMatchObject({ code: 'tooLarge' })
    line.answerWith({
      body: Buffer.alloc(MAX_ATTACHMENT_BYTES + 64),
      headers: { 'Transfer-Encoding': 'chunked' },
    })
    await expect(line.sender.download(anImage())).rejects.toMatchObject({ code: 'tooLarge' })
  })

  it('opens nothing without a key', async () => {
    const sender = createWecomSender({ apiBase: line.platform.url, now: () => NOW })
    line.answerWith({ body: lock(Buffer.of(1)) })
    await expect(sender.download(anImage())).rejects.toMatchObject({ code: 'unreadable' })
  })
})
