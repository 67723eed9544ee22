import { findsFault, mostlyFindFault } from '../fault'
import type { Draft } from '../ledger-builder'
import { readLedgerParts } from '../ledger-reader'
import { arrangeLevels, mostCommon } from '../levels'
import { opensMeasure } from '../measures'
import { isAbove, type Lead, type NumberStyle } from '../numbering'
import { type Part, splitParts } from '../parts'
import type { Paragraph } from '../source-document'
import { splitBehind } from '../split-lead'
import type { Form } from './form'

const FEWEST = 3
const FAULTY_SHARE = 0.6
const LONGEST_TITLE = 200
// Work may find faults and not have them; 仅召开两次 is no work.
const FOUND = /问题|隐患|不足/g
const WORK =
  /已(?:完成|全部|建|修|补|整|清|收|退|印|制)|制定|修订|召开|开展|建立|完善|组织|成立|印发|补[齐登充录]|追[回缴]|清退|退[回缴]|整改|重视|研究|带头|举办|聘请|优化|强化|加强|明确|推行|实行|严格/

/** Whether what follows a numbered heading makes it a theme. */
type Below = (lead: Lead, next: Paragraph) => boolean

/**
 * F3: problems as bare headings by area of work, with prose below them or with lists of measures. A narrative whose
 * headings tell of work done and not of problems is not of this form.
 */
export const bareHeadings: Form = {
  name: 'F3',
  read({ title, paragraphs }) {
    const parts = splitParts(paragraphs.flatMap(one => splitBehind(one, findText)))
    return readThemes(title, parts, hasProse) ?? readThemes(title, parts, hasList)
  },
}

function readThemes(title: string, parts: Part[], below: Below): Draft | null {
  const all = parts.flatMap(part => themesOf(part, below))
  const issue = mostCommon(
    (below === hasList ? all.filter(isFaulty) : all).flatMap(({ lead }) => lead?.style ?? []),
  )
  if (!issue) return null
  const ofStyle = (part: Part) => themesOf(part, below).filter(({ lead }) => lead?.style === issue)
  const ledger = parts.filter(part => areProblems(ofStyle(part)))
  const themes = new Set(ledger.flatMap(ofStyle))
  if (themes.size < FEWEST || (below === hasList && haveProblemsBelow(ledger, issue))) return null
  return readLedgerParts(title, parts, {
    levels: arrangeLevels(issue, ledger, parts),
    isAnchor: one => themes.has(one),
    isTitleWhole: true,
    isIssue: (paragraphs, index) => paragraphs.slice(index, index + 1).some(one => themes.has(one)),
  })
}

function themesOf({ paragraphs }: Part, below: Below): Paragraph[] {
  return paragraphs.filter(({ lead }, index) => {
    const next = paragraphs[index + 1]
    return lead !== null && lead.rest.length <= LONGEST_TITLE && next !== undefined && below(lead, next)
  })
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
  return mostlyFindFault(leads.flatMap(({ style, rest }) => (isAbove(issue, style) ? [rest] : [])))
}

function areProblems(themes: Paragraph[]): boolean {
  return themes.length > 0 && themes.filter(isFaulty).length >= themes.length * FAULTY_SHARE
}

function isFaulty({ lead }: Paragraph): boolean {
  return findsFault(lead?.rest ?? '')
}

/** Where in a paragraph its problem ends and tells what was done: with 一是, or with a sentence about work. */
function findText(text: string): number {
  const starts = [...text.matchAll(/。(?=.)/g)].map(match => match.index + 1)
  return starts.find((start, index) => tellsOfWork(text.slice(start, starts[index + 1]))) ?? -1
}

function tellsOfWork(sentence: string): boolean {
  return (
    opensMeasure(sentence) ||
    (!/[仅只]/.test(sentence) && WORK.test(sentence) && !findsFault(sentence.replace(FOUND, '')))
  )
}
