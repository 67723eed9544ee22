/** One message as an element. Texts are only ever set as text, never as markup. */

const VIAS = {
  answer: ['回复', ''],
  response_url: ['稍后回复', ''],
  session: ['稍后回复', ''],
  webhook: ['推送', 'push'],
  robot: ['推送', 'push'],
}
const LINK = /(https?:\/\/[^\s，。；）)]+)/

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const calendar = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})

export function dayOf(message) {
  return calendar.format(new Date(message.at))
}

/** `nameOf` finds a name by id; `me` speaks on this side. */
export function bubble(message, { nameOf, me, botName, onQuote }) {
  const isBot = message.from === 'bot'
  const name = isBot ? botName : nameOf(message.from)
  const article = element('article', `message ${isBot ? 'bot' : message.from === me ? 'mine' : ''}`)
  article.dataset.id = message.id
  const avatar = element('span', 'avatar', isBot ? '整' : name.slice(-2, -1) || name)
  avatar.setAttribute('aria-hidden', 'true')
  const body = element('div', 'bubble')
  if (message.quote) body.append(quoteOf(message.quote, nameOf, botName))
  if (message.title && !message.text.includes(message.title))
    body.append(element('p', 'title', message.title))
  if (message.text) body.append(textOf(message, [botName, ...message.mentions.map(nameOf)]))
  for (const media of message.media) body.append(mediaOf(media))
  body.addEventListener('contextmenu', event => {
    event.preventDefault()
    onQuote(message)
  })
  article.append(avatar, headOf(message, name, onQuote), body)
  return article
}

function headOf(message, name, onQuote) {
  const head = element('p', 'name', `${name} ${clock.format(new Date(message.at))}`)
  const via = VIAS[message.via]
  if (via) head.append(element('span', `via ${via[1]}`, via[0]))
  const button = element('button', 'quote-it', '引用')
  button.type = 'button'
  button.setAttribute('aria-label', `引用${name}的这条消息`)
  button.addEventListener('click', () => onQuote(message))
  head.append(button)
  return head
}

/** What stands for a message in one line. */
export function summary(message) {
  const media = message.media.map(one => (one.kind === 'image' ? '[图片]' : `[文件] ${one.name}`))
  return [message.text.replace(/\s+/g, ' '), ...media].filter(Boolean).join(' ')
}

function quoteOf(quote, nameOf, botName) {
  const from = quote.from === 'bot' ? botName : quote.from ? nameOf(quote.from) : ''
  const text = summary(quote)
  return element(
    'blockquote',
    '',
    `${from ? `${from}：` : ''}${text.length > 80 ? `${text.slice(0, 80)}…` : text}`,
  )
}

function textOf(message, names) {
  const paragraph = element('p', '')
  const named = [...new Set(names)].map(name => `@${name}`)
  for (const [index, part] of message.text.split(LINK).entries()) {
    if (index % 2 === 1) paragraph.append(linkTo(part))
    else paragraph.append(...highlighted(part, named))
  }
  return paragraph
}

function highlighted(text, named) {
  const at = named.map(name => [text.indexOf(name), name]).filter(([index]) => index >= 0)
  if (at.length === 0) return [text]
  const [index, name] = at.sort((one, other) => one[0] - other[0])[0]
  const rest = highlighted(text.slice(index + name.length), named)
  return [text.slice(0, index), element('span', 'named', name), ...rest]
}

function linkTo(url) {
  const link = element('a', '', url)
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener'
  return link
}

function mediaOf(media) {
  if (media.kind !== 'image') {
    const link = element('a', '', `文件：${media.name}`)
    link.href = media.url
    return link
  }
  const image = element('img', '')
  image.src = media.url
  image.alt = media.name
  return image
}

export function element(tag, className, text = '') {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}
