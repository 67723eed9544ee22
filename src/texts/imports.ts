import type { ParsedLedger } from '../core/parsed-ledger'
import { shortTitle } from './labels'

/** What an import came to, in numbers. */
export interface ImportCounts {
  title: string
  added: number
  known: number
  selfRated: number
}

const WARNINGS_SHOWN = 5

/** 导入: what was understood, stated totals beside parsed ones; nothing is saved yet. */
export function preview(ledger: ParsedLedger): string {
  return [
    `【导入预览】${shortTitle(ledger.title, 30)}`,
    ...countLines(ledger),
    '核对无误请发：确认导入。没有确认前不会保存。',
  ].join('\n')
}

/** The counts and findings of a document, one per line. */
export function countLines({ aspects, issues, stated, warnings }: ParsedLedger): string[] {
  const items = new Set(
    issues.filter(({ item }) => item !== null).map(({ aspect, item }) => `${aspect} ${item}`),
  )
  const measures = issues.reduce((sum, issue) => sum + issue.measures.length, 0)
  return [
    `读到：方面 ${aspects.length}，项 ${items.size}，问题 ${issues.length}，措施 ${measures}`,
    `文中写明：方面 ${stated.aspects ?? '—'}，项 ${stated.items ?? '—'}，问题 ${stated.issues ?? '—'}，完成 ${stated.done ?? '—'}`,
    ...statusLines(issues.map(({ status }) => status)),
    ...warnings.slice(0, WARNINGS_SHOWN).map(warning => `注意：${warning}`),
    ...(warnings.length > WARNINGS_SHOWN ? [`另有 ${warnings.length - WARNINGS_SHOWN} 条提示`] : []),
  ]
}

function statusLines(statuses: (string | null)[]): string[] {
  const counts = new Map<string, number>()
  for (const status of statuses) counts.set(status ?? '未写明', (counts.get(status ?? '未写明') ?? 0) + 1)
  if (counts.size === 0) return []
  return [`自评：${[...counts].map(([status, count]) => `${status} ${count}`).join('，')}`]
}

/** 确认导入 done. */
export function imported({ added, known, selfRated }: ImportCounts): string {
  const same = known > 0 ? `；原有 ${known} 个未改动` : ''
  const rated = selfRated > 0 ? `，其中 ${selfRated} 个带有自评（自评不等于核验）` : ''
  return `已导入 ${added} 个问题${rated}${same}。\n下一步：责任人发“我是 姓名”登记，再发“认领 编号”。`
}
