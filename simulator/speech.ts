import { newMessageId, singleChatId } from './chat-room'
import { file, picture } from './media'
import type { Chat, ChatMessage, Media, Quoted, Speech } from './types'
import type { World } from './world'

/** Puts what a member says into the chat as everybody there sees it. @throws on a speech that no client could send */
export function utter(
  world: World,
  speech: Speech,
): { chat: Chat; message: ChatMessage; mentionsBot: boolean } {
  const chat = chatOf(world, speech)
  const mentionsBot = chat.kind === 'group' && speech.mention !== false && !speech.file
  const quote = speech.quote === undefined ? undefined : quoted(world, speech.quote)
  const text = visibleText(world, chat, speech, mentionsBot)
  const message = world.rooms.post({
    id: newMessageId(speech.platform),
    chatId: chat.chatId,
    from: speech.from,
    via: 'member',
    text,
    raw: text,
    media: mediaOf(speech),
    mentions: speech.mentionPeople ?? [],
    ...(quote ? { quote } : {}),
  })
  return { chat, message, mentionsBot }
}

function chatOf(world: World, { platform, chatId, single, from, file, text }: Speech): Chat {
  if (!single && chatId === undefined) throw new Error('simulator: say needs chatId or single: true')
  const chat = world.rooms.chat(single || chatId === undefined ? singleChatId(platform, from) : chatId)
  if (chat.platform !== platform) throw new Error(`simulator: ${chat.chatId} is not on ${platform}`)
  if (!chat.members.some(member => member.id === from))
    throw new Error(`simulator: ${from} is not in ${chat.chatId}`)
  if (file && text) throw new Error('simulator: a file is a message of its own, without text')
  return chat
}

function visibleText(
  world: World,
  chat: Chat,
  { text = '', mentionPeople = [] }: Speech,
  mentionsBot: boolean,
): string {
  const names = mentionPeople.map(id => chat.members.find(member => member.id === id)?.name ?? id)
  const missing = names.filter(name => !text.includes(`@${name}`)).map(name => ` @${name}`)
  const spoken = `${text}${missing.join('')}`
  return mentionsBot ? `@${botName(world, chat)} ${spoken}` : spoken
}

function botName({ options }: World, chat: Chat): string {
  return chat.platform === 'wecom'
    ? options.wecom.botName
    : (options.dingtalk.botName ?? options.wecom.botName)
}

function mediaOf(part: { picture?: Buffer; file?: { name: string; content: Buffer } }): Media[] {
  return [
    ...(part.picture ? [picture(part.picture)] : []),
    ...(part.file ? [file(part.file.name, part.file.content)] : []),
  ]
}

function quoted(world: World, quote: NonNullable<Speech['quote']>): Quoted {
  if (typeof quote !== 'string') return { text: quote.text ?? '', media: mediaOf(quote) }
  const message = world.rooms.find(quote)
  if (!message) throw new Error(`simulator: no message ${quote} to quote`)
  return { messageId: message.id, from: message.from, text: message.text, media: message.media }
}
