import { groupBy } from '../../../core/group-by'
import { simplify } from '../../../core/simplified'
import { readAnnex } from '../paragraphs/annexes'
import { isBareAspect } from '../paragraphs/bare-headings'
import { splitAnnotations } from '../words/annotations'
import { isClosing } from '../words/ending'
import { endsWithFault } from '../words/fault'
import { PROSE_FIELDS } from '../words/field-names'
import { isNamedValue, isSide, type Label, labelOf, readLabel } from '../words/label'
import { opensMeasure } from '../words/measures'
import { isAbove, leadOf, NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import {
  continuesWrapper,
  endOfWrapped,
  isLooselyWrapped,
  isWrapped,
  opensWithWrapper,
  readTitle,
} from '../words/problem-title'
import { hasOpenQuote } from '../words/quotes'
import { isStatus, statusSentence } from '../words/status-words'
import type { Line } from './lines'

// A closing quotation mark alone ends no paragraph, nor does a semicolon.
const FINISHED = /(?:[。！？：!?:…]|[^\dA-Za-z]\.)[”’"」』）)]*$/
// No paragraph opens with one of these: a full stop alone belongs to what was cut before it.
const CLOSING_MARK = /^[。，、；：！？”’）》」』,;!?)]/
// And none ends with one of these.
const OPENING_MARK = /[（(“‘《「『【]$/
// 责任领导：张三
const NAMED_VALUE =
  /^(?:整改)?(?:责任|牵头|分管|配合|协办|督办|督导|经办|主办|佐证|备注)[\u4e00-\u9fa5]{0,6}[:：]/
const DASH = /[—–]$/
const LONGEST_HEADING = 40
const FEWEST_SENTENCES = 4
const SENTENCES = 0.6
const FEWEST_NAMED = 3
// 会议记录： heads what follows.
const HEADING = /^[^，。；：:]{2,16}[：:]$/
// In characters: no page prints longer lines, and a few may be joined already.
const PAGE_WIDTH = 60
const FEW = 0.05
// A line is cut early where a word or a figure must stay whole.
const FULL = 0.8
const MOST = 0.8
// Longer ones are no text by paragraphs, and to look at each again with every line would take for ever.
const LONGEST_PARAGRAPH = 5_000

/** What all lines together tell about each. */
interface Page {
  /** The numbers whose lines end with a full stop as a rule. */
  sentences: ReadonlySet<NumberStyle>
  /** What opens several lines before a colon, as 施工单位： does. */
  names: ReadonlySet<string>
  /** The lines without a number that stand right above a rectification text, where most problems do so. */
  problems: ReadonlySet<Line>
  /** How long a line is at least that may be cut at the margin of a page; of endless length where none may. */
  narrowest: number
}

/** The paragraphs of the document: lines that a page break cut in two, often within a word, are whole again. */
export function joinLines(lines: Line[]): Line[] {
  const joined: Line[] = []
  const narrowest = narrowestOf(lines)
  const page = {
    sentences: stylesOfSentences(lines),
    names: namesIn(lines),
    narrowest,
    problems: narrowest === Number.POSITIVE_INFINITY ? bareProblemsIn(lines) : new Set<Line>(),
  }
  lines.forEach((line, index) => {
    const before = joined.at(-1)
    if (before && isContinued(before, line, lines[index + 1], page))
      before.text = join(before.text, line.text)
    else joined.push({ ...line })
  })
  return joined
}

// 附件1 and 2026年清单 must not make number 12.
function join(before: string, rest: string): string {
  if (readAnnex(before)?.rest === '') return `${before} ${rest}`
  return before + rest
}

function isContinued(
  before: Line,
  line: Line,
  after: Line | undefined,
  { sentences, names, narrowest, problems }: Page,
): boolean {
  if (before.text.length > LONGEST_PARAGRAPH) return false
  if (CLOSING_MARK.test(line.text) || OPENING_MARK.test(before.text)) return true
  if (isTitleBehind(before.text, line.text)) return true
  if (line.isHeading || opensSomething(line) || isFinished(before.text)) return false
  if (before.isBold !== line.isBold && !hasOpenQuote(before.text)) return false
  if (names.has(nameBefore(line.text)) && !hasOpenQuote(before.text)) return false
  if (opensAspect(before, line, after) || (problems.has(line) && mayBeWhole(before.text))) return false
  if (DASH.test(before.text)) return true
  const label = labelOf(before)
  if (label?.kind === 'status' && HEADING.test(line.text)) return false
  if (label?.kind === 'status') return !isStatus(label.rest) || isStatus(label.rest + line.text)
  if (label?.rest === '' && !/[:：]$/.test(before.text)) return false
  if (isSide(label) && !isProse(label)) return isRestOfHeading(line, after)
  const lead = leadOf(before)
  if (!lead) return !before.isHeading || label !== null
  if (lead.rest === '' || hasOpenQuote(before.text)) return true
  if (isNamedValue(line.text) && isLooselyWrapped(lead.rest)) return false
  if (isAnnotation(line.text) || sentences.has(lead.style)) return true
  if (isWrapped(lead.rest) || isWhole(lead.rest)) return continuesWrapper(line.text)
  if (endOfWrapped(lead.rest + line.text) >= 0) return true
  if (endsWithFault(lead.rest) && FINISHED.test(line.text)) return false
  // A heading has no full stop inside: what has one is prose, and goes on.
  if (/。./.test(lead.rest) || opensWithWrapper(lead.rest)) return true
  return (lead.style === 'bracket' && before.text.length >= narrowest) || isRestOfHeading(line, after)
}

// No margin cuts lines here, so that a heading above a problem without a number is whole. Where each text has a number of
// its own above it, that number is the problem's.
function bareProblemsIn(lines: Line[]): Set<Line> {
  const labels = lines.flatMap((line, index) => (labelOf(line)?.kind === 'rectification' ? [index] : []))
  const above = labels.flatMap(index => lines[index - 1] ?? []).filter(line => !opensSomething(line))
  const isShared = labels.some((end, index) => index > 0 && !lines.slice(labels[index - 1], end).some(leadOf))
  const isRule = above.length >= FEWEST_NAMED && above.length >= labels.length * MOST
  return new Set(isShared && isRule ? above : [])
}

function mayBeWhole(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/。./.test(text)
}

function namesIn(lines: Line[]): Set<string> {
  const names = groupBy(lines, ({ text }) => nameBefore(text))
  names.delete('')
  return new Set([...names].flatMap(([name, own]) => (own.length >= FEWEST_NAMED ? name : [])))
}

function nameBefore(text: string): string {
  return /^[\u4e00-\u9fa5]{2,8}(?=[:：])/.exec(text)?.[0] ?? ''
}

// Where lines are as long as their paragraphs, a line ends where its paragraph does.
function narrowestOf(lines: Line[]): number {
  const lengths = lines.map(({ text }) => text.length)
  const within = lengths.filter(length => length <= PAGE_WIDTH)
  return lengths.length - within.length <= lengths.length * FEW
    ? within.reduce((widest, length) => Math.max(widest, length), 0) * FULL
    : Number.POSITIVE_INFINITY
}

// Where numbered lines end with a full stop as a rule, one without it is cut and no heading.
function stylesOfSentences(lines: Line[]): Set<NumberStyle> {
  const numbered = lines.map(line => ({ style: leadOf(line)?.style, isWhole: isFinished(line.text) }))
  const styles = NUMBER_STYLES.filter(style => {
    const all = numbered.filter(one => one.style === style)
    return all.length >= FEWEST_SENTENCES && all.filter(one => one.isWhole).length >= all.length * SENTENCES
  })
  return new Set(styles)
}

// 整改情况 behind 附件1 is its title.
function isTitleBehind(annex: string, text: string): boolean {
  return readAnnex(annex)?.rest === '' && readLabel(text)?.rest === ''
}

// 关于甲不到位的问题 has nothing to follow; 关于对问题 was cut.
function isWhole(heading: string): boolean {
  return isLooselyWrapped(heading) && endsWithFault(readTitle(heading))
}

// A heading without a number stands between two numbers of one kind; between two of which the second is lower, it is
// the rest of a heading.
function opensAspect(before: Line, line: Line, after: Line | undefined): boolean {
  const [upper, lower] = [leadOf(before), after ? leadOf(after) : null]
  return isBareAspect(line.text) && lower !== null && !(upper && isAbove(upper.style, lower.style))
}

function isFinished(text: string): boolean {
  return FINISHED.test(text) || splitAnnotations(text).labels.length > 0
}

// （整改中） below a problem instead of behind it.
function isAnnotation(text: string): boolean {
  return splitAnnotations(`　${text}`).text === ''
}

function isProse({ field }: Label): boolean {
  return field !== undefined && PROSE_FIELDS.includes(field)
}

function opensSomething(line: Line): boolean {
  const { text } = line
  return (
    leadOf(line) !== null ||
    labelOf(line) !== null ||
    readAnnex(text) !== null ||
    opensMeasure(text) ||
    isClosing(text) ||
    NAMED_VALUE.test(simplify(text)) ||
    // 正在整改。 alone may be the end of a line that was cut.
    (/该|此|本|上述/.test(simplify(text.slice(0, 8))) && statusSentence(text) !== null)
  )
}

// Headings carry no full stop, so only what stands between them tells a cut heading from one followed by prose.
function isRestOfHeading(line: Line, after: Line | undefined): boolean {
  // Above a date stands a signature.
  if (!after || isClosing(after.text) || !opensSomething(after)) return false
  if (labelOf(after)?.kind === 'rectification' || statusSentence(after.text) !== null) return true
  return !FINISHED.test(line.text) && line.text.length <= LONGEST_HEADING
}
