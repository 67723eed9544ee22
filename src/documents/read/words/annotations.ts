import { isPersonName } from '../../../core/person-name'
import { matchPrinted, simplify } from '../../../core/simplified'
import { readDueDate } from './due-date'
import { isSide, type Label, readLabel, splitRun } from './label'
import { isStatusInPlace } from './status-words'

/** A heading, and what was printed in brackets around it about its state, its owners and its deadline. */
export interface Annotated {
  text: string
  labels: Label[]
}

const LONGEST = 300
const OPENING = '（(【['
const CLOSING = '）)】]'
const STATUS_FIRST = /^[（(【[]([^（()）【】[\]]{2,12})[）)】\]]\s*/
const END = /[\s。；;：:.]*$/
const LAST_PIECE = /^(.+)[，,；;]\s*([^，,；;]+)$/
const SEPARATOR = /[，,、；;\s]+/
const DEADLINE = new RegExp(
  '^(?:于|在|限)?(?:[\\d〇零一二三四五六七八九十]{4}[年./-]|\\d{1,2}月|年|本?月).{0,10}?(?:日|号|底|末|旬|月|\\d)(?:之?前|以前)?(?:完成|整改到位|整改完成|销号|办结)?$' +
    '|^(?:立行立改|(?:马上|立即)(?:整?改|整改)|即知即改|立整立改|长期坚持|持续(?:整改|推进|坚持)|\\d{1,3}(?:个工作)?[日天]内)$',
)
const UNIT =
  /^[\u4e00-\u9fa5]{1,14}(?:科室?|处室?|股室?|室|部门?|局|办|中心|院|所|站|队|会|组|支部|公司|厂|馆|场|社|校|园|村|委|署|台|镇|乡|街道|社区|学院|集团|基地|车间|财务|党政办|机关)$/
const UNIT_AND_NAME =
  /^(.{2,12}?[室科处股部局办心院所站队会组司厂馆场社校园村委署台镇乡道区团地间关])(.{2,4})$/d
const DEPARTMENT = '责任部门'
const ASSIGNEE = '责任人'
// （办公室） alone may be the place of the problem as well, and （张三） who caused it.
const UNNAMED: readonly string[] = [DEPARTMENT, ASSIGNEE]
const OWNERS = [
  { field: 'department', name: '牵头部门', pattern: /^由?(.{2,20})(?:牵头|负责)$/d },
  { field: 'partners', name: '配合部门', pattern: /^(.{2,20})配合$/d },
] as const

/**
 * The heading without the brackets around it that give status, owner or deadline; other brackets are its own.
 * @param isUnitOwner whether a unit or a person alone in brackets is the owner, as it is where most problems have one
 */
export function splitAnnotations(printed: string, isUnitOwner = false): Annotated {
  const labels: Label[] = []
  let text = printed
  for (let found = readLast(text, isUnitOwner); found; found = readLast(text, isUnitOwner)) {
    labels.unshift(...found.labels)
    text = found.text
  }
  const [printedFirst = '', status = ''] = STATUS_FIRST.exec(text) ?? []
  return isStatusInPlace(status)
    ? { text: text.slice(printedFirst.length), labels: [{ kind: 'status', rest: status }, ...labels] }
    : { text, labels }
}

function readLast(printed: string, isUnitOwner: boolean): Annotated | null {
  const end = printed.length - (END.exec(printed)?.[0].length ?? 0)
  const start = openingOf(printed, end - 1)
  const labels = start > 0 ? readInner(printed.slice(start + 1, end - 1).trim(), isUnitOwner) : null
  return labels && { text: printed.slice(0, start).trim(), labels }
}

/** Where the bracket that closes at this place was opened; -1 when none closes there. */
function openingOf(text: string, end: number): number {
  let depth = 0
  for (let at = end; at >= Math.max(0, end - LONGEST); at -= 1) {
    const sign = text[at] ?? ''
    if (CLOSING.includes(sign)) depth += 1
    if (OPENING.includes(sign)) depth -= 1
    if (depth === 0) return at === end ? -1 : at
  }
  return -1
}

function readInner(inner: string, isUnitOwner: boolean): Label[] | null {
  const [first = '', ...rest] = splitRun(inner)
  const labels = readNamed(first) ?? readPieces(first, isUnitOwner)
  return labels && [...labels, ...rest.flatMap(piece => readNamed(piece) ?? [])].flatMap(partState)
}

// 责任人：村会计；已完成
function partState(label: Label): Label[] {
  const [, value = '', state = ''] = LAST_PIECE.exec(label.rest) ?? []
  return label.kind === 'field' && isStatusInPlace(state)
    ? [
        { ...label, rest: value },
        { kind: 'status', rest: state },
      ]
    : [label]
}

function readNamed(piece: string): Label[] | null {
  const label = readLabel(piece)
  return label && (isSide(label) || label.kind === 'status') ? [label] : null
}

function readPieces(text: string, isUnitOwner: boolean): Label[] | null {
  if (isStatusInPlace(text)) return [{ kind: 'status', rest: text }]
  const labels = text.split(SEPARATOR).filter(Boolean).flatMap(partOwner).map(readPiece)
  const areOwners = UNNAMED.every(name => labels.some(label => label?.name === name))
  const isSure = areOwners || labels.some(label => !UNNAMED.includes(label?.name ?? ''))
  return labels.every(label => label !== null) && (isUnitOwner || isSure) ? labels : null
}

// 党政办陈立
function partOwner(piece: string): string[] {
  const [, unit = '', name = ''] = matchPrinted(UNIT_AND_NAME, piece) ?? []
  return isUnit(unit) && !isUnit(piece) && isPersonName(name) ? [unit, name] : [piece]
}

function readPiece(piece: string): Label | null {
  if (isStatusInPlace(piece)) return { kind: 'status', rest: piece }
  if (DEADLINE.test(simplify(piece)) || readDueDate(piece) === piece)
    return { kind: 'deadline', name: '整改时限', rest: piece }
  for (const { field, name, pattern } of OWNERS) {
    const owner = matchPrinted(pattern, piece)?.[1]
    if (owner)
      return isUnit(owner) || field === 'partners'
        ? { kind: 'field', field, name, rest: owner }
        : person(owner)
  }
  if (isUnit(piece)) return { kind: 'field', field: 'department', name: DEPARTMENT, rest: piece }
  return isPersonName(piece) ? person(piece) : null
}

function isUnit(word: string): boolean {
  return UNIT.test(simplify(word))
}

function person(owner: string): Label {
  return { kind: 'field', field: 'assignee', name: ASSIGNEE, rest: owner }
}
