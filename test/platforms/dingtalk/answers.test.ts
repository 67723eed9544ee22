import { aMessage, useDingtalkDoor } from './dingtalk-door'

const dingtalk = useDingtalkDoor()

describe('answers', () => {
  it('answers in the response and tells when it has left', async () => {
    dingtalk.house.reply = '自评 47/48 · 核验 41/48'
    expect(await dingtalk.says(aMessage())).toEqual({
      msgtype: 'text',
      text: { content: dingtalk.house.reply },
    })
    expect(dingtalk.house.delivered).toBe(1)
  })

  it('acknowledges when there is no reply', async () => {
    dingtalk.house.reply = undefined
    expect(await dingtalk.says(aMessage())).toEqual({ msgtype: 'empty' })
    expect(dingtalk.house.delivered).toBe(0)
  })

  it('cuts a reply that is too long', async () => {
    dingtalk.house.reply = '整改措施已经落实\n'.repeat(1000)
    const { text } = (await dingtalk.says(aMessage())) as { text: { content: string } }
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(18_000)
    expect(text.content).toMatch(/整改措施已经落实\n……$/)
  })

  it.each([
    ['a video', { msgtype: 'video', content: {} }],
    ['an unknown type', { msgtype: 'unknownMsgType' }],
    ['a type of a prototype', { msgtype: '__proto__' }],
    ['a message over the quota', { msgtype: undefined, text: undefined, errorCode: 20001 }],
  ])('lets %s pass', async (_name, changes) => {
    expect(await dingtalk.says(aMessage(changes))).toEqual({ msgtype: 'empty' })
    expect(dingtalk.house.taken).toEqual([])
  })
})
