import { findsFault, mostlyFindFault } from '../fault'
import type { Draft } from '../ledger-builder'
import { readLedgerParts } from '../ledger-reader'
import { arrangeLevels, findIssueStyle, mostCommon } from '../levels'
import { opensMeasure } from '../measures'
import { isAbove, type Lead, type NumberStyle } from '../numbering'
import { type Part, splitParts } from '../parts'
import type { Paragraph } from '../source-document'
import { splitBehind } from '../split-lead'
import type { Form } from './form'

const FEWEST = 3
const FAULTY_SHARE = 0.6
const LOW_SHARE = 0.3
const LONGEST_TITLE = 200
// Work may find faults and not have them; 仅召开两次 is no work.
const FOUND = /问题|隐患|不足/g
const WORK =
  /已(?:完成|全部|建|修|补|整|清|收|退|印|制)|制定|修订|召开|开展|建立|完善|组织|成立|印发|补[齐登充录]|追[回缴]|清退|退[回缴]|整改|重视|研究|带头|举办|聘请|优化|强化|加强|明确|推行|实行|严格/

// 甲不到位：… has its text behind the colon.
const SENTENCE_END = /。(?=.)|(?<=^[^。：（(]{4,40})：(?=.)/g
const DOING =
  /^(?:[^，。]{0,16}?(?:已|正在|均|目前|先后|积极|立即|及时)|[^，。]{0,8}(?:单位|部门|[局委会办院校司镇乡处科部厂]))?(?:对照|对|将|把|向|按|通过|针对|细化|增[设加派配]|补[办配种发选录]|清[理收缴]|剥离|压[减缩]|新[增设建]|提[高升]|处[分理罚]|约谈|通报|督促|推[进动]|调整|配[备齐]|选派|公[开示]|落实|化解|办[理结]|收[回缴]|上缴|归还|追责|问责|签订|排查|检查|核[查减销]|复核|盘点|登记|引进|安排|拨付|发放|投入|启动|协调|购置|培训|走访|审核|研发|精简|深化|健全|改进|规范|升级|更[新换]|整合|形成|构建|逐[一项笔])/
// 清退违规资金 is work, though its object finds fault, and 落实不到位 is none.
const DONE =
  /^(?:清[退收理缴]|收[回缴]|追[回缴]|退[回还缴]|补[缴发齐登办录]|剥离|约谈|处[分理罚置]|查处|立案|制定|修订|出台|建立|召开|开展|组织|聘请|印发|通报|整改|排查|拆除|关停|取缔|下[达发])(?!.{0,12}(?:不(?!良|合格)|未|没|缺|滞后|流于|缓慢))/
const STATED = /^[^，。]{1,16}(?:已|正在|均已)/

/** Whether what follows a numbered heading makes it a theme. */
type Below = (lead: Lead, next: Paragraph) => boolean

/**
 * F3: problems as bare headings by area of work, with prose below them or with lists of measures. A narrative whose
 * headings tell of work done and not of problems is not of this form.
 */
export const bareHeadings: Form = {
  name: 'F3',
  read({ title, paragraphs }) {
    const parts = splitParts(paragraphs.flatMap(one => splitBehind(one, findText)))
    return readThemes(title, parts, hasProse) ?? readThemes(title, parts, hasList)
  },
}

function readThemes(title: string, parts: Part[], below: Below): Draft | null {
  const all = parts.flatMap(part => themesOf(part, below))
  const known = new Set(below === hasList ? all.filter(isFaulty) : all)
  const isKnown = (one: Paragraph) => known.has(one)
  const paragraphs = parts.flatMap(part => part.paragraphs)
  const issue =
    below === hasProse
      ? findIssueStyle(paragraphs, isKnown)
      : mostCommon(paragraphs.filter(isKnown).flatMap(({ lead }) => lead?.style ?? []))
  if (!issue) return null
  const ofStyle = (part: Part) => themesOf(part, below).filter(({ lead }) => lead?.style === issue)
  const ledger = parts.filter(part => areProblems(ofStyle(part), shareFor(part)))
  const themes = new Set(ledger.flatMap(part => [...ofStyle(part), ...upperThemes(part, issue)]))
  const isTheme = (one: Paragraph) => themes.has(one)
  if (themes.size < FEWEST || (below === hasList && haveProblemsBelow(ledger, issue))) return null
  return readLedgerParts(title, parts, {
    levels: arrangeLevels(issue, ledger, parts, isTheme),
    isAnchor: isTheme,
    isTitleWhole: true,
    isIssue: (all, index) => all.slice(index, index + 1).some(isTheme),
  })
}

function themesOf({ paragraphs }: Part, below: Below): Paragraph[] {
  return paragraphs.filter(({ lead }, index) => {
    const next = paragraphs[index + 1]
    return lead !== null && lead.rest.length <= LONGEST_TITLE && next !== undefined && below(lead, next)
  })
}

// A heading above the problems that has its text at once is a problem without parts.
function upperThemes(part: Part, issue: NumberStyle): Paragraph[] {
  return themesOf(part, hasProse).filter(one => one.lead && isAbove(one.lead.style, issue) && isFaulty(one))
}

function hasProse(_: Lead, { lead, label }: Paragraph): boolean {
  return !lead && !label
}

function hasList(upper: Lead, next: Paragraph): boolean {
  return hasProse(upper, next) || (next.lead !== null && isAbove(upper.style, next.lead.style))
}

// A list below a heading may be one of problems as well.
function haveProblemsBelow(ledger: Part[], issue: NumberStyle): boolean {
  const leads = ledger.flatMap(part => part.paragraphs.flatMap(({ lead }) => lead ?? []))
  return mostlyFindFault(leads.flatMap(({ style, rest }) => (isAbove(issue, style) ? [rest] : [])))
}

function areProblems(themes: Paragraph[], share: number): boolean {
  return themes.length > 0 && themes.filter(isFaulty).length >= themes.length * share
}

// Below a heading that finds fault itself stand problems, however they are put.
function shareFor({ paragraphs: [heading] }: Part): number {
  return heading?.lead?.style === 'part' && isFaulty(heading) ? LOW_SHARE : FAULTY_SHARE
}

function isFaulty({ lead }: Paragraph): boolean {
  return findsFault(lead?.rest ?? '')
}

/** Where in a paragraph its problem ends and tells what was done: with 一是, or with a sentence about work. */
function findText(text: string): number {
  const starts = [...text.matchAll(SENTENCE_END)].map(match => match.index + match[0].length)
  return starts.find((start, index) => tellsOfWork(text.slice(start, starts[index + 1]))) ?? -1
}

function tellsOfWork(sentence: string): boolean {
  return (
    opensMeasure(sentence) ||
    DONE.test(sentence) ||
    (!/[仅只]/.test(sentence) &&
      [WORK, DOING, STATED].some(sign => sign.test(sentence)) &&
      !findsFault(sentence.replace(FOUND, '')))
  )
}
