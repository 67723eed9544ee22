import type { Draft } from '../ledger/ledger-builder'
import { readLedgerParts } from '../ledger/ledger-reader'
import { isBeforeResult } from '../ledger/ledger-walk'
import { arrangeLevels } from '../ledger/levels'
import { promoteAnnexes } from '../paragraphs/annexes'
import { keepOutside, nameOf, splitParts } from '../paragraphs/parts'
import { findNext, type Paragraph } from '../paragraphs/source-document'
import { splitTexts } from '../paragraphs/split-lead'
import { findsFault } from '../words/fault'
import { isResult, isSide } from '../words/label'
import { isAbove } from '../words/numbering'
import type { Form } from './form'

const FEWEST = 3
const MOST = 0.6

/** F4: 项目1.1：, 整改时限：, 整改进展情况：, then （1）（2）; mostly in annexes, which are its aspects. */
export const annexItems: Form = {
  name: 'F4',
  read({ title, paragraphs }) {
    const hasResults = paragraphs.some(
      (one, index) => isTask(one) && isBeforeResult(paragraphs, index) && !isInline(one),
    )
    return hasResults ? readAnnexes(title, paragraphs) : null
  },
}

/** The same without a label before the text: 反馈问题1：甲。, then what was done. */
export const itemsWithTexts: Form = {
  name: 'F4',
  read({ title, paragraphs }) {
    const tasks = paragraphs.filter(isTask)
    const faulty = tasks.filter(({ lead }) => findsFault(lead?.rest ?? ''))
    const withText = tasks.filter(one => hasTextBelow(paragraphs, paragraphs.indexOf(one)))
    return tasks.length >= FEWEST && Math.min(faulty.length, withText.length) >= tasks.length * MOST
      ? readAnnexes(title, paragraphs)
      : null
  },
}

// An owner or a deadline is none.
function hasTextBelow(paragraphs: Paragraph[], index: number): boolean {
  const next = paragraphs[findNext(paragraphs, index, ({ label }) => !isSide(label))]
  return next !== undefined && !isTask(next) && (!next.lead || isAbove('category', next.lead.style))
}

function readAnnexes(title: string, printed: Paragraph[]): Draft {
  const paragraphs = printed.some(isRectification) ? printed : splitTexts(printed)
  const promoted = promoteAnnexes(paragraphs, isTask)
  const start = promoted.findIndex((one, index) => one.lead !== (paragraphs[index]?.lead ?? null))
  return readItems(title, promoted, start)
}

function readItems(title: string, paragraphs: Paragraph[], firstAnnex: number): Draft {
  const hasAnnexes = firstAnnex >= 0
  const before = hasAnnexes ? splitParts(paragraphs.slice(0, firstAnnex)) : []
  const parts = hasAnnexes ? [{ no: 0, paragraphs: paragraphs.slice(firstAnnex) }] : splitParts(paragraphs)
  const ledger = parts.filter(part => part.paragraphs.some(isTask))
  const draft = readLedgerParts(title, parts, {
    levels: arrangeLevels('task', ledger, parts),
    isAnchor: isTask,
    isIssue: (all, index) => all.slice(index, index + 1).some(isTask),
    isStatusFirst: !isStatusLast(paragraphs),
    isTitleWhole: !paragraphs.some(isRectification),
  })
  const outside = before.flatMap(part => keepOutside(nameOf(part), part.paragraphs))
  return { ...draft, outside: [...outside, ...draft.outside] }
}

// Behind a text of its own the status ends what is told of a problem.
function isStatusLast(paragraphs: Paragraph[]): boolean {
  const results = paragraphs.flatMap(({ lead, label }) =>
    lead?.style === 'task' ? ['task'] : isResult(label) ? [label.kind] : [],
  )
  const before = results.flatMap((kind, index) => (kind === 'status' ? [results[index - 1]] : []))
  return before.length > 0 && before.every(kind => kind === 'rectification')
}

function isRectification({ label }: Paragraph): boolean {
  return label?.kind === 'rectification'
}

function isTask({ lead }: Paragraph): boolean {
  return lead?.style === 'task'
}

// 问题一：整改情况 heads a chapter about the first problem.
function isInline({ lead, label }: Paragraph): boolean {
  return lead?.rest === '' || isResult(label)
}
