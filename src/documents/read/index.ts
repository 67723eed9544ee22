import type { ParsedLedger } from '../../core/parsed-ledger'
import { countDoubts, statedIn } from './checks/doubts'
import { gatherLost } from './checks/lost-text'
import { checkLedger } from './checks/self-check'
import { annexItems, itemsWithTexts } from './forms/annex-items'
import { bareHeadings, headingsWithLists } from './forms/bare-headings'
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
import type { Draft } from './ledger/ledger-builder'
import { keepUntitledOutside } from './ledger/untitled'
import { readSource, type SourceDocument } from './paragraphs/source-document'
import { endOfWrapped } from './words/problem-title'
import { isNotice, isSpeech } from './words/speech'

/** Of these the first that a document has is the one it is read in: its labels leave no doubt. */
const LABELLED: Form[] = [annexItems, singleNotice, threeLevels, twoLevels, statusFirst]
/** A speech goes through problems as well; it is a ledger only where it tells what became of each. */
const SPOKEN: Form[] = [statusSentences]
/** Of these it is the one whose reading leaves the fewest doubts. */
const UNLABELLED: Form[] = [
  ...[wrappedThreeLevels, wrappedOneLevel, statusSentences],
  ...[bareHeadings, headingsWithLists, itemsWithTexts, problemList],
]
const SEVERAL = 3
// A form further down in the list is to find more, or to be clearly better.
const CLEARLY = { share: 0.7, least: 2 }

interface Read {
  form: string
  draft: Draft
}

interface Weighed {
  read: Read
  doubts: number
}

/**
 * What the text of a document says about its ledger. It always answers: a text without a ledger comes back as form
 * `none` without issues, its stated totals kept. Nothing of the text gets lost; what is not the ledger is `outside`.
 */
export function readLedger(text: string): ParsedLedger {
  const document = readSource(text)
  const { form, draft } = readForm(document)
  const lost = gatherLost(document, draft)
  const ledger = {
    title: document.title,
    form,
    stated: statedIn(document, draft),
    ...draft,
    outside: [...draft.outside, ...lost, ...document.apart],
  }
  return {
    ...ledger,
    warnings: [...checkLedger(ledger), ...listRepaired(document)],
  }
}

// A report to an assembly may list its problems one to a number, as 1.关于甲的问题。 does.
function listsProblems({ paragraphs }: SourceDocument): boolean {
  return paragraphs.filter(({ lead }) => lead && endOfWrapped(lead.rest) > 0).length >= SEVERAL
}

function readForm(document: SourceDocument): Read {
  const [labelled] = LABELLED.flatMap(form => readIn(form, document, 1))
  // A label that stands once may tell of the work as a whole, and what it takes for the only problem is none.
  const isLone = labelled?.draft.issues.length === 1 && labelled.form !== singleNotice.name
  if (labelled && !isLone) return labelled
  const isSpoken = !isNotice(document.title) && document.paragraphs.some(({ text }) => isSpeech(text))
  const fewest = labelled ? SEVERAL : 1
  const [headed] = isSpoken && !listsProblems(document) ? [] : readIn(byStatus, document, fewest)
  const others = (isSpoken ? SPOKEN : UNLABELLED).flatMap(form => readIn(form, document, fewest))
  const better = headed
    ? others.filter(({ draft }) => draft.issues.length > headed.draft.issues.length)
    : others
  return (
    leastDoubtful(document, headed ? [headed, ...better] : better) ??
    labelled ?? { form: 'none', draft: keepWhole(document) }
  )
}

function readIn({ name, read }: Form, document: SourceDocument, fewest: number): Read[] {
  const whole = read(document)
  const draft = whole && keepUntitledOutside(whole)
  return draft && draft.issues.length >= fewest ? [{ form: name, draft }] : []
}

function leastDoubtful(document: SourceDocument, readings: Read[]): Read | undefined {
  const [first, ...others] = readings.map(read => ({ read, doubts: countDoubts(document, read.draft) }))
  return others.reduce((known, next) => (known && isBetter(next, known) ? next : known), first)?.read
}

function isBetter(next: Weighed, known: Weighed): boolean {
  const [found, before] = [next.read.draft.issues, known.read.draft.issues]
  // A problem with a status of its own is one.
  if (found.length < before.length && before.every(({ status }) => status !== null)) return false
  const isFuller = found.length > before.length
  return isFuller
    ? next.doubts < known.doubts
    : next.doubts <= Math.min(known.doubts * CLEARLY.share, known.doubts - CLEARLY.least)
}

// 项目l.2 is sorted as 1.2; whoever looks for it in the document needs to know.
function listRepaired({ paragraphs }: SourceDocument): string[] {
  const [first, ...others] = paragraphs.flatMap(({ lead }) =>
    /[lI]/.test(lead?.path?.printed ?? '') ? (lead?.path ?? []) : [],
  )
  if (!first) return []
  const count = others.length > 0 ? `，这样的编号共 ${others.length + 1} 处` : ''
  return [`“${first.printed}”按 ${first.numbers.join('.')} 读取${count}`]
}
