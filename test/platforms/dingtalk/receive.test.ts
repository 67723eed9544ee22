import { dingtalk as vectors } from '../vectors'
import { aMessage, BOT, NOW, useDingtalkDoor, WEBHOOK } from './dingtalk-door'

const dingtalk = useDingtalkDoor()

describe('messages', () => {
  it('takes a text from a group', async () => {
    await dingtalk.says(aMessage())
    expect(dingtalk.house.taken).toEqual([
      {
        key: 'dingtalk:msgAbC==',
        platform: 'dingtalk',
        chatId: 'dingtalk:cidAbC==',
        chatKind: 'group',
        chatTitle: '整改工作群',
        senderId: 'user123',
        senderName: '张三',
        text: '进度',
        mentionedIds: [],
        attachments: [],
        replyRoute: { url: WEBHOOK, expiresAt: '2025-10-09T10:23:20.000Z' },
        receivedAt: '2025-10-09T08:53:20.000Z',
      },
    ])
  })

  it.each(vectors.text_normalisation)(
    'reads "$raw" as "$expected"',
    async ({ raw, conversationType, expected }) => {
      await dingtalk.says(aMessage({ conversationType, text: { content: raw } }))
      expect(dingtalk.house.taken[0]?.text).toBe(expected)
    },
  )

  it.each(['1', 1])('knows a 1:1 chat (%j) by its person', async conversationType => {
    await dingtalk.says(aMessage({ conversationType, conversationTitle: undefined }))
    expect(dingtalk.house.taken[0]).toMatchObject({ chatId: 'dingtalk:single:user123', chatKind: 'single' })
    expect(dingtalk.house.taken[0]).not.toHaveProperty('chatTitle')
  })

  it.each(['', undefined, null, 5])(
    'falls back to the encrypted id when the staff id is %j',
    async senderStaffId => {
      await dingtalk.says(aMessage({ senderStaffId }))
      expect(dingtalk.house.taken[0]?.senderId).toBe('$:LWCP_v1:$u1')
    },
  )

  it.each([NOW, String(NOW), undefined, 'soon', {}])('does not care for the createAt %j', async createAt => {
    await dingtalk.says(aMessage({ createAt }))
    expect(dingtalk.house.taken).toHaveLength(1)
  })

  it('tells who was mentioned besides the bot', async () => {
    const atUsers = [
      { dingtalkId: BOT },
      { dingtalkId: '$:LWCP_v1:$u2', staffId: 'lisi' },
      { dingtalkId: '$:LWCP_v1:$u3', staffId: '' },
      { staffId: 'lisi' },
      'nonsense',
    ]
    await dingtalk.says(aMessage({ atUsers }))
    expect(dingtalk.house.taken[0]?.mentionedIds).toEqual(['lisi', '$:LWCP_v1:$u3'])
  })

  it('takes texts and pictures of a rich text', async () => {
    const richText = [
      { text: ' 佐证 ' },
      { text: '37' },
      { type: 'picture', downloadCode: 'D1', pictureDownloadCode: 'P1' },
      { text: '现场照片' },
      { type: 'at', atName: '李四', text: '@李四' },
      { type: 'picture', pictureDownloadCode: 'P2' },
      42,
    ]
    await dingtalk.says(aMessage({ msgtype: 'richText', text: undefined, content: { richText } }))
    expect(dingtalk.house.taken[0]).toMatchObject({
      text: '佐证 37\n现场照片',
      attachments: [
        { kind: 'image', source: { downloadCode: 'D1' } },
        { kind: 'image', source: { downloadCode: 'P2' } },
      ],
    })
  })

  it.each([
    ['picture', { downloadCode: 'D1' }, '', [{ kind: 'image', source: { downloadCode: 'D1' } }]],
    [
      'file',
      { downloadCode: 'D1', fileName: '台账.xlsx', spaceId: '1' },
      '',
      [{ kind: 'file', source: { downloadCode: 'D1' }, name: '台账.xlsx' }],
    ],
    ['audio', { downloadCode: 'D1', duration: '5', recognition: '进度' }, '进度', []],
  ])('takes a 1:1 message of type %s', async (msgtype, content, text, attachments) => {
    await dingtalk.says(aMessage({ conversationType: '1', msgtype, text: undefined, content }))
    expect(dingtalk.house.taken[0]).toMatchObject({ text, attachments })
  })

  it.each([
    ['a string', 'text', '引用的话', '引用的话', []],
    ['an object with text', 'text', { text: '引用的话 ' }, '引用的话', []],
    ['an object with content', 'text', { content: '引用的\r\n话' }, '引用的\n话', []],
    ['a picture', 'picture', { downloadCode: 'D1' }, '', [{ kind: 'image', source: { downloadCode: 'D1' } }]],
    [
      'a file',
      'file',
      { downloadCode: 'D1', fileName: 'a.pdf' },
      '',
      [{ kind: 'file', source: { downloadCode: 'D1' }, name: 'a.pdf' }],
    ],
    [
      'a rich text',
      'richText',
      {
        richText: [
          { msgType: 'text', content: '前' },
          { msgType: 'picture', downloadCode: 'D1' },
          { text: '后' },
        ],
      },
      '前\n后',
      [{ kind: 'image', source: { downloadCode: 'D1' } }],
    ],
    ['a card', 'interactiveCard', { cardContent: {} }, '', []],
    ['nothing', 'text', undefined, '', []],
    ['a list', 'text', ['?'], '', []],
  ])('takes a quote whose content is %s', async (_name, msgType, content, text, attachments) => {
    await dingtalk.says(
      aMessage({
        text: { content: ' 佐证 37', isReplyMsg: true, repliedMsg: { msgType, msgId: 'm0', content } },
      }),
    )
    expect(dingtalk.house.taken[0]).toMatchObject({ text: '佐证 37', quote: { text, attachments } })
  })

  it.each([
    ['told by its id only', { isReplyMsg: true }],
    ['of no known shape', { isReplyMsg: true, repliedMsg: 'x' }],
  ])('takes a quote %s as an empty one', async (_name, quoting) => {
    await dingtalk.says(aMessage({ text: { content: '佐证 37', ...quoting } }))
    expect(dingtalk.house.taken[0]?.quote).toEqual({ text: '', attachments: [] })
  })

  it('sees no quote where there is none', async () => {
    await dingtalk.says(aMessage({ text: { content: '进度', isReplyMsg: false, repliedMsg: null } }))
    expect(dingtalk.house.taken[0]).not.toHaveProperty('quote')
  })
})

