import type { ParsedIssue, ParsedLedger } from '../../core/parsed-ledger'
import { readMeasures } from './measures'
import { isSpeech } from './speech'

type Unchecked = Omit<ParsedLedger, 'warnings'>

const LISTED = 8

/** What the reader of a ledger should look at before importing it, most important first. */
export function checkLedger(ledger: Unchecked): string[] {
  if (ledger.issues.length === 0) return [explainNone(ledger)]
  const checks = [checkTotals, checkTexts, checkNumbers, checkStatus, checkMeasures, checkLeads, checkNested]
  return checks.flatMap(check => check(ledger))
}

// A speech, an announcement or a narrative is no error: it says so, with the totals that it states.
function explainNone({ stated, outside }: Unchecked): string {
  const totals = { 方面: stated.aspects, 项: stated.items, 问题: stated.issues, 已完成: stated.done }
  const known = Object.entries(totals).flatMap(([name, count]) =>
    count === null ? [] : [`${name} ${count}`],
  )
  const kind = outside.some(({ text }) => isSpeech(text)) ? '，是一篇会议报告' : ''
  return [
    `这不是台账：这份文档里没有读到问题台账${kind}`,
    ...(known.length > 0 ? [`只写明了总数：${known.join('，')}`] : []),
  ].join('，')
}

/** The totals that the text states and that the ledger does not have. */
export function checkTotals({ stated, aspects, issues }: Unchecked): string[] {
  const items = new Set(issues.map(issue => `${issue.aspect} ${issue.item}`)).size
  const hasItems = issues.some(issue => issue.item !== null)
  const done = issues.filter(issue => /^已(?:经|全部)?(?:完成|整改|销号)/.test(issue.status ?? '')).length
  return [
    ...compare('问题', '个', stated.issues, issues.length),
    ...compare('方面', '个', stated.aspects, aspects.length),
    ...(hasItems ? compare('项目', '项', stated.items, items) : []),
    ...(issues.some(issue => issue.status) ? compare('已完成问题', '个', stated.done, done) : []),
  ]
}

function compare(what: string, unit: string, stated: number | null, read: number): string[] {
  return stated === null || stated === read
    ? []
    : [`${what}数对不上：文中写明${stated}${unit}，实际读到${read}${unit}`]
}

function checkTexts({ issues }: Unchecked): string[] {
  const without = issues.filter(issue => issue.text === '')
  // A list of problems alone has no rectification text anywhere.
  return without.length === issues.length ? [] : name(without, '没有读到整改情况')
}

function checkStatus({ issues }: Unchecked): string[] {
  const without = issues.filter(issue => issue.status === null)
  return without.length === issues.length ? [] : name(without, '没有写完成情况，而其他问题写了')
}

function checkMeasures({ issues }: Unchecked): string[] {
  return name(
    issues.filter(issue => readMeasures(issue.text).gap !== null),
    '的措施编号（一是、二是……）不连续，可能漏了一段',
  )
}

// 一是 within a measure opens a list of its own; only the outer one is counted.
function checkNested({ issues }: Unchecked): string[] {
  const nested = issues.filter(({ measures }) =>
    measures.some(measure => readMeasures(measure).texts.length > 1),
  )
  const count = nested.flatMap(({ measures }) =>
    measures.flatMap(measure => {
      const { texts } = readMeasures(measure)
      return texts.length > 1 ? texts : []
    }),
  ).length
  return name(nested, `的措施里另有小项 ${count} 条，只计外层措施`)
}

/** Where the printed numbers are out of order. */
export function checkNumbers({ aspects, issues }: Unchecked): string[] {
  const paths = issues.map(issue => issue.no.split('-'))
  const depth = depthOf(paths)
  // Numbers that run through the whole document are in order, whatever headings stand between them.
  const runThrough = paths.every((path, index) => lastOf(path) === index + 1)
  const numbered = (length: number) => paths.filter(path => !runThrough || path.length > length)
  const inner = Array.from({ length: depth - 1 }, (_, level) =>
    distinct(numbered(level + 2), level + 2),
  ).flatMap(findBreaks)
  const outer = findBreaks(
    depth === 2 || depth === 3 ? aspects.map(({ no }) => [String(no)]) : distinct(paths, 1),
  )
  return [...outer, ...inner].map(([before, after]) => `编号不连续：${before} 之后是 ${after}`)
}

function distinct(paths: string[][], length: number): string[][] {
  const isLowest = length === depthOf(paths)
  const cut = paths.filter(path => path.length >= length).map(path => path.slice(0, length))
  return cut.filter((path, index) => isLowest || path.join() !== cut[index - 1]?.join())
}

// Under a new heading numbers start at 1 or run on: whichever the document does anywhere, it is held to.
function findBreaks(paths: string[][]): [string, string][] {
  const steps = paths.slice(1).map((path, index) => ({ path, before: paths[index] ?? [] }))
  const restarts = steps.some(({ path, before }) => isNewScope(path, before) && lastOf(path) === 1)
  const isInOrder = ({ path, before }: { path: string[]; before: string[] }) =>
    restarts && isNewScope(path, before) ? lastOf(path) === 1 : lastOf(path) === lastOf(before) + 1
  return steps
    .filter(step => !isInOrder(step))
    .map(({ path, before }): [string, string] => [before.join('-'), path.join('-')])
}

function isNewScope(path: string[], before: string[]): boolean {
  return path.slice(0, -1).join() !== before.slice(0, -1).join()
}

function lastOf(path: string[]): number {
  return Number(path.at(-1))
}

function depthOf(paths: string[][]): number {
  return Math.max(...paths.map(path => path.length))
}

function checkLeads({ issues }: Unchecked): string[] {
  const byLead = new Map<string, ParsedIssue[]>(issues.map(issue => [leadOf(issue), []]))
  for (const issue of issues) byLead.get(leadOf(issue))?.push(issue)
  const shared = [...byLead.values()].filter(group => group.length > 1)
  return shared.map(group => `${numbers(group)} 的问题开头相同，请按编号区分`)
}

function leadOf(issue: ParsedIssue): string {
  return issue.title.split(/[。；]/)[0] ?? ''
}

function name(issues: ParsedIssue[], what: string): string[] {
  return issues.length === 0 ? [] : [`${numbers(issues)} ${what}`]
}

function numbers(issues: ParsedIssue[]): string {
  const listed = issues.slice(0, LISTED).map(issue => issue.no)
  return listed.join('、') + (issues.length > LISTED ? ` 等${issues.length}个问题` : '')
}
