import type { Chat, ChatMessage, Media } from '../../simulator'
import { dayOf, formatDay, weekdayOf } from '../core/day'
import type { Scene } from './play'

/** The chats in which the tour was played, and the time zone of their clocks. */
export interface Theatre {
  chats: Chat[]
  timeZone: string
}

const BOT = '整改助手'
/** Figures of the time and a name of four characters, with a gap behind each. */
const NAME_COLUMN = 7
const TEXT_COLUMN = 17
/** Of a pasted document only the beginning is shown. */
const LINES_SHOWN = 3
const PLATFORMS = { wecom: '企业微信', dingtalk: '钉钉' } as const

/** The conversation as the people in the chats see it, by day and chat. */
export function transcript(scenes: readonly Scene[], theatre: Theatre): string {
  const lines: string[] = []
  let heading = ''
  let chatId = ''
  for (const scene of scenes) {
    const today = dayHeading(scene, theatre)
    if (today !== heading) {
      lines.push('', today)
      heading = today
      chatId = ''
    }
    for (const message of scene.messages) {
      if (message.chatId !== chatId) lines.push('', chatHeading(message.chatId, theatre))
      chatId = message.chatId
      lines.push(...speech(scene, message, theatre))
    }
    lines.push(...notes(scene))
  }
  return lines.join('\n')
}

function dayHeading({ at }: Scene, { timeZone }: Theatre): string {
  const day = dayOf(at, timeZone)
  const title = `${formatDay(day)} 星期${'日一二三四五六'[weekdayOf(day) % 7]}`
  return `━━━━━━━━━━  ${title}  ━━━━━━━━━━`
}

function chatHeading(chatId: string, { chats }: Theatre): string {
  const chat = chats.find(candidate => candidate.chatId === chatId)
  if (!chat) return chatId
  const title = chat.kind === 'single' ? `${chat.title} 与 ${BOT} 单聊` : chat.title
  return `【${PLATFORMS[chat.platform]}】${title}`
}

function speech(scene: Scene, message: ChatMessage, theatre: Theatre): string[] {
  const isBot = message.from === 'bot'
  const time = isBot && message.via === 'answer' ? '' : timeOf(scene.at, theatre)
  const head = `${pad(time, NAME_COLUMN)}${nameOf(message, theatre)}`
  const text = isBot ? message.text : shortened(message.text)
  const body = [...shownBefore(message), ...text.split('\n')].filter(line => line !== '')
  return body.map((line, index) => `${pad(index === 0 ? head : '', TEXT_COLUMN)}${line}`)
}

function nameOf({ from, chatId }: ChatMessage, { chats }: Theatre): string {
  if (from === 'bot') return BOT
  const members = chats.find(chat => chat.chatId === chatId)?.members ?? []
  return members.find(({ id }) => id === from)?.name ?? from
}

/** What cannot be seen in a text: that it is a push, quotes something, or carries a picture. */
function shownBefore({ from, via, quote, media }: ChatMessage): string[] {
  const push = from === 'bot' && via !== 'answer' ? ['〔推送〕'] : []
  const quoted = quote ? [`〔引用${quote.media.map(mediaLabel).join('') || quote.text}〕`] : []
  return [...push, ...quoted, ...media.map(item => `〔${mediaLabel(item)}〕`)]
}

function mediaLabel({ kind, name }: Media): string {
  return kind === 'image' ? '照片' : `文件 ${name}`
}

function notes({ step, faults }: Scene): string[] {
  const repeated = step.kind === 'says' && step.again && faults.length === 0
  const notes = [
    ...(repeated ? ['（平台把这条消息又送来一次：回复相同，台账不变）'] : []),
    ...faults.map(fault => `✗ ${fault}`),
  ]
  return notes.map(note => `${pad('', TEXT_COLUMN)}${note}`)
}

function shortened(text: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (lines.length <= LINES_SHOWN + 1) return text
  return [...lines.slice(0, LINES_SHOWN), `……（粘贴了 ${lines.length - 1} 行）`].join('\n')
}

function timeOf(at: Date, { timeZone }: Theatre): string {
  return at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
}

/** Chinese characters are two columns wide. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, columns - width))
}
