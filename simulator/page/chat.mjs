/** The chat page: shows the chosen chat and keeps it up to date. */
import { act, follow, load } from './api.mjs'
import { bubble, dayOf, element } from './bubble.mjs'
import { listenToComposer, quote, say } from './composer.mjs'
import { attempt, fillChats, fillMembers, showFrame, showProblems, toast } from './frame.mjs'
import { at, currentChat, nameOf, state } from './state.mjs'

let atEnd = true

async function refresh() {
  Object.assign(state, await load('state'))
  fillChats()
  await showChat()
}

async function showChat() {
  fillMembers()
  await showMessages()
}

async function showMessages() {
  showFrame(text => say({ text }))
  const chat = currentChat()
  state.messages = chat ? await load(`messages?chatId=${encodeURIComponent(chat.chatId)}`) : []
  atEnd = true
  draw()
  // WeCom tells the bot who opens the 1:1 chat; it may welcome them.
  if (chat?.kind === 'single' && chat.platform === 'wecom')
    await act('enter', { memberId: chat.members[0].id })
}

function draw() {
  const main = at('messages')
  if (state.messages.length === 0) {
    const text = `还没有消息。点下面的“帮助”，看看${state.botName}能做什么。`
    return main.replaceChildren(element('p', 'empty', text))
  }
  let day = ''
  const elements = state.messages.flatMap(message => {
    const made = bubble(message, { nameOf, me: at('member').value, botName: state.botName, onQuote: quote })
    if (dayOf(message) === day) return [made]
    day = dayOf(message)
    return [element('p', 'day', day), made]
  })
  main.replaceChildren(...elements)
  scrollToEnd()
}

/** Whoever has scrolled up to read is left there; a message longer than the screen is shown from its beginning. */
function scrollToEnd() {
  const main = at('messages')
  if (!atEnd) return
  const begin = (main.lastElementChild?.offsetTop ?? 0) - main.offsetTop - 8
  main.scrollTop = Math.min(begin, main.scrollHeight - main.clientHeight)
}

/** A new message, or one that has grown. */
function receive(message) {
  if (message.chatId !== currentChat()?.chatId) return
  const index = state.messages.findIndex(one => one.id === message.id)
  if (index >= 0) state.messages[index] = message
  else state.messages.push(message)
  if (message.from === at('member').value) atEnd = true
  draw()
}

async function redeliver() {
  const last = state.messages.findLast(message => message.from !== 'bot')
  if (!last) return toast('还没有可以重发的消息')
  const { heard, taken, changed } = await act('redeliver', { messageId: last.id })
  if (!heard) toast('上一条没有发给机器人，无从重发')
  else if (!taken) toast('机器人没有应答')
  else toast(changed ? '已重发，机器人的回答与上次不同' : '已重发同一条消息，机器人没有重复办理')
}

listenToComposer()
// Pictures take their room late.
at('messages').addEventListener('load', scrollToEnd, true)
at('messages').addEventListener('scroll', ({ target }) => {
  atEnd = target.scrollHeight - target.scrollTop - target.clientHeight < 120
})
at('chat').addEventListener('change', () => attempt(showChat))
at('member').addEventListener('change', () => attempt(showMessages))
at('redeliver').addEventListener('click', () => attempt(redeliver))
at('monday').addEventListener('click', () => attempt(async () => toast((await act('next-monday', {})).text)))
follow({
  onOpen: () => attempt(refresh),
  onMessage: receive,
  onProblem: problem => {
    state.problems.push(problem)
    showProblems()
  },
})
