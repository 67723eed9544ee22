import { findCopies } from '../../../core/copy-check'
import { findSensitive, type SensitiveKind } from '../../../core/redaction'
import { CONTACT_LABELS, GAP_LABELS } from '../../../texts/bulletin'
import { findings } from '../../../texts/bulletin-findings'
import type { Block, BulletinInput, WrittenIssue } from './input'
import { isEmpty } from './issue-text'

const LISTED_COPIES = 20

/** What whoever exports has to look at: gaps first, then what is sensitive, then what reads as copied. */
export function bulletinFindings(
  input: BulletinInput,
  written: readonly WrittenIssue[],
  hidden: number[],
  blocks: readonly Block[],
): string[] {
  return [
    ...aboutTexts(written),
    ...missingFields(input).map(findings.missing),
    ...(hidden.length > 0 ? [findings.hidden(hidden)] : []),
    ...(input.public ? aboutSensitive(blocks, input.names) : []),
    ...aboutCopies(written),
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

function missingFields(input: BulletinInput): string[] {
  const contact = contactOf(input).filter(({ value }) => value === undefined)
  return [
    ...(input.feedbackDate ? [] : [GAP_LABELS.feedbackDate()]),
    ...(input.inspectedBy ? [] : [GAP_LABELS.inspectedBy(input.title)]),
    ...contact.map(({ label }) => label),
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

function aboutSensitive(blocks: readonly Block[], names: readonly string[]): string[] {
  const found = new Map<
    string,
    { seq: number | undefined; kind: SensitiveKind; match: string; count: number }
  >()
  for (const { seq, text } of blocks) {
    for (const { kind, match } of findSensitive(text, names)) {
      const key = `${seq ?? ''} ${kind} ${match}`
      const count = (found.get(key)?.count ?? 0) + 1
      found.set(key, { seq, kind, match, count })
    }
  }
  const lines = [...found.values()].map(({ seq, kind, match, count }) =>
    findings.sensitive(seq, kind, match, count),
  )
  return [findings.checked(lines.length), ...lines]
}

function aboutCopies(written: readonly WrittenIssue[]): string[] {
  const texts = written.map(({ seq, text: { opening, measures, progress } }) => ({
    seq,
    text: [opening, ...measures, progress].join('\n'),
  }))
  const copies = findCopies(texts)
  const more = copies.length - LISTED_COPIES
  return [
    ...copies.slice(0, LISTED_COPIES).map(findings.copied),
    ...(more > 0 ? [findings.copiedMore(more)] : []),
  ]
}
