import type { Draft } from '../ledger/ledger-builder'
import { readLedgerParts } from '../ledger/ledger-reader'
import { arrangeLevels, findIssueStyle, mostCommon } from '../ledger/levels'
import { looksAhead, type Part, splitParts } from '../paragraphs/parts'
import { findNext, type Paragraph } from '../paragraphs/source-document'
import { splitTexts } from '../paragraphs/split-lead'
import { findsFault } from '../words/fault'
import { isSide } from '../words/label'
import { isAbove, type Lead, type NumberStyle } from '../words/numbering'
import { opensWithWork } from '../words/work'
import type { Form } from './form'

const FEWEST = 3
const FAULTY_SHARE = 0.6
const LOW_SHARE = 0.3
const LONGEST_TITLE = 200
// Parts about the work as a whole.
const AHEAD = /下一?步|打算|今后|努力方向|意见建议|工作要求|组织|领导|部署|做法|总体|基本情况/

/** Whether what follows a numbered heading makes it a theme. */
type Below = (lead: Lead, next: Paragraph) => boolean

/**
 * F3: problems as bare headings by area of work, with prose below them. A narrative whose headings tell of work done and
 * not of problems is not of this form.
 */
export const bareHeadings: Form = {
  name: 'F3',
  read: ({ title, paragraphs }) => readThemes(title, splitParts(splitTexts(paragraphs)), hasProse),
}

/** The same with lists of measures below some or all of them. */
export const headingsWithLists: Form = {
  name: 'F3',
  read: ({ title, paragraphs }) => readThemes(title, splitParts(splitTexts(paragraphs)), hasList),
}

function readThemes(title: string, parts: Part[], below: Below): Draft | null {
  const all = parts.flatMap(part => themesOf(part, below))
  const known = new Set(all.filter(below === hasList ? isFaulty : isNoWork))
  const isKnown = (one: Paragraph) => known.has(one)
  const paragraphs = parts.flatMap(part => part.paragraphs)
  const issue =
    below === hasProse
      ? findIssueStyle(paragraphs, isKnown)
      : mostCommon(paragraphs.filter(isKnown).flatMap(({ lead }) => lead?.style ?? []))
  if (!issue) return null
  const ofStyle = (part: Part) => themesOf(part, below).filter(({ lead }) => lead?.style === issue)
  const told = parts.filter(part => !looksAhead(part))
  const sure = told.filter(part => areProblems(ofStyle(part), shareFor(part)))
  const ledger =
    sure.length === 0 ? [] : told.filter(part => areProblems(ofStyle(part), shareFor(part, sure)))
  const themes = new Set(ledger.flatMap(part => [...ofStyle(part), ...upperThemes(part, issue)]))
  const isTheme = (one: Paragraph) => themes.has(one)
  if (themes.size < FEWEST || (below === hasList && haveProblemsBelow(ledger, issue))) return null
  return readLedgerParts(title, parts, {
    levels: arrangeLevels(issue, ledger, parts, isTheme),
    isAnchor: isTheme,
    isTitleWhole: true,
    isIssue: (all, index) => all.slice(index, index + 1).some(isTheme),
  })
}

function themesOf({ paragraphs }: Part, below: Below): Paragraph[] {
  return paragraphs.filter(({ lead }, index) => {
    const next = paragraphs[findNext(paragraphs, index, ({ label }) => !isSide(label))]
    return lead !== null && lead.rest.length <= LONGEST_TITLE && next !== undefined && below(lead, next)
  })
}

// A heading above the problems that has its text at once is a problem without parts.
function upperThemes(part: Part, issue: NumberStyle): Paragraph[] {
  return themesOf(part, hasProse).filter(one => one.lead && isAbove(one.lead.style, issue) && isFaulty(one))
}

function hasProse(_: Lead, { lead, label }: Paragraph): boolean {
  return !lead && !label
}

function hasList(upper: Lead, next: Paragraph): boolean {
  return hasProse(upper, next) || (next.lead !== null && isAbove(upper.style, next.lead.style))
}

// A list below a heading may be one of problems as well.
function haveProblemsBelow(ledger: Part[], issue: NumberStyle): boolean {
  const leads = ledger.flatMap(part => part.paragraphs.flatMap(({ lead }) => lead ?? []))
  const below = leads.flatMap(({ style, rest }) => (isAbove(issue, style) ? [rest] : []))
  // Measures tell of work first, and find fault behind that at most.
  return below.filter(text => findsFault(text) && !opensWithWork(text)).length * 2 > below.length
}

function areProblems(themes: Paragraph[], share: number): boolean {
  return themes.length > 0 && themes.filter(isFaulty).length >= themes.length * share
}

// Below a heading that finds fault itself stand problems, however they are put, and so they do between parts of them.
function shareFor(part: Part, sure: Part[] = []): number {
  const [heading] = part.paragraphs
  const isProblem = heading?.lead?.style === 'part' && isFaulty(heading)
  const isBeside = sure.length > 0 && part.no > 0 && !AHEAD.test(heading?.text ?? '')
  return isProblem || isBeside || sure.includes(part) ? LOW_SHARE : FAULTY_SHARE
}

function isFaulty(paragraph: Paragraph): boolean {
  return findsFault(paragraph.lead?.rest ?? '') && isNoWork(paragraph)
}

// 修订办法，堵塞漏洞 is a measure in a list.
function isNoWork({ lead }: Paragraph): boolean {
  return !opensWithWork(lead?.rest ?? '')
}
