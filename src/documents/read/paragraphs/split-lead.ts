import { splitAnnotations } from '../words/annotations'
import { isClosing, isOutlook } from '../words/ending'
import { findsFault } from '../words/fault'
import { NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import { endOfWrapped } from '../words/problem-title'
import { statusOfHeading } from '../words/status-words'
import { findWork } from '../words/work'
import { splitParts } from './parts'
import type { Paragraph } from './source-document'

const FEWEST = 2
const RULE = 0.9
// Of all the problems, and of those of a part where the whole document decides.
const MOST = 0.5
const SOME = 0.3
const IN_BRACKETS = /[（(【[][^（()）【】[\]]{2,200}[）)】\]][。；;]/g
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
  const parts = splitParts(paragraphs).map(part => part.paragraphs)
  const whole = new Map([
    ...parts.filter(isOfOneState).flatMap(part => [...stylesWithTexts(part)]),
    ...stylesWithTexts(paragraphs),
  ])
  return parts.flatMap(part => splitTextsOf(part, whole))
}

function splitTextsOf(paragraphs: Paragraph[], whole: Shared): Paragraph[] {
  const shared = new Map([
    ...[...whole].filter(([style]) => isOfOneState(paragraphs) || isLikeOthers(textsOf(style, paragraphs))),
    ...stylesWithTexts(paragraphs),
  ])
  return paragraphs.flatMap((one, index) => {
    const find = one.lead && !isText(paragraphs[index + 1]) && shared.get(one.lead.style)
    return splitBehind(one, text => {
      const place = findText(text)
      return place < 0 && find ? find(text) : place
    })
  })
}

/** By the kind of their numbers, where texts begin that share a paragraph with their problem. */
type Shared = Map<NumberStyle, (text: string) => number>

// Where most problems of a kind share a paragraph with their texts, all do, whatever words tell of the work; and where
// these begin behind the first sentence, they do so everywhere.
function stylesWithTexts(paragraphs: Paragraph[]): Shared {
  const shared = NUMBER_STYLES.flatMap((style): [NumberStyle, (text: string) => number][] => {
    const several = textsOf(style, paragraphs)
    const known = several.filter(text => findText(text) >= 0)
    if (known.length < FEWEST || known.length <= several.length * MOST) return []
    const atFirst = known.filter(text => findText(text) === behindSentence(text))
    return [[style, atFirst.length >= known.length * RULE ? behindSentence : behindFault]]
  })
  return new Map(shared)
}

// Of what has not begun no work is told: problems gathered by status are parted as those that are done.
function isOfOneState([heading]: Paragraph[]): boolean {
  return statusOfHeading(heading?.lead?.rest ?? '') !== null
}

// A part of which little is known follows the document.
function isLikeOthers(several: string[]): boolean {
  const known = several.filter(text => findText(text) >= 0)
  return several.length < FEWEST || (known.length >= FEWEST && known.length > several.length * SOME)
}

/** Of the paragraphs with such a number, those of several sentences. */
function textsOf(style: NumberStyle, paragraphs: Paragraph[]): string[] {
  const texts = paragraphs.flatMap(({ lead }) => (lead?.style === style ? [lead.rest] : []))
  return texts.filter(text => /。./.test(text))
}

// A signature has no stops.
function isText(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.lead || paragraph.label || !/[，。；：]/.test(paragraph.text)) return false
  return !isClosing(paragraph.text) && !isOutlook(paragraph.text)
}

function behindSentence(text: string): number {
  return text.indexOf('。') + 1
}

function behindFault(text: string): number {
  const end = behindSentence(text)
  return findsFault(text.slice(0, end)) ? end : -1
}

function findText(text: string): number {
  const end = endOfWrapped(text)
  return end < 0 ? (behindAnnotation(text) ?? findWork(text)) : end
}

// 甲不到位（已整改）。经协商，乙: what stands behind a status or an owner is the text.
function behindAnnotation(text: string): number | undefined {
  const found = [...text.matchAll(IN_BRACKETS)].find(
    ([bracket]) => splitAnnotations(`。${bracket}`).labels.length > 0,
  )
  const end = found && found.index + found[0].length
  return end !== undefined && end < text.length ? end : undefined
}

// （已完成） right behind the problem belongs to it and not to the text.
function behindBrackets(text: string, place: number): number {
  const brackets = place < 0 ? undefined : BRACKETS.exec(text.slice(place))?.[0]
  return brackets && splitAnnotations(`。${brackets}`).labels.length > 0 ? place + brackets.length : place
}
