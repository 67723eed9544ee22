import { writeNumeral } from '../../../../src/core/numerals'
import type { Expected } from './printed-forms'

/** The choices of which each cell of the grid takes one a row. */
export const GRID = {
  outline: ['（一）1.', '（一）1. running', '（一）1.（1）', '一、1.', '一、（一）', '（一）', '1.'],
  frame: ['none', 'parts', 'parts behind'],
  title: ['bare', 'quoted', 'about', 'two sentences'],
  text: ['label', 'paragraph', 'same line'],
  status: ['none', 'label', 'bracket', 'first sentence', 'last sentence'],
  measures: ['none', '一是 in a run', '一是', '（1）', '①'],
} as const

type Grid = typeof GRID

/** One manner of printing a bulletin. */
export type Cell = { [Row in keyof Grid]: Grid[Row][number] }

const PROBLEMS = [
  '理论学习不够系统',
  '廉政风险排查不到位',
  '公务用车派车单填写不规范',
  '合同履约监管有差距',
  '食堂采购验收流于形式',
  '信访件办理不及时',
]
const ASPECTS = ['落实上级决策部署', '全面从严治党', '基层组织建设']
const ITEMS = ['学习教育有短板', '责任传导不到位', '日常管理不严格']
const DEEDS = [
  '修订管理办法，堵塞管理漏洞',
  '召开专题会议研究2次，约谈落实不力的3人',
  '开展自查，补齐缺失资料13份',
]
const PLAIN = '已修订管理办法，并对缺失的资料逐份核对，补齐13份。'
const STATUSES = ['已完成整改', '正在整改']
const CHOSEN = ['已完成', '持续推进中']

/** Whether a person could tell what is what in such a document, and anybody would print it. */
export function isReadable({ outline, frame, title, text, status, measures }: Cell): boolean {
  const isPartUsed = outline.startsWith('一、')
  if ((isPartUsed && frame === 'parts') || (!isPartUsed && frame === 'parts behind')) return false
  // Without a label nothing tells the second sentence of a problem from the first of its text.
  if (title === 'two sentences' && text !== 'label') return false
  if (text === 'same line' && measures !== 'none' && measures !== '一是 in a run') return false
  if (text === 'same line' && status === 'bracket') return false
  return !(outline === '（一）1.（1）' && measures === '（1）' && text !== 'label')
}

/** All readable cells of the grid. */
export function cellsOf(outline: Cell['outline'], frame: Cell['frame']): Cell[] {
  const rows = GRID.title.flatMap(title =>
    GRID.text.flatMap(text =>
      GRID.status.flatMap(status =>
        GRID.measures.map(measures => ({ outline, frame, title, text, status, measures })),
      ),
    ),
  )
  return rows.filter(isReadable)
}

/** The document of a cell, and what is to be read from it. */
export function printCell(cell: Cell): { text: string; expected: Expected[] } {
  const expected: Expected[] = []
  const lines = [
    '某县农技中心党支部关于巡察整改情况的通报',
    '根据安排，县委第二巡察组对中心进行了巡察，现将整改情况公布如下。',
  ]
  if (cell.frame === 'parts') lines.push(...FRONT)
  PROBLEMS.forEach((title, index) => {
    const place = placeOf(cell.outline, index)
    const status = cell.status === 'none' ? null : statusOf(cell, index)
    lines.push(...place.headings, ...printProblem(cell, place.lead, title, status))
    const measures = cell.measures === 'none' ? 0 : DEEDS.length
    expected.push({ no: place.no, title: titleOf(cell, title), measures, status })
  })
  if (cell.frame === 'parts') lines.push('三、下一步工作安排', ...BACK)
  if (cell.frame === 'parts behind') lines.push('四、下一步工作安排', ...BACK)
  lines.push('欢迎广大干部群众监督。联系电话：0000-1234567。', '某县农技中心党支部', '2024年3月1日')
  return { text: lines.join('\n'), expected }
}

