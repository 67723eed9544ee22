import { createHash } from 'node:crypto'
import { readFile } from '../../models/files'
import { aPicture, claimed, issueOf, PLATFORMS, submitted, useChat } from './support'

const MEGABYTE = 1024 * 1024

describe.each(PLATFORMS)('佐证 on %s', platform => {
  const chat = useChat({ platform })
  beforeEach(() => claimed(chat(), '李雷', 3))

  it('keeps the picture of a mixed message, byte for byte, with its hash', async () => {
    expect(await chat().says('李雷', '佐证 3', { picture: aPicture() })).toBe(
      '3 号「问题3的名称」佐证已留存：图片（2 KB）。共 1 件。\n办结后发：完成 3 说明',
    )
    const [kept] = (await issueOf(chat(), 3)).evidence
    expect(kept).toMatchObject({ kind: 'picture', mime: 'image/png', bytes: 2048, by: '李雷' })
    expect(kept?.sha256).toBe(createHash('sha256').update(aPicture()).digest('hex'))
    expect(await readFile(kept?.fileId ?? '')).toEqual(aPicture())
  })

  it('keeps a picture that is quoted', async () => {
    const { messageId } = await chat().speaks('韩梅', '', { picture: aPicture(), mention: false })
    expect(await chat().says('李雷', '佐证 3 现场照片', { quote: messageId })).toContain(
      '佐证已留存：图片（2 KB）',
    )
  })

  it('keeps a text that is quoted', async () => {
    const { messageId } = await chat().speaks('韩梅', '已在大厅公示七天', { mention: false })
    expect(await chat().says('李雷', '佐证 3', { quote: messageId })).toContain('文字“已在大厅公示七天”')
    expect((await issueOf(chat(), 3)).evidence[0]).toMatchObject({ kind: 'text', text: '已在大厅公示七天' })
  })

  it('keeps a file that is quoted and tells its kind by its content', async () => {
    const content = Buffer.from('%PDF-1.7\n会议记录')
    await chat().says('李雷', '佐证 3', { quote: { file: { name: '会议记录.jpg', content } } })
    expect((await issueOf(chat(), 3)).evidence[0]).toMatchObject({ kind: 'file', mime: 'application/pdf' })
  })

  it('refuses more than 20 MB and what it does not recognise, and keeps nothing of it', async () => {
    const tooLarge = aPicture(1, 20 * MEGABYTE + 1)
    expect(await chat().says('李雷', '佐证 3', { picture: tooLarge })).toContain('文件超过 20 MB，没有接收')
    const unknown = Buffer.from([0, 1, 2, 3, 255])
    expect(await chat().says('李雷', '佐证 3', { picture: unknown })).toContain('没有认出这种文件')
    expect((await issueOf(chat(), 3)).evidence).toEqual([])
  })

  it('takes a file of 20 MB', async () => {
    const picture = aPicture(1, 20 * MEGABYTE)
    expect(await chat().says('李雷', '佐证 3', { picture })).toContain('图片（20.0 MB）')
  })
})

describe('佐证', () => {
  const chat = useChat()
  beforeEach(() => claimed(chat(), '李雷', 3))

  it('says how to send it when nothing was shown', async () => {
    expect(await chat().says('李雷', '佐证 3')).toContain('选“引用”，@我发：佐证 3')
  })

  it('asks for the number when a picture comes without words', async () => {
    expect(await chat().says('李雷', '', { picture: aPicture() })).toBe('还缺问题编号。例：佐证 37')
  })

  it('counts the same picture once', async () => {
    await chat().says('李雷', '佐证 3', { picture: aPicture() })
    expect(await chat().says('李雷', '佐证 3', { picture: aPicture() })).toContain('3 号已经有这份佐证了')
    expect((await issueOf(chat(), 3)).evidence).toHaveLength(1)
  })

  it('files one picture with several issues', async () => {
    await claimed(chat(), '李雷', 4)
    expect(await chat().says('李雷', '佐证 3、4', { picture: aPicture() })).toContain('共 2 项，办好 2 项')
    expect((await issueOf(chat(), 4)).evidence).toHaveLength(1)
  })

  it('can be added while the office verifies', async () => {
    await submitted(chat(), '李雷', 4)
    expect(await chat().says('李雷', '佐证 4', { picture: aPicture(9) })).toContain(
      '共 2 件。\n正等办公室核验。',
    )
  })

  it('does not fetch the picture of somebody who may not file it', async () => {
    chat().simulator.failNext({ platform: 'wecom', route: 'media', how: 'reset' })
    expect(await chat().says('韩梅', '佐证 3', { picture: aPicture() })).toContain('3 号由 李雷 负责')
    expect(await chat().says('李雷', '佐证 3', { picture: aPicture() })).toContain('没有读出来，没有保存')
  })

  it('refuses a quoted text with a secrecy mark', async () => {
    const reply = await chat().says('李雷', '佐证 3', { quote: { text: '机密★5年\n会议纪要' } })
    expect(reply).toContain('密级标志（机密★5年），没有接收，也没有保存')
    expect((await issueOf(chat(), 3)).evidence).toEqual([])
  })

  it('refuses a web page with a secrecy mark', async () => {
    const content = Buffer.from('<html><body>\n机密★5年\n<p>会议纪要</p>')
    const reply = await chat().says('李雷', '佐证 3', { quote: { file: { name: '纪要.doc', content } } })
    expect(reply).toContain('密级标志（机密★5年），没有接收，也没有保存')
  })
})