describe('the reply address', () => {
  it.each([
    'https://evil.example/robot/sendBySession?session=abc',
    'https://oapi.dingtalk.com.evil.example/robot/sendBySession',
    'http://oapi.dingtalk.com/robot/sendBySession',
    'https://oapi.dingtalk.com/robot/send?access_token=x',
    'https://oapi.dingtalk.com/robot/sendBySession/../send',
    'https://oapi.dingtalk.com@evil.example/robot/sendBySession',
    'https://a@oapi.dingtalk.com/robot/sendBySession',
    'https://127.0.0.1/robot/sendBySession',
    'nonsense',
    42,
  ])('is dropped when it is %s', async sessionWebhook => {
    await dingtalk.says(aMessage({ sessionWebhook }))
    expect(dingtalk.house.taken).toHaveLength(1)
    expect(dingtalk.house.taken[0]).not.toHaveProperty('replyRoute')
  })

  it('is accepted on the configured base', async () => {
    await dingtalk.reopen({ oapiBase: 'http://127.0.0.1:8080' })
    const sessionWebhook = 'http://127.0.0.1:8080/robot/sendBySession?session=1'
    await dingtalk.says(aMessage({ sessionWebhook }))
    expect(dingtalk.house.taken[0]?.replyRoute?.url).toBe(sessionWebhook)
  })

  it.each([undefined, 1e300, -1, 'soon', NOW - 1, NOW + 25 * 3600_000])(
    'lives for 90 minutes when its end is %j',
    async sessionWebhookExpiredTime => {
      await dingtalk.says(aMessage({ sessionWebhookExpiredTime }))
      expect(dingtalk.house.taken[0]?.replyRoute?.expiresAt).toBe('2025-10-09T10:23:20.000Z')
    },
  )

  it('may tell its end as a string', async () => {
    await dingtalk.says(aMessage({ sessionWebhookExpiredTime: String(NOW + 1000) }))
    expect(dingtalk.house.taken[0]?.replyRoute?.expiresAt).toBe('2025-10-09T08:53:21.000Z')
  })
})
