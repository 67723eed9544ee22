import { findsFault } from '../fault'
import { readLedgerParts } from '../ledger-reader'
import { arrangeLevels, mostCommon } from '../levels'
import { opensMeasure } from '../measures'
import type { NumberStyle } from '../numbering'
import { type Part, splitParts } from '../parts'
import type { Paragraph } from '../source-document'
import { splitBehind } from '../split-lead'
import type { Form } from './form'

const FEWEST = 3
const FAULTY_SHARE = 0.6
const LONGEST_TITLE = 200

/**
 * F3: problems as bare headings with prose below them, by area of work. A narrative whose headings tell of work done
 * and not of problems is not of this form.
 */
export const bareHeadings: Form = {
  name: 'F3',
  read({ title, paragraphs }) {
    const parts = splitParts(paragraphs.flatMap(one => splitBehind(one, findMeasures)))
    const issue = mostCommon(parts.flatMap(part => themesOf(part).flatMap(({ lead }) => lead?.style ?? [])))
    if (!issue) return null
    const ledger = parts.filter(part => isFaulty(part, issue))
    const themes = new Set(ledger.flatMap(part => themesOf(part).filter(({ lead }) => lead?.style === issue)))
    if (themes.size < FEWEST) return null
    return readLedgerParts(title, parts, {
      levels: arrangeLevels(issue, ledger, parts),
      isAnchor: one => themes.has(one),
      isTitleWhole: true,
      isIssue: (all, index) => all.slice(index, index + 1).some(one => themes.has(one)),
    })
  },
}

/** The numbered paragraphs with prose of their own. */
function themesOf({ paragraphs }: Part): Paragraph[] {
  return paragraphs.filter(({ lead }, index) => {
    const next = paragraphs[index + 1]
    return (
      lead !== null && lead.rest.length <= LONGEST_TITLE && next !== undefined && !next.lead && !next.label
    )
  })
}

function isFaulty(part: Part, issue: NumberStyle): boolean {
  const themes = themesOf(part).filter(({ lead }) => lead?.style === issue)
  const faulty = themes.filter(({ lead }) => findsFault(lead?.rest ?? ''))
  return themes.length > 0 && faulty.length >= themes.length * FAULTY_SHARE
}

function findMeasures(text: string): number {
  const starts = [...text.matchAll(/。/g)].map(match => match.index + 1)
  return starts.find(start => opensMeasure(text.slice(start))) ?? -1
}
