import { isEmpty } from '../../../core/issue-text'
import { findSensitive, type SensitiveKind } from '../../../core/redaction'
import { CONTACT_LABELS, GAP_LABELS } from '../../../texts/bulletin'
import { findings } from '../../../texts/bulletin-findings'
import type { Block, BulletinInput, Composed, WrittenIssue } from './input'

/** What whoever exports has to look at: gaps first, then what is sensitive. */
export function bulletinFindings(input: BulletinInput, { written, hidden, blocks }: Composed): string[] {
  return [
    ...aboutTexts(written),
    ...aboutGaps(input),
    ...(hidden.length > 0 ? [findings.hidden(hidden)] : []),
    ...(input.public ? aboutSensitive(blocks, input.names) : []),
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
    ...(input.feedbackDate ? [] : [GAP_LABELS.feedbackDate()]),
    ...(input.inspectedBy ? [] : [GAP_LABELS.inspectedBy(input.title)]),
    ...(input.organisation ? [] : [GAP_LABELS.organisation()]),
    ...contact.map(({ label }) => label),
  ]
  return gaps.length > 0 ? [findings.missing(gaps)] : []
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
