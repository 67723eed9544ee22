/** What the page knows, and which chat it shows. */

export const NAMES = { wecom: '企业微信', dingtalk: '钉钉' }

export const at = id => document.getElementById(id)

export const state = {
  chats: [],
  problems: [],
  botName: '整改助手',
  messages: [],
  quote: undefined,
  file: undefined,
}

/** The choice in the list is a group's id, or `single|<platform>`: the 1:1 chat of whoever speaks. */
export function choice() {
  const [kind, platform] = at('chat').value.split('|')
  return kind === 'single' ? { platform } : { chatId: at('chat').value }
}

/** The chats that the choice stands for: one group, or everybody's 1:1 chat. */
export function chosenChats() {
  const { chatId, platform } = choice()
  return state.chats.filter(chat =>
    platform ? chat.kind === 'single' && chat.platform === platform : chat.chatId === chatId,
  )
}

export function currentChat() {
  const chats = chosenChats()
  return chats.find(chat => chat.kind === 'group' || chat.members[0].id === at('member').value)
}

/** The name behind an account's id. */
export function nameOf(id) {
  if (id === 'all') return '所有人'
  const platform = currentChat()?.platform
  const members = state.chats.filter(chat => chat.platform === platform).flatMap(chat => chat.members)
  return members.find(member => member.id === id)?.name ?? id
}
