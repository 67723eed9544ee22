import { simplify } from '../../../core/simplified'
import { type Draft, LedgerBuilder } from '../ledger/ledger-builder'
import { arrangeLevels, type Levels, mostCommon } from '../ledger/levels'
import { keepOutside, keepWithClosing, looksAhead, nameOf, type Part, splitParts } from '../paragraphs/parts'
import { findNext, type Paragraph } from '../paragraphs/source-document'
import { splitSpoken } from '../paragraphs/spoken-problems'
import { splitAnnotations } from '../words/annotations'
import { findClosing, findEnding } from '../words/ending'
import { findsFault } from '../words/fault'
import { isNamedValue, isSide } from '../words/label'
import { readMeasures } from '../words/measures'
import { isAbove, type Lead } from '../words/numbering'
import { opensWithWork } from '../words/work'
import type { Form } from './form'

// A report or a speech that goes through its problems tells what became of them.
const REPORT =
  /整改(?:进展|落实|完成)?情况|已(?:经|全部)?(?:完成|整改)|下一步|会议(?:指出|要求|强调|认为|同意|决定)/
// The first article of rules.
const RULES = /制定本(?:办法|规定|细则|制度|规则|条例|预案)/
// 要提高认识 demands and finds no fault, whatever it warns of.
const DEMAND = /^(?:要|必须|务必|切实|应当?)/
// One or two problems are a list only where there is nothing else.
const FEW = 3
const FAULTY_SHARE = 0.6
const LOW_SHARE = 0.3
// A chapter of causes finds fault as well.
const CAUSES = /原因|根源/
const PROSE_SHARE = 0.2
const REPORT_SHARE = 0.1
// One line among many may open as a list of measures does.
const MEASURES_SHARE = 0.05

/** L1: the problems alone, as on the day of the feedback: headings and numbered problems, no rectification text. */
export const problemList: Form = {
  name: 'L1',
  read({ title, paragraphs: printed }) {
    if (isOrder(title) || printed.some(({ text }) => RULES.test(text))) return null
    const all = splitSpoken(printed)
    const end = findDemands(all)
    const [paragraphs, behind] = [all.slice(0, end), all.slice(end)]
    if (isReport(paragraphs, behind)) return null
    const draft = readOnePart(title, paragraphs) ?? readZone(title, paragraphs, splitParts(paragraphs))
    return draft && { ...draft, outside: [...draft.outside, ...keepWithClosing('后文', behind)] }
  },
}

// What is demanded behind the list has numbers of its own, which say nothing of its levels.
function findDemands(paragraphs: Paragraph[]): number {
  const first = paragraphs.findIndex(({ lead }) => lead !== null)
  return findEnding(paragraphs, { outlook: first + 1, closing: paragraphs.length })
}

// One part of a circular names the problems, and the next what is to be done in general.
function readOnePart(title: string, paragraphs: Paragraph[]): Draft | null {
  const parts = splitParts(paragraphs)
  const faulty = parts.filter(findFaults)
  const told = faulty.filter(part => !looksAhead(part))
  const [part, ...more] = told.length > 0 ? told : faulty
  if (!part || more.length > 0 || parts.filter(({ no }) => no > 0).length < 2) return null
  const found = parts.indexOf(part)
  const draft = readZone(title, part.paragraphs, [part], parts)
  const others = (from: number, to?: number) =>
    parts.slice(from, to).flatMap(part => keepOutside(nameOf(part), part.paragraphs))
  return draft && { ...draft, outside: [...others(0, found), ...draft.outside, ...others(found + 1)] }
}

function findFaults(part: Part): boolean {
  const [heading] = part.paragraphs
  if (CAUSES.test(heading?.lead?.rest ?? '') || (looksAhead(part) && !namesProblems(heading))) return false
  const leaves = part.paragraphs.filter(isLeaf).map(({ lead }) => lead?.rest ?? '')
  const faulty = leaves.filter(text => findsFault(text) && !isAdvice(text))
  return (
    faulty.length * 2 > leaves.length ||
    (namesProblems(heading) && faulty.length >= leaves.length * LOW_SHARE)
  )
}

// 二、发现的主要问题 says that there are some below, whatever words they have.
function namesProblems(heading: Paragraph | undefined): boolean {
  return heading?.lead?.style === 'part' && findsFault(heading.lead.rest)
}

// 强化监督。一是清理问题 tells what to do.
function isAdvice(text: string): boolean {
  return opensWithWork(text) || readMeasures(text).texts.length > 0
}

