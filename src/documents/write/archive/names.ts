import { ARCHIVE_WORDS } from '../../../texts/archive'
import { shortTitle } from '../../../texts/labels'

const TITLE_LENGTH = 20
const NAME_LENGTH = 60

/** `037_公车使用审批不严`: sorts by number, and opens on every system. */
export function folderName({ seq, title }: { seq: number; title: string }): string {
  return [padded(seq, 3), safeName(title, TITLE_LENGTH)].filter(part => part !== '').join('_')
}

/** `01_照片.jpg`: the number keeps the order and makes the name the only one of its folder. */
export function numbered(position: number, name: string): string {
  return `${padded(position, 2)}_${name}`
}

/** The name without anything that leads out of its folder, deceives the eye, or is refused by a file system. */
export function safeFileName(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name.trimEnd())?.[0] ?? ''
  const stem = safeName(name.trimEnd().slice(0, name.trimEnd().length - ending.length), NAME_LENGTH)
  return `${stem || ARCHIVE_WORDS.attachment}${ending}`
}

/** Windows takes no dots and blanks at the end, and hides what begins with a dot elsewhere. */
function safeName(text: string, length: number): string {
  const plain = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\\/:*?"<>|]|\p{C}/gu, '')
  return shortTitle(plain, length).replace(/^[. ]+|[. …]+$/g, '')
}

function padded(count: number, digits: number): string {
  return String(count).padStart(digits, '0')
}
