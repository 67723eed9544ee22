import { promoteAnnexes } from '../annexes'
import { isResult } from '../label'
import type { Draft } from '../ledger-builder'
import { readLedgerParts } from '../ledger-reader'
import { isBeforeResult } from '../ledger-walk'
import { arrangeLevels } from '../levels'
import { keepOutside, nameOf, splitParts } from '../parts'
import type { Paragraph } from '../source-document'
import type { Form } from './form'

/** F4: 项目1.1：, 整改时限：, 整改进展情况：, then （1）（2）; mostly in annexes, which are its aspects. */
export const annexItems: Form = {
  name: 'F4',
  read({ title, paragraphs }) {
    const hasResults = paragraphs.some(
      (one, index) => isTask(one) && isBeforeResult(paragraphs, index) && !isInline(one),
    )
    if (!hasResults) return null
    const promoted = promoteAnnexes(paragraphs, isTask)
    const start = promoted.findIndex((one, index) => one.lead !== (paragraphs[index]?.lead ?? null))
    return readItems(title, promoted, start)
  },
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
    isStatusFirst: true,
  })
  const outside = before.flatMap(part => keepOutside(nameOf(part), part.paragraphs))
  return { ...draft, outside: [...outside, ...draft.outside] }
}

function isTask({ lead }: Paragraph): boolean {
  return lead?.style === 'task'
}

// 问题一：整改情况 heads a chapter about the first problem.
function isInline({ lead, label }: Paragraph): boolean {
  return lead?.rest === '' || isResult(label)
}