function readZone(title: string, paragraphs: Paragraph[], parts: Part[], all = parts): Draft | null {
  const issue = mostCommon(paragraphs.filter(isLeaf).flatMap(({ lead }) => lead?.style ?? []))
  if (!issue) return null
  const levels = arrangeLevels(issue, parts, all)
  const top = levels.hasParts ? 'part' : (levels.aspect ?? issue)
  const start = paragraphs.findIndex(({ lead }) => lead?.style === top)
  const end = paragraphs.findLastIndex(({ lead, label }) => lead !== null || isSide(label)) + 1
  const list = paragraphs.slice(start, end)
  const isAll = list.length >= paragraphs.length - 1
  const isPromised = isPromise(paragraphs[start - 1])
  const share = namesProblems(paragraphs[0]) ? LOW_SHARE : FAULTY_SHARE
  return !isPromised && isListOfProblems(list, isAll, share) && !isReport(list, paragraphs.slice(end))
    ? readList(title, paragraphs, levels, { start, end })
    : null
}

// 书记表示，将做到以下三点： heads no problems.
function isPromise(before: Paragraph | undefined): boolean {
  return /(?:要求|强调)[:：]$|(?:表示[，,]|承诺|做到|打算)[^。，,问题不足]{0,20}[:：]$/.test(
    simplify(before?.text ?? ''),
  )
}

// News name the problems and go on about what was said of them.
function isReport(list: Paragraph[], behind: Paragraph[]): boolean {
  const length = (all: Paragraph[]) => all.reduce((sum, { text }) => sum + text.length, 0)
  const prose = behind.slice(0, findClosing(behind, 0)).filter(({ text }) => text.includes('。'))
  return length(prose) > length(list)
}

// What is to be done is numbered as well, and names faults that may be found.
function isOrder(title: string): boolean {
  const plain = simplify(title)
  return (
    /(?:通知|方案|要点|计划|纪要|讲话|办法|规定|细则|条例|规则|章程|预案)(?:[（(][^（）()]*[）)])*$/.test(
      plain,
    ) && !/问题|清单|台账/.test(plain)
  )
}

function readList(
  title: string,
  paragraphs: Paragraph[],
  levels: Levels,
  zone: { start: number; end: number },
): Draft {
  const builder = new LedgerBuilder()
  if (!levels.aspect) builder.assumeAspect(title)
  paragraphs.slice(zone.start, zone.end).forEach((paragraph, index, all) => {
    const { lead, label, text } = paragraph
    if (label) builder.addLabel(label)
    else if (lead) open(lead, isLeaf(paragraph, index, all), levels, builder)
    else builder.addText(text)
  })
  return builder.build([
    ...keepOutside('序言', paragraphs.slice(0, zone.start)),
    ...builder.notes,
    ...keepWithClosing('后文', paragraphs.slice(zone.end)),
  ])
}

function open(lead: Lead, hasNothingBelow: boolean, levels: Levels, builder: LedgerBuilder): void {
  const { aspect, item, hasParts } = levels
  if (hasParts && lead.style === 'part') builder.openPart(lead)
  else if (lead.style === aspect) builder.openAspect(lead)
  else if (lead.style === item) builder.openItem(lead)
  else if (hasNothingBelow) builder.openIssue(lead)
  else builder.addNote(lead.rest)
  if (hasNothingBelow && (lead.style === aspect || lead.style === item)) builder.openIssueOfHeading()
}

/** Whether no lower number follows, so that it is no heading. */
function isLeaf({ lead }: Paragraph, index: number, paragraphs: Paragraph[]): boolean {
  if (!lead) return false
  const next = paragraphs[findNext(paragraphs, index, one => one.lead !== null)]?.lead
  return !(next && isAbove(lead.style, next.style))
}

function isListOfProblems(paragraphs: Paragraph[], isAll: boolean, share: number): boolean {
  const problems = paragraphs.filter(isLeaf)
  const isFew = problems.length < FEW
  // 关于预算方面的问题 names no fault; among many that weighs little.
  const faulty = problems.filter(
    ({ text, lead }) =>
      findsFault(isFew ? text.replace(/的?问题/g, '') : text) && !DEMAND.test(lead?.rest ?? ''),
  )
  const reports = paragraphs.filter(({ text }) => REPORT.test(splitAnnotations(text).text))
  const prose = paragraphs.filter(({ lead, label, text }) => !lead && !label && !isNamedValue(text))
  const measures = paragraphs.filter(({ lead, text }) => readMeasures(lead?.rest ?? text).texts.length > 0)
  return (
    (isFew ? isAll && problems.length > 0 : true) &&
    faulty.length >= problems.length * (isFew ? 1 : share) &&
    reports.length <= problems.length * REPORT_SHARE &&
    prose.length <= problems.length * PROSE_SHARE &&
    paragraphs.every(({ label }) => label === null || isSide(label)) &&
    measures.length <= problems.length * MEASURES_SHARE
  )
}
