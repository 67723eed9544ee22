import { findRound } from '../../models/rounds'
import type { Issue } from '../core/issue'
import type { ParsedLedger } from '../core/parsed-ledger'
import type { Printed } from '../core/printed-rows'
import { readPasted } from '../documents/read/file'
import { type BulletinInput, bulletinText } from '../documents/write/bulletin'
import { readAsOf } from '../texts/labels'
import { bulletinInput } from './export-writers'
import type { PlanDeps } from './import-plan'

const PATTERNS = ['F1', 'F2'] as const

/** Every bulletin that we may have printed of the round at the time that the document tells, else now, read back. */
export async function printBulletins(
  roundId: string,
  issues: readonly Issue[],
  { outside }: ParsedLedger,
  { now, timeZone }: PlanDeps,
): Promise<Printed[]> {
  const round = await findRound(roundId)
  if (!round) return []
  const asOf = readAsOf(outside.map(({ text }) => text).join('\n'), timeZone) ?? now()
  const ways = issues.some(({ isHidden }) => isHidden) ? [false, true] : [false]
  const inputs = ways.flatMap(isPublic => {
    const input = bulletinInput({ round, issues: [...issues], asOf, isPublic }, { timeZone })
    return PATTERNS.map(pattern => ({ ...input, pattern }))
  })
  const printed = await Promise.all(inputs.map(readBack))
  // Where a problem was not found again nobody knows which is which.
  return printed.filter(({ ledger, seqs }) => ledger.issues.length === seqs.length)
}

async function readBack(input: BulletinInput): Promise<Printed> {
  const { text, seqs } = bulletinText(input)
  return { ledger: await readPasted(text), seqs }
}
