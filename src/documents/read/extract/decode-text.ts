import { decode } from 'iconv-lite'
import { brokenCharacters } from '../../../texts/documents'
import { countMatches } from '../checks/count-matches'
import { DocumentError } from '../document-error'
import { type Extracted, plainText } from './extracted'

const BOMS: readonly { bytes: string; encoding: string }[] = [
  { bytes: 'efbbbf', encoding: 'utf8' },
  { bytes: 'fffe', encoding: 'utf16le' },
  { bytes: 'feff', encoding: 'utf16be' },
]
// A text may have a few broken places; more of them mean that it is no text, or one in another encoding.
const MOST_BROKEN = 0.005
const BROKEN = /\ufffd/g
const IMPLAUSIBLE = /[^\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u2027\x20-\x7e\s]/g
const MOST_IMPLAUSIBLE = 0.1

/**
 * The bytes as text: UTF-8, UTF-16 with or without a byte-order mark, or GB18030, which most Chinese programs still
 * write.
 * @throws DocumentError when they are no text
 */
export function decodeText(bytes: Buffer): Extracted {
  const text = candidates(bytes).find(isText)
  if (text === undefined) throw new DocumentError('unsupported')
  const broken = countMatches(text, BROKEN)
  return plainText(text, broken > 0 ? [brokenCharacters(broken)] : [])
}

function candidates(bytes: Buffer): string[] {
  const bom = BOMS.find(each => bytes.toString('hex', 0, each.bytes.length / 2) === each.bytes)
  if (bom) return [decode(bytes, bom.encoding)]
  // Line breaks and figures give every UTF-16 text bytes of zero, which no other text has.
  const encodings = bytes.includes(0) ? ['utf16le', 'utf16be'] : ['utf8', 'gb18030']
  return encodings.map(encoding => decode(bytes, encoding))
}

function isText(text: string): boolean {
  return (
    text.trim() !== '' &&
    countMatches(text, BROKEN) <= text.length * MOST_BROKEN &&
    countMatches(text, IMPLAUSIBLE) <= text.length * MOST_IMPLAUSIBLE
  )
}