/** The text as a page shows it, its paragraphs indented and broken into lines of so many signs. */
export function wrapLines(text: string, width: number): string {
  const paragraphs = text.split('\n').map(paragraph => `\u3000\u3000${paragraph}`)
  return paragraphs.flatMap(paragraph => paragraph.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')
}

const FRONT = [
  '一、整改工作总体情况',
  '（一）提高政治站位，压实整改责任。支部召开专题会议3次，逐项研究部署。',
  '（二）坚持举一反三，健全长效机制。主要做法：一是制定方案。二是挂图作战。',
  '二、反馈问题整改落实情况',
]
const BACK = [
  '（一）持续抓好整改。对尚未完成的问题紧盯不放，做到不见成效不收兵。',
  '（二）巩固整改成果。一是完善制度。二是加强监督。',
]

function placeOf(outline: Cell['outline'], index: number): { headings: string[]; lead: string; no: string } {
  const [aspect, inAspect, running] = [Math.floor(index / 2) + 1, (index % 2) + 1, index + 1]
  const name = ASPECTS[aspect - 1] ?? ''
  const first = inAspect === 1
  const section = first ? [`（${writeNumeral(aspect)}）${name}方面`] : []
  const part = first ? [`${writeNumeral(aspect)}、${name}方面`] : []
  switch (outline) {
    case '（一）1.':
      return { headings: section, lead: `${inAspect}.`, no: `${aspect}-${inAspect}` }
    case '（一）1. running':
      return { headings: section, lead: `${running}.`, no: `${aspect}-${running}` }
    case '（一）1.（1）':
      return {
        headings: first ? [...section, `1.${ITEMS[aspect - 1]}`] : [],
        lead: `（${inAspect}）`,
        no: `${aspect}-1-${inAspect}`,
      }
    case '一、1.':
      return { headings: part, lead: `${inAspect}.`, no: `${aspect}-${inAspect}` }
    case '一、（一）':
      return { headings: part, lead: `（${writeNumeral(inAspect)}）`, no: `${aspect}-${inAspect}` }
    case '（一）':
      return { headings: [], lead: `（${writeNumeral(running)}）`, no: `${running}` }
    case '1.':
      return { headings: [], lead: `${running}.`, no: `${running}` }
  }
}

function statusOf({ status }: Cell, index: number): string {
  const choices = status === 'label' || status === 'bracket' ? CHOSEN : STATUSES
  return choices[index % choices.length] ?? ''
}

function titleOf(cell: Cell, title: string): string {
  return cell.title === 'two sentences' ? `${title}。个别同志重视不够` : title
}

function printProblem(cell: Cell, lead: string, title: string, status: string | null): string[] {
  const [first = '', ...rest] = printText(cell, status)
  const heading = lead + wrap(cell, title) + (cell.status === 'bracket' ? `（${status}）` : '')
  const behind = cell.status === 'label' ? [`自评完成情况：${status}。`] : []
  if (cell.text === 'label') return [heading, `整改情况：${first}`, ...rest, ...behind]
  return cell.text === 'same line'
    ? [heading + first, ...rest, ...behind]
    : [heading, first, ...rest, ...behind]
}

function wrap(cell: Cell, title: string): string {
  if (cell.title === 'quoted') return `关于“${title}”的问题。`
  if (cell.title === 'about') return `关于${title}的问题。`
  return `${titleOf(cell, title)}。`
}

function printText(cell: Cell, status: string | null): string[] {
  const opening = cell.status === 'first sentence' ? `该问题${status}。` : ''
  const closing = cell.status === 'last sentence' ? `该问题${status}。` : ''
  const deeds = DEEDS.map((deed, index) => `${counter(cell, index)}${deed}。`)
  if (cell.measures === 'none') return [opening + PLAIN + closing]
  if (cell.measures === '一是 in a run') return [opening + deeds.join('') + closing]
  return [opening || '支部高度重视，立即整改。', ...deeds, ...(closing ? [closing] : [])]
}

function counter({ measures }: Cell, index: number): string {
  if (measures === '（1）') return `（${index + 1}）`
  return measures === '①' ? ('①②③'[index] ?? '') : `${'一二三'[index]}是`
}
