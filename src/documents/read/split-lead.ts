import { splitAnnotations } from './annotations'
import { endOfWrapped } from './problem-title'
import type { Paragraph } from './source-document'
import { findWork } from './work'

const BRACKETS = /^\s*[（(【[][^（()）【】[\]]{1,200}[）)】\]][。；;]?\s*/

/**
 * The numbered paragraph as two, the second from a place in the text behind the number on; as it is when there is no
 * such place.
 */
export function splitBehind(paragraph: Paragraph, findPlace: (text: string) => number): Paragraph[] {
  const { lead, text } = paragraph
  const place = lead ? behindBrackets(lead.rest, findPlace(lead.rest)) : -1
  if (!lead || place <= 0 || place >= lead.rest.length) return [paragraph]
  const tail = lead.rest.slice(place)
  const head = {
    ...paragraph,
    text: text.slice(0, -tail.length),
    lead: { ...lead, rest: lead.rest.slice(0, place) },
  }
  return [head, { text: tail.trim(), isHeading: false, lead: null, label: null }]
}

/** The paragraphs, each text that shares one with its problem on its own. */
export function splitTexts(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.flatMap(one => splitBehind(one, findText))
}

function findText(text: string): number {
  const end = endOfWrapped(text)
  return end < 0 ? findWork(text) : end
}

// （已完成） right behind the problem belongs to it and not to the text.
function behindBrackets(text: string, place: number): number {
  const brackets = place < 0 ? undefined : BRACKETS.exec(text.slice(place))?.[0]
  return brackets && splitAnnotations(`。${brackets}`).labels.length > 0 ? place + brackets.length : place
}
