import { request } from 'node:http'
import { until } from '../house'
import { aMessage, NOW, requestOf, useWecomDoor } from './wecom-door'

const wecom = useWecomDoor()

describe('answers', () => {
  it('answers with a finished stream and tells when it has left', async () => {
    wecom.house.reply = '自评 47/48 · 核验 41/48\n截至 10月9日'
    expect(await wecom.says(aMessage())).toEqual({
      msgtype: 'stream',
      stream: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), finish: true, content: wecom.house.reply },
    })
    expect(wecom.house.delivered).toBe(1)
  })

  it('acknowledges with an empty body when there is no reply', async () => {
    wecom.house.reply = undefined
    expect(await wecom.says(aMessage())).toBeUndefined()
    expect(wecom.house.delivered).toBe(0)
  })

  it('does not count a reply as delivered when the caller has hung up', async () => {
    let goOn = () => {}
    wecom.house.patience = new Promise(resolve => {
      goOn = resolve
    })
    const { query, body } = requestOf(JSON.stringify(aMessage()))
    const call = request(`${wecom.house.url}/wecom/aibot?${query}`, { method: 'POST', agent: false })
    call.on('error', () => {}).end(body)
    await until(() => wecom.house.taken.length === 1)
    call.destroy()
    await until(() => wecom.house.open === 0)
    goOn()
    await wecom.says(aMessage({ msgid: 'M2' }))
    expect(wecom.house.delivered).toBe(1)
  })

  it('cuts a reply of more than 20480 bytes at a line end', async () => {
    wecom.house.reply = Array.from({ length: 700 }, (_, index) => `${index}：整改措施已经落实`).join('\n')
    const { stream } = (await wecom.says(aMessage())) as { stream: { content: string } }
    expect(Buffer.byteLength(stream.content)).toBeLessThanOrEqual(20480)
    expect(stream.content).toMatch(/整改措施已经落实\n……$/)
    expect(wecom.house.reply.startsWith(stream.content.slice(0, -2))).toBe(true)
  })

  it('mentions and folds nothing that somebody typed', async () => {
    wecom.house.reply = '已记录：<@all> <think>藏起来</think> 3<5'
    const { stream } = (await wecom.says(aMessage())) as { stream: { content: string } }
    expect(stream.content).toBe('已记录：＜@all> ＜think>藏起来＜/think> 3<5')
  })

  it('ends a stream that the platform asks for again', async () => {
    const answer = await wecom.says(aMessage({ msgtype: 'stream', text: undefined, stream: { id: 'S1' } }))
    expect(answer).toEqual({ msgtype: 'stream', stream: { id: 'S1', finish: true, content: '' } })
    expect(wecom.house.taken).toEqual([])
  })

  const entered = {
    msgid: 'E1',
    create_time: NOW,
    aibotid: 'AIB1',
    from: { userid: 'lisi' },
    msgtype: 'event',
    event: { eventtype: 'enter_chat', enter_chat: {} },
  }

  it('welcomes who opens the chat', async () => {
    await wecom.reopen({ welcome: '您好，发送“帮助”看看我会什么。' })
    expect(await wecom.says(entered)).toEqual({
      msgtype: 'text',
      text: { content: '您好，发送“帮助”看看我会什么。' },
    })
  })

  it('says nothing on entering when no welcome is set', async () => {
    expect(await wecom.says(entered)).toBeUndefined()
  })

  it.each([
    ['another event', { msgtype: 'event', event: { eventtype: 'template_card_event' } }],
    ['an unknown event', { msgtype: 'event', event: { eventtype: '__proto__' } }],
    ['an unknown type', { msgtype: 'hologram' }],
    ['a type of a prototype', { msgtype: 'constructor' }],
    ['a video', { msgtype: 'video', video: { url: 'u' } }],
  ])('lets %s pass with an empty answer', async (_name, changes) => {
    expect(await wecom.says(aMessage(changes))).toBeUndefined()
    expect(wecom.house.taken).toEqual([])
  })
})
