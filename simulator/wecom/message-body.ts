import type { Chat, ChatMessage, Media, Quoted } from '../types'

type Link = (media: Media) => string

/** What WeCom tells the bot about a member's message, before encryption. */
export function messageBody(
  chat: Chat,
  message: ChatMessage,
  responseUrl: string,
  link: Link,
): Record<string, unknown> {
  return {
    msgid: message.id,
    aibotid: 'AIB-simulator',
    ...(chat.kind === 'group' ? { chatid: chat.chatId } : {}),
    chattype: chat.kind,
    from: { userid: message.from },
    response_url: responseUrl,
    ...content(message.text, message.media, link),
    ...(message.quote ? { quote: quoteContent(message.quote, link) } : {}),
  }
}

/** What WeCom asks while a stream is unfinished. */
export function refreshBody(
  chat: Chat,
  from: string,
  msgid: string,
  streamId: string,
): Record<string, unknown> {
  return {
    msgid,
    aibotid: 'AIB-simulator',
    ...(chat.kind === 'group' ? { chatid: chat.chatId } : {}),
    chattype: chat.kind,
    from: { userid: from },
    msgtype: 'stream',
    stream: { id: streamId },
  }
}

/** What WeCom tells when somebody opens the 1:1 chat. */
export function enterBody(from: string, msgid: string, at: Date): Record<string, unknown> {
  return {
    msgid,
    create_time: Math.floor(at.getTime() / 1000),
    aibotid: 'AIB-simulator',
    from: { userid: from },
    msgtype: 'event',
    event: { eventtype: 'enter_chat' },
  }
}

function quoteContent(quote: Quoted, link: Link): Record<string, unknown> {
  return content(quote.text, quote.media, link)
}

function content(text: string, media: Media[], link: Link): Record<string, unknown> {
  const [first] = media
  if (!first) return { msgtype: 'text', text: { content: text } }
  if (first.kind === 'file') return { msgtype: 'file', file: { url: link(first) } }
  if (text === '' && media.length === 1) return { msgtype: 'image', image: { url: link(first) } }
  const images = media.map(image => ({ msgtype: 'image', image: { url: link(image) } }))
  const texts = text === '' ? [] : [{ msgtype: 'text', text: { content: text } }]
  return { msgtype: 'mixed', mixed: { msg_item: [...texts, ...images] } }
}
