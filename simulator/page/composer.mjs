/** What is typed, attached and quoted, and sending it. */
import { act, readFile } from './api.mjs'
import { summary } from './bubble.mjs'
import { attempt, toast } from './frame.mjs'
import { at, currentChat, state } from './state.mjs'

const isPicture = file => file.type.startsWith('image/')

export function quote(message) {
  state.quote = message
  showAttached('quoted', message && `引用：${summary(message)}`)
  if (message) at('text').focus()
}

function attach(file) {
  state.file = file
  showAttached('attached', file && `${isPicture(file) ? '图片' : '文件'}：${file.name}`)
  if (!file) at('file').value = ''
}

function showAttached(id, text) {
  at(id).hidden = !text
  at(id).firstElementChild.textContent = text ?? ''
}

/** Says something as the chosen member in the chosen chat. */
export function say({ text, mention = true, file, quoteId }) {
  const chat = currentChat()
  if (!chat) return Promise.resolve()
  const body = { chatId: chat.chatId, from: at('member').value, text, mention, file, quote: quoteId }
  return attempt(async () => notice(await act('say', body), file))
}

function notice({ refused, lost, heard }, file) {
  if (refused) toast('前面的消息还没处理完，请稍等')
  else if (lost) toast('机器人没有应答')
  else if (!heard && file && !isPicture(file)) toast('文件已发到群里。引用它再发命令，机器人才看得到')
  else if (!heard) toast('没有@，机器人看不到这条消息')
}

async function submit() {
  const text = at('text').value.trim()
  const { file, quote: quoted } = state
  if (!text && !file) return
  const mention = at('mention').checked
  at('text').value = ''
  grow()
  attach(undefined)
  quote(undefined)
  const read = file && (await readFile(file))
  const isAlone = file && !isPicture(file)
  // A document is a message of its own; what was typed with it follows as the next one.
  if (isAlone) await say({ text: '', mention, file: read })
  if (text || !isAlone) await say({ text, mention, file: isAlone ? undefined : read, quoteId: quoted?.id })
}

function grow() {
  at('text').style.height = 'auto'
  at('text').style.height = `${at('text').scrollHeight + 2}px`
}

export function listenToComposer() {
  at('quoted').lastElementChild.addEventListener('click', () => quote(undefined))
  at('attached').lastElementChild.addEventListener('click', () => attach(undefined))
  at('file').addEventListener('change', () => attach(at('file').files[0]))
  at('text').addEventListener('input', grow)
  at('text').addEventListener('paste', event => {
    const [file] = event.clipboardData.files
    if (file) attach(file)
  })
  at('text').addEventListener('keydown', event => {
    // While an input method is composing, Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void attempt(submit)
  })
  at('composer').addEventListener('submit', event => {
    event.preventDefault()
    void attempt(submit)
  })
}
