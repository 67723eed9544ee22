import { NO_ASPECT } from '../../../core/parsed-ledger'
import { readLead } from '../words/numbering'
import { readHeading } from '../words/problem-title'
import type { Place, Unplaced } from './numbers'
import type { RecordTable, TableRecord } from './records'

/** An issue of which no heading is known. */
export const NOWHERE: Place = { aspect: NO_ASPECT, item: null, aspectNo: null, itemNo: null }

// The name that a sheet has before anybody gives it one tells nothing.
const UNNAMED = /^(?:sheet|工作表|表)\s*\d*$/i

/**
 * Where the issues of a table stand. Blank headings below others mean the same again, but not in a sheet of ours; where
 * several tables name no aspect, the name of the sheet does.
 */
export function placesOf({ records, isOurs, name }: RecordTable, isOneOfSeveral: boolean): Place[] {
  const isNamed = isOneOfSeveral && name !== '' && !UNNAMED.test(name)
  let last = isNamed ? under(NOWHERE, name, '') : NOWHERE
  return records.map(({ texts }) => {
    const [aspect, item] = [(texts.aspect ?? []).join('\n'), (texts.item ?? []).join('\n')]
    if (isOurs) return { ...NOWHERE, aspect, item: item || null }
    last = under(last, aspect, item)
    return last
  })
}

function under(last: Place, aspect: string, item: string): Place {
  const given = headingOf(aspect)
  const isSame = given.title === '' || given.title === last.aspect
  const upper = isSame ? last : { ...NOWHERE, aspect: given.title, aspectNo: given.no }
  const lower = headingOf(item)
  return item === '' ? upper : { ...upper, item: lower.title, itemNo: lower.no }
}

/** The issues with the number that is printed with each: before the problem, as its code, or as 序号. */
export function unplaced(
  records: readonly TableRecord[],
  places: readonly Place[],
  seqs: readonly number[],
): Unplaced[] {
  const leads = records.map(({ texts }) => headingOf((texts.title ?? []).join('\n')).no)
  const areNumbered = leads.every(no => no !== null)
  return records.map(({ seq }, index) => ({
    ...(places[index] ?? NOWHERE),
    seq: seqs[index] ?? index + 1,
    printed: areNumbered ? (leads[index] ?? null) : seq,
  }))
}

/** A heading or problem without its number and wrapper, and the number. */
export function headingOf(text: string): { title: string; no: number | null } {
  const line = text.replace(/\s*\n\s*/g, '')
  const lead = readLead(line)
  return { title: readHeading(lead?.rest ?? line) || line, no: lead?.no ?? null }
}
