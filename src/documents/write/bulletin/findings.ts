import { isEmpty } from '../../../core/issue-text'
import { findSensitive, type SensitiveKind, suspectedIn } from '../../../core/redaction'
import { CONTACT_LABELS, GAP_LABELS } from '../../../texts/bulletin'
import { findings } from '../../../texts/bulletin-findings'
import type { Block, BulletinInput, Composed, WrittenIssue } from './input'

/** What names a person does more harm than a sum; in the order in which they are to be looked at. */
const HARM: Record<SensitiveKind, number> = {
  ...{ identity: 0, phone: 1, name: 2, suspect: 3, address: 4 },
  ...{ account: 5, plate: 6, case: 7, firm: 8, money: 9 },
}

/** What whoever exports has to look at: what is sensitive first, because few of many are shown, then gaps. */
export function bulletinFindings(input: BulletinInput, { written, hidden, blocks }: Composed): string[] {
  return [
    ...(input.isPublic ? aboutSensitive(blocks, input.names ?? []) : []),
    ...aboutTexts(written),
    ...aboutGaps(input),
    ...(hidden.length > 0 ? [findings.hidden(hidden)] : []),
  ]
}

/** The contact fields that are there; the others are gaps. */
export function contactOf({ contact = {} }: BulletinInput): { label: string; value: string | undefined }[] {
  const fields = Object.keys(CONTACT_LABELS) as (keyof typeof CONTACT_LABELS)[]
  return fields.map(field => ({
    label: CONTACT_LABELS[field],
    value: contact[field]?.trim() || undefined,
  }))
}

function aboutGaps(input: BulletinInput): string[] {
  const contact = contactOf(input).filter(({ value }) => value === undefined)
  const gaps = [
    ...(input.unitFrom === 'nowhere' ? [GAP_LABELS.unit()] : []),
    ...(input.feedbackDate ? [] : [GAP_LABELS.feedbackDate()]),
    ...(input.inspectedBy ? [] : [GAP_LABELS.inspectedBy(input.title)]),
    ...(input.organisation ? [] : [GAP_LABELS.organisation()]),
    ...contact.map(({ label }) => label),
  ]
  return [
    ...(gaps.length > 0 ? [findings.missing(gaps)] : []),
    ...(input.unitFrom === 'title' ? [findings.guessedUnit(input.unit)] : []),
  ]
}

function aboutTexts(written: readonly WrittenIssue[]): string[] {
  const silent = written.filter(({ text }) => isEmpty(text))
  const planned = written.filter(
    ({ isImported, text }) => !isImported && text.measures.length > 0 && !text.progress,
  )
  return [
    ...(silent.length > 0 ? [findings.noText(numbersOf(silent))] : []),
    ...(planned.length > 0 ? [findings.onlyMeasures(numbersOf(planned))] : []),
  ]
}

function numbersOf(written: readonly WrittenIssue[]): number[] {
  return written.map(({ seq }) => seq).sort((one, other) => one - other)
}

interface Spot {
  place: string
  kind: SensitiveKind
  match: string
  count: number
}

function aboutSensitive(blocks: readonly Block[], known: readonly string[]): string[] {
  const names = { known, suspected: suspectedIn(blocks.map(({ text }) => text)) }
  const spots = new Map<string, Spot>()
  for (const { place, text } of placed(blocks)) {
    for (const { kind, match } of findSensitive(text, names)) {
      const key = `${place} ${kind} ${match}`
      spots.set(key, { place, kind, match, count: (spots.get(key)?.count ?? 0) + 1 })
    }
  }
  const byHarm = [...spots.values()].toSorted((one, other) => HARM[one.kind] - HARM[other.kind])
  return [findings.checked(spots.size), ...byHarm.map(findings.sensitive)]
}

/** Each paragraph with the number of its issue, or the heading of the part that it stands in. */
function placed(blocks: readonly Block[]): { place: string; text: string }[] {
  let part = findings.preface
  return blocks.map(({ kind, text, seq }) => {
    if (kind === 'part') part = findings.part(text)
    return { place: seq === undefined ? part : findings.issue(seq), text }
  })
}
