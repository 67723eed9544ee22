import type { LedgerColumn } from '../../../core/ledger-rows'
import type { RecordTable, TableRecord } from './records'

/**
 * The tables, where one that only tells more of the same problems, as 责任清单 beside 问题清单 does, is put into the
 * first one that has them.
 */
export function foldTables(tables: readonly RecordTable[]): RecordTable[] {
  const kept: RecordTable[] = []
  for (const table of tables) {
    const same = table.isOurs ? undefined : kept.find(other => !other.isOurs && hasAll(other, table))
    if (same) fold(same.records, table.records)
    else kept.push(table)
  }
  return kept
}

function hasAll(table: RecordTable, other: RecordTable): boolean {
  const keys = new Set(table.records.map(keyOf))
  return other.records.length > 0 && other.records.every(record => keys.has(keyOf(record)))
}

function keyOf({ seq, texts }: TableRecord): string {
  return `${seq ?? ''} ${(texts.title ?? []).join('').replace(/[\s。]/g, '')}`
}

function fold(into: readonly TableRecord[], records: readonly TableRecord[]): void {
  const known = new Map(into.map(record => [keyOf(record), record]))
  for (const record of records) {
    const same = known.get(keyOf(record))
    if (!same) continue
    for (const [column, texts] of Object.entries(record.texts) as [LedgerColumn, string[]][])
      if ((same.texts[column] ?? []).length === 0) same.texts[column] = texts
    same.extra = { ...record.extra, ...same.extra }
  }
}
