import type { Paragraph } from './source-document'

/**
 * The numbered paragraph as two, the second from a place in the text behind the number on; as it is when there is no
 * such place.
 */
export function splitBehind(paragraph: Paragraph, findPlace: (text: string) => number): Paragraph[] {
  const { lead, text } = paragraph
  const place = lead ? findPlace(lead.rest) : -1
  if (!lead || place <= 0 || place >= lead.rest.length) return [paragraph]
  const tail = lead.rest.slice(place)
  const head = {
    ...paragraph,
    text: text.slice(0, -tail.length),
    lead: { ...lead, rest: lead.rest.slice(0, place) },
  }
  return [head, { text: tail.trim(), isHeading: false, lead: null, label: null }]
}
