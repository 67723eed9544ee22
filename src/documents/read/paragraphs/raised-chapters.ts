import { findsFault } from '../words/fault'
import { isAbove } from '../words/numbering'
import type { Paragraph } from './source-document'

const FEWEST = 2
const ASPECT = /方面[。：:]?$|方面(?:存在)?的?问题[。：:]?$/
// 巡察反馈问题整改情况 is the name of a chapter.
const CHAPTER = /问题.{0,12}(?:情况|整改|落实|到位|成效)/

/**
 * The paragraphs with （一）（二）（三） as the parts of a document that has no 一、, where they are its chapters: there are
 * numbers below them, and few of them name a fault or an aspect.
 */
export function raiseChapters(paragraphs: Paragraph[]): Paragraph[] {
  const leads = paragraphs.flatMap(({ lead }) => lead ?? [])
  const headings = leads.filter(({ style }) => style === 'section')
  const others = headings.filter(({ rest }) => ASPECT.test(rest) || findsFault(rest.replace(CHAPTER, '')))
  const areChapters =
    headings.length >= FEWEST &&
    headings.every(({ no }, index) => no === index + 1) &&
    others.length * 2 < headings.length &&
    leads.every(({ style }) => style !== 'part') &&
    leads.some(({ style }) => isAbove('section', style))
  return areChapters ? paragraphs.map(raise) : paragraphs
}

function raise(paragraph: Paragraph): Paragraph {
  const { lead } = paragraph
  return lead?.style === 'section' ? { ...paragraph, lead: { ...lead, style: 'part' } } : paragraph
}
