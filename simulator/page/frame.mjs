/** Everything around the messages: lists, hints, quick commands, problems, the short notice. */
import { element } from './bubble.mjs'
import { at, chosenChats, currentChat, NAMES, state } from './state.mjs'

const QUICK = ['帮助', '进度', '我的', '未认领', '周报'].map(text => ({ label: text, text }))
const TOAST_MS = 4000

export function fillChats() {
  const groups = state.chats.filter(chat => chat.kind === 'group')
  const platforms = [...new Set(groups.map(chat => chat.platform))]
  fill(at('chat'), [
    ...groups.map(chat => [chat.chatId, `${chat.title}（${NAMES[chat.platform]}）`]),
    ...platforms.map(platform => [`single|${platform}`, `与${state.botName}单聊（${NAMES[platform]}）`]),
  ])
}

export function fillMembers() {
  const members = chosenChats().flatMap(chat => chat.members)
  const label = ({ name, title }) => (title ? `${name} · ${title}` : name)
  fill(
    at('member'),
    members.map(member => [member.id, label(member)]),
  )
}

function fill(select, options) {
  const before = select.value
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)))
  if (options.some(([value]) => value === before)) select.value = before
}

/** `say` is called with the text of a quick command. */
export function showFrame(say) {
  const chat = currentChat()
  const isGroup = chat?.kind === 'group'
  const about = isGroup ? `${chat.members.length} 人` : '单聊不用@'
  at('about').textContent = `${NAMES[chat?.platform] ?? '平台'}模拟 · ${about}`
  at('mention-label').hidden = !isGroup
  at('mention-label').lastElementChild.textContent = `@${state.botName}`
  at('monday').hidden = !state.canSkip
  const hint = state.hint ?? (state.setupCode ? `首次使用：在群里发送“绑定 ${state.setupCode}”` : '')
  at('hint').textContent = hint
  at('hint').hidden = hint === ''
  at('quick').replaceChildren(...(state.quick ?? QUICK).map(quick => quickButton(quick, say)))
  showProblems()
}

function quickButton({ label, text }, say) {
  const button = element('button', '', label)
  button.type = 'button'
  button.addEventListener('click', () => say(text))
  return button
}

export function showProblems() {
  at('problems').hidden = state.problems.length === 0
  at('problems').querySelector('summary').textContent = `机器人违反平台规则 ${state.problems.length} 处`
  const items = state.problems.map(problem => element('li', '', problem))
  at('problems')
    .querySelector('ul')
    .replaceChildren(...items)
}

let timer
export function toast(text) {
  at('toast').textContent = text
  at('toast').hidden = text === ''
  clearTimeout(timer)
  timer = setTimeout(() => {
    at('toast').hidden = true
  }, TOAST_MS)
}

/** Does something that can fail, and says so. */
export async function attempt(work) {
  try {
    await work()
  } catch (error) {
    toast(error.message)
  }
}
