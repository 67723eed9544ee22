import type { ParsedIssue, ParsedLedger } from '../../../core/parsed-ledger'
import { tellUntitled } from '../ledger/untitled'
import { readMeasures } from '../words/measures'
import { isSpeech } from '../words/speech'
import { tellLost } from './lost-text'
import { findBreaks } from './number-breaks'
import { findDifferences } from './stated-totals'

type Unchecked = Omit<ParsedLedger, 'warnings'>

const FEW = 4
const LISTED = 30

// What may be missing comes before what is only to be known.
const CHECKS = [
  checkTotals,
  tellLost,
  tellUntitled,
  checkTexts,
  checkNumbers,
  checkMeasures,
  checkStatus,
  checkLeads,
  checkNested,
]

/**
 * What the reader of a ledger should look at before importing it, most important first. Each check is one sentence that
 * says first what it is about, because a preview shows five and cuts long ones.
 */
export function checkLedger(ledger: Unchecked): string[] {
  if (ledger.issues.length === 0) return [explainNone(ledger), ...tellLost(ledger), ...tellUntitled(ledger)]
  return CHECKS.flatMap(check => check(ledger))
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

// One total says its unit in full; several share a line.
function checkTotals(ledger: Unchecked): string[] {
  const [first, ...others] = findDifferences(ledger)
  if (!first) return []
  const { what, unit, stated, read } = first
  if (others.length === 0) return [`${what}数对不上：文中写明${stated}${unit}，实际读到${read}${unit}`]
  const told = [first, ...others].map(
    one => `${one.what}写明${one.stated}${one.unit}读到${one.read}${one.unit}`,
  )
  return [`总数对不上：${told.join('，')}`]
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

function checkNumbers(ledger: Unchecked): string[] {
  const [first, ...others] = findBreaks(ledger)
  if (!first) return []
  const places = others.length > 0 ? `${others.length + 1} 处，如 ` : ''
  return [`编号不连续：${places}${first[0]} 之后是 ${first[1]}`]
}

function checkLeads({ issues }: Unchecked): string[] {
  const byLead = new Map<string, ParsedIssue[]>(issues.map(issue => [leadOf(issue), []]))
  for (const issue of issues) byLead.get(leadOf(issue))?.push(issue)
  const [first, ...others] = [...byLead.values()].filter(group => group.length > 1)
  if (!first) return []
  const groups = others.length > 0 ? `等 ${others.length + 1} 组` : '的'
  return [`${numbers(first.slice(0, FEW))} ${groups}问题开头相同，请按编号区分`]
}

function leadOf(issue: ParsedIssue): string {
  return issue.title.split(/[。；]/)[0] ?? ''
}

function name(issues: ParsedIssue[], what: string): string[] {
  if (issues.length === 0) return []
  if (issues.length <= FEW) return [`${numbers(issues)} ${what}`]
  const rest = issues.length > LISTED ? '……' : ''
  return [`${issues.length} 个问题${what}：${numbers(issues.slice(0, LISTED))}${rest}`]
}

function numbers(issues: ParsedIssue[]): string {
  return issues.map(({ no }) => no).join('、')
}
