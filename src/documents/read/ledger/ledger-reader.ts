import { keepOutside, keepWithClosing, nameOf, type Outside, type Part } from '../paragraphs/parts'
import type { Paragraph } from '../paragraphs/source-document'
import { isOutlook } from '../words/ending'
import { type Draft, LedgerBuilder } from './ledger-builder'
import { findFrame } from './ledger-frame'
import { type IssueSign, LedgerWalk } from './ledger-walk'
import type { Levels } from './levels'

/** By what a form knows its ledger. */
export interface Signs {
  levels: Levels
  /** A paragraph that the ledger alone has. */
  isAnchor: (paragraph: Paragraph) => boolean
  isIssue: IssueSign
  /** Whether statuses stand before the rectification text instead of behind it. */
  isStatusFirst?: boolean
  /** Whether a problem is no longer than its paragraph, since no label shows where its text begins. */
  isTitleWhole?: boolean
}

/** The ledger in those parts that have its signs; all else is kept outside. */
export function readLedgerParts(title: string, parts: Part[], signs: Signs): Draft {
  const builder = new LedgerBuilder(signs.isTitleWhole)
  if (!signs.levels.aspect) builder.assumeAspect(title)
  const outside = parts.flatMap((part, index) => {
    const keepRest = index === parts.length - 1 ? keepWithClosing : keepOutside
    const isLedger = part.paragraphs.some(signs.isAnchor) && !isOutlook(part.paragraphs[0]?.lead?.rest ?? '')
    return isLedger ? readPart(part, signs, builder, keepRest) : keepRest(nameOf(part), part.paragraphs)
  })
  return builder.build(outside)
}

function readPart(part: Part, signs: Signs, builder: LedgerBuilder, keepRest: typeof keepOutside): Outside[] {
  const { start, end } = findFrame(part.paragraphs, signs)
  const [heading] = part.paragraphs
  if (signs.levels.hasParts && heading?.lead?.style === 'part') builder.openPart(heading.lead)
  const known = builder.notes.length
  const { levels, isIssue, isStatusFirst = false } = signs
  new LedgerWalk(part.paragraphs.slice(start, end), levels, isIssue, builder, isStatusFirst).run()
  builder.closeHeading()
  return [
    ...keepOutside(nameOf(part), part.paragraphs.slice(0, start)),
    ...builder.notes.slice(known),
    ...keepRest('后文', part.paragraphs.slice(end)),
  ]
}
