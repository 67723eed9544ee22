import type { ParsedLedger } from '../../core/parsed-ledger'
import { annexItems } from './forms/annex-items'
import { bareHeadings } from './forms/bare-headings'
import { byStatus } from './forms/by-status'
import type { Form } from './forms/form'
import { keepWhole } from './forms/no-ledger'
import { problemList } from './forms/problem-list'
import { singleNotice } from './forms/single-notice'
import { statusFirst } from './forms/status-first'
import { statusSentences } from './forms/status-sentence'
import { threeLevels } from './forms/three-levels'
import { twoLevels } from './forms/two-levels'
import { wrappedOneLevel } from './forms/wrapped-one-level'
import { wrappedThreeLevels } from './forms/wrapped-three-levels'
import type { Draft } from './ledger-builder'
import { gatherLost, tellLost } from './lost-text'
import { checkLedger } from './self-check'
import { readSource, type SourceDocument } from './source-document'
import { isNotice, isSpeech } from './speech'
import { readStatedTotals } from './stated-totals'

/** The first form that a document has is the one it is read in. */
const LABELLED: Form[] = [annexItems, singleNotice, threeLevels, twoLevels, statusFirst]
const UNLABELLED: Form[] = [wrappedThreeLevels, wrappedOneLevel, statusSentences, bareHeadings]
const FORMS: Form[] = [...LABELLED, byStatus, ...UNLABELLED, problemList]
const SEVERAL = 3

interface Read {
  form: string
  draft: Draft
}

/**
 * What the text of a document says about its ledger. It always answers: a text without a ledger comes back as form
 * `none` without issues, its stated totals kept. Nothing of the text gets lost; what is not the ledger is `outside`.
 */
export function readLedger(text: string): ParsedLedger {
  const document = readSource(text)
  const { form, draft } = readForm(document)
  const stated = readStatedTotals([document.title, ...draft.outside.map(part => part.text)].join('\n'))
  const lost = gatherLost(document, draft)
  const ledger = {
    title: document.title,
    form,
    stated,
    ...draft,
    outside: [...draft.outside, ...lost, ...document.apart],
  }
  return {
    ...ledger,
    warnings: [...checkLedger(ledger), ...tellLost(lost), ...listRepaired(document)],
  }
}

function readForm(document: SourceDocument): Read {
  // A speech is no ledger unless its labels say so.
  const isSpoken = !isNotice(document.title) && document.paragraphs.some(({ text }) => isSpeech(text))
  const forms = isSpoken ? LABELLED : FORMS
  const first = findForm(forms, document, 1)
  // A label that stands once may tell of the work as a whole, and what it takes for the only problem is none.
  const isLone = first?.draft.issues.length === 1 && first.form !== singleNotice.name
  const other = isLone ? findForm(UNLABELLED, document, SEVERAL) : null
  return other ?? first ?? { form: 'none', draft: keepWhole(document) }
}

function findForm(forms: Form[], document: SourceDocument, fewest: number): Read | null {
  for (const { name, read } of forms) {
    const draft = read(document)
    if (draft && draft.issues.length >= fewest) return { form: name, draft }
  }
  return null
}

// 项目l.2 is sorted as 1.2; whoever looks for it in the document needs to know.
function listRepaired({ paragraphs }: SourceDocument): string[] {
  return paragraphs.flatMap(({ lead }) => {
    const { numbers = [], printed = '' } = lead?.path ?? {}
    return /[lI]/.test(printed) ? [`“${printed}”按 ${numbers.join('.')} 读取`] : []
  })
}
