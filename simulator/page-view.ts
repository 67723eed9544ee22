import type { Chat, ChatMessage, Media } from './types'

/** A message as the page gets it: pictures and files by address, not by content. */
export function messageView(message: ChatMessage): Record<string, unknown> {
  const { quote } = message
  return {
    ...message,
    media: message.media.map(mediaView),
    ...(quote ? { quote: { ...quote, media: quote.media.map(mediaView) } } : {}),
  }
}

/** A chat without its push address. */
export function chatView({ platform, chatId, kind, title, members }: Chat): Record<string, unknown> {
  return { platform, chatId, kind, title, members }
}

function mediaView({ id, kind, name }: Media): Record<string, unknown> {
  return { kind, name, url: `api/media/${id}` }
}
