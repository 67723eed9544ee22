import { type Draft, LedgerBuilder } from './ledger-builder'
import { findFrame } from './ledger-frame'
import { isBeforeRectification, LedgerWalk } from './ledger-walk'
import { findLevels, type Levels } from './levels'
import {
  hasRectification,
  keepOutside,
  keepWithClosing,
  nameOf,
  type Outside,
  type Part,
  splitParts,
} from './parts'
import type { SourceDocument } from './source-document'

/** The levels of a ledger whose rectification texts stand behind labels, or null when the document holds none. */
export function labelledLevels(document: SourceDocument): Levels | null {
  return findLevels(splitParts(document.paragraphs))
}

/** The ledger of such a document, numbered by these levels. */
export function readLabelled(document: SourceDocument, levels: Levels): Draft {
  const builder = new LedgerBuilder()
  if (!levels.aspect) builder.assumeAspect(document.title)
  const parts = splitParts(document.paragraphs)
  const outside = parts.flatMap((part, index) => {
    const keepRest = index === parts.length - 1 ? keepWithClosing : keepOutside
    return hasRectification(part)
      ? readPart(part, levels, builder, keepRest)
      : keepRest(nameOf(part), part.paragraphs)
  })
  return builder.build(outside)
}

function readPart(
  part: Part,
  levels: Levels,
  builder: LedgerBuilder,
  keepRest: typeof keepOutside,
): Outside[] {
  const { start, end } = findFrame(part.paragraphs, levels)
  const known = builder.notes.length
  new LedgerWalk(part.paragraphs.slice(start, end), levels, isBeforeRectification, builder).run()
  return [
    ...keepOutside(nameOf(part), part.paragraphs.slice(0, start)),
    ...builder.notes.slice(known),
    ...keepRest('后文', part.paragraphs.slice(end)),
  ]
}
