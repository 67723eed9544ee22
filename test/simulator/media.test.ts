import { decryptBytes } from '../../simulator/wecom/crypto'
import { accounts, type Bench, PNG, startBench } from './fake-bot'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.close())

interface Mixed {
  msgtype: string
  mixed: { msg_item: { msgtype: string; text?: { content: string }; image?: { url: string } }[] }
  quote: { msgtype: string; image: { url: string }; file: { url: string } }
}
const content = (index = 0): Mixed => bench.got[index]?.content as unknown as Mixed
const inGroup = { platform: 'wecom', chatId: 'wrGroup1', from: 'zhangsan' } as const

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  return decryptBytes(accounts.wecom.aesKey, Buffer.from(await answer.arrayBuffer()))
}

it('hands over text and picture together, the picture encrypted behind an address', async () => {
  await bench.simulator.say({ ...inGroup, text: '佐证 3', picture: PNG })
  const [text, image] = content().mixed.msg_item
  expect(text).toEqual({ msgtype: 'text', text: { content: '@小助手 佐证 3' } })
  expect(image?.image?.url).toContain(`${bench.url}/wecom/media/`)
  expect(await download(image?.image?.url ?? '')).toEqual(PNG)
})

it('keeps an address valid for five minutes', async () => {
  await bench.simulator.say({ platform: 'wecom', single: true, from: 'lisi', picture: PNG })
  const { msgtype, image } = content() as unknown as { msgtype: string; image: { url: string } }
  expect(msgtype).toBe('image')
  bench.pass(5 * 60_000 - 1)
  expect((await fetch(image.url)).status).toBe(200)
  bench.pass(1)
  expect((await fetch(image.url)).status).toBe(403)
})

it('gives a quoted picture or file an address of its own', async () => {
  const picture = await bench.simulator.say({ ...inGroup, from: 'lisi', picture: PNG, mention: false })
  await bench.simulator.say({ ...inGroup, text: '佐证 3', quote: picture.messageId })
  expect(await download(content().quote.image.url)).toEqual(PNG)
  const file = await bench.simulator.say({
    ...inGroup,
    file: { name: '制度.docx', content: Buffer.from('条文') },
  })
  await bench.simulator.say({ ...inGroup, text: '佐证 3', quote: file.messageId })
  const { url } = content(1).quote.file
  expect(await download(url)).toEqual(Buffer.from('条文'))
  expect((await fetch(url)).headers.get('content-disposition')).toContain(encodeURIComponent('制度.docx'))
})

it('hands over the text of a quoted message', async () => {
  await bench.simulator.say({ ...inGroup, text: '导入', quote: { text: '一、党建方面' } })
  expect(content().quote).toEqual({ msgtype: 'text', text: { content: '一、党建方面' } })
})
