import { LedgerBuilder } from '../ledger/ledger-builder'
import { keepOutside, keepWithClosing } from '../paragraphs/parts'
import type { Paragraph } from '../paragraphs/source-document'
import { findClosing } from '../words/ending'
import { isResult, type Label, readLabel } from '../words/label'
import type { Form } from './form'

/** F4c: a notice about one problem, seldom more: 整改任务：, 整改目标：, 整改完成情况：, then 1、2、3、. */
export const singleNotice: Form = {
  name: 'F4c',
  read({ title, paragraphs }) {
    const start = paragraphs.findIndex(one => labelOf(one)?.kind === 'problem')
    if (start < 0 || paragraphs[start - 1]?.lead || !isCycle(paragraphs)) return null
    const end = findClosing(paragraphs, start)
    const builder = new LedgerBuilder()
    builder.assumeAspect(title)
    let no = 0
    for (const paragraph of paragraphs.slice(start, end)) {
      const label = labelOf(paragraph)
      if (label?.kind === 'problem') builder.openIssue({ style: 'task', no: ++no, rest: label.rest })
      else if (label) builder.addLabel(label)
      else builder.addText(paragraph.text)
    }
    return builder.build([
      ...keepOutside('序言', paragraphs.slice(0, start)),
      ...builder.notes,
      ...keepWithClosing('后文', paragraphs.slice(end)),
    ])
  },
}

// In other forms 具体问题： may stand once in a preface, or in front of each problem behind its number.
function isCycle(paragraphs: Paragraph[]): boolean {
  const labels = paragraphs.map(labelOf)
  const results = labels.filter(isResult).length
  const problems = paragraphs.filter(one => labelOf(one)?.kind === 'problem')
  const isCounted = problems.some(({ lead }) => (lead?.no ?? 0) > 1)
  return results > 0 && !isCounted && problems.length * 2 >= results
}

// 一、整改任务 may be numbered as well.
function labelOf({ lead, label }: Paragraph): Label | null {
  return label ?? (lead && readLabel(lead.rest))
}
