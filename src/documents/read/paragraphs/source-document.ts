import { numberChapters } from '../text/chapters'
import { dropTalk } from '../text/chat'
import { coinLabels } from '../text/coined-labels'
import { spellNumbers } from '../text/compound-signs'
import { joinWraps } from '../text/hard-wraps'
import { joinLines } from '../text/joining'
import { type Line, readLines } from '../text/lines'
import { dropMarkup } from '../text/markup'
import { restoreStops } from '../text/restored-stops'
import { numberThousands } from '../text/thousands'
import { findTitle } from '../text/title'
import { unfold } from '../text/unfold'
import { markHeadings } from '../text/unmarked-headings'
import { numberUnusual } from '../text/unusual-numbers'
import { type Label, labelOf } from '../words/label'
import { type Lead, leadOf } from '../words/numbering'
import { numberBareHeadings } from './bare-headings'
import { numberBareProblems } from './bare-problems'
import { unnumberLists } from './inline-lists'
import { orderLevels } from './level-order'
import { nameProblems } from './named-problems'
import { unnumberLabels } from './numbered-labels'
import type { Outside } from './parts'
import { raiseChapters } from './raised-chapters'
import { dropStrayLabels } from './stray-labels'
import { keepTextsLikeStatus } from './texts-like-status'

/** A logical paragraph with what its first characters say about it. */
export interface Paragraph extends Line {
  lead: Lead | null
  label: Label | null
}

/** The document cleaned of noise, as every form reads it. */
export interface SourceDocument {
  /** Empty when the text has none, as a list pasted into the chat. */
  title: string
  paragraphs: Paragraph[]
  /** What belongs to the page and not to the text: page numbers, the settings before a web page, talk in a chat. */
  apart: Outside[]
}

/** What is done to the text as a whole before it is parted into lines, in this order. */
const PREPARE: ((text: string) => string)[] = [dropMarkup, joinWraps, spellNumbers, restoreStops, unfold]
/** What only the paragraphs around them tell of paragraphs, in this order. */
const STEPS: ((paragraphs: Paragraph[]) => Paragraph[])[] = [
  unnumberLabels,
  unnumberLists,
  keepTextsLikeStatus,
  nameProblems,
  dropStrayLabels,
  numberBareProblems,
  orderLevels,
  raiseChapters,
  numberBareHeadings,
]

// <!--more--> stands where a page shows its first half alone.
const COMMENT = /<!--[\s\S]{0,500}?-->/g
const FRONT_MATTER = /^\s*---[ \t]*\r?\n([\s\S]{1,4000}?)\n---[ \t]*(?:\r?\n|$)/

/** The text as logical paragraphs, its title apart. */
export function readSource(text: string): SourceDocument {
  const frontMatter = FRONT_MATTER.exec(text)
  const body = text.slice(frontMatter?.[0].length ?? 0)
  const { lines: printed, apart: page } = readLines(
    PREPARE.reduce((all, step) => step(all), body.replace(COMMENT, '')),
  )
  const { lines: said, talk } = dropTalk(printed)
  const lines = markHeadings(coinLabels(numberUnusual(numberChapters(numberThousands(said)))))
  const { start, end } = findTitle(lines)
  const title = lines.slice(start, end).map(line => line.text)
  const paragraphs = [...joinLines(lines.slice(0, start)), ...joinLines(lines.slice(end))]
  const apart = [
    ...(frontMatter?.[1] ? [{ name: '网页信息', text: frontMatter[1].trim() }] : []),
    ...page,
    ...(talk.length > 0 ? [{ name: '聊天记录', text: talk.join('\n') }] : []),
  ]
  return {
    title: title.join(''),
    paragraphs: STEPS.reduce((all, step) => step(all), paragraphs.map(describe)),
    apart,
  }
}

/** The place of the next paragraph behind this one that is so; -1 for none. */
export function findNext(paragraphs: Paragraph[], index: number, isSo: (one: Paragraph) => boolean): number {
  for (let at = index + 1; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (paragraph && isSo(paragraph)) return at
  }
  return -1
}

function describe(line: Line): Paragraph {
  return { ...line, lead: leadOf(line), label: labelOf(line) }
}
