import { normalise } from './numerals'
import { findWritten, matchesOf } from './sensitive-figures'
import { suspectNames } from './suspected-names'

/** 姓名 · 疑似姓名 · 电话 · 身份证号 · 车牌 · 金额 · 单位名称 · 案号 · 邮箱等账号 · 住址 */
export type SensitiveKind =
  | 'name'
  | 'suspect'
  | 'phone'
  | 'identity'
  | 'plate'
  | 'money'
  | 'firm'
  | 'case'
  | 'account'
  | 'address'

/** A place in a text that somebody has to decide on before the text is made public. */
export interface Sensitive {
  kind: SensitiveKind
  /** As printed. */
  match: string
  /** Where it begins in the text. */
  index: number
}

const FIRM =
  /[\u4e00-\u9fa5A-Za-z()·]{2,30}?(?:有限(?:责任)?公司|股份公司|集团公司|事务所|分公司|经营部|商行|汽修厂|加工厂|合作社|门诊部|大药房|酒店|饭店|宾馆|超市)/g
/** Without 有限 it is as often a kind of company as a name, so only where somebody deals with it. */
const COMPANY =
  /(?<=与|向|约谈|委托|支付|责令|聘请)[\u4e00-\u9fa5]{2,8}?(?<![子该本各此家总级所有业设通险务资台属融营包方程工位应个])公司/g
/** What stands before a firm's name in a sentence. A name that holds one of these is found from there on. */
const BEFORE_FIRM =
  /^(?:.*\((?=[^()]*$)|.*(?:与|向|由|请|将|把|被|给|对|和|及|从|委托|聘用|约谈|联系|会同|邀请|同志|选定|支付|通知|责令|要求|移交|退回|属于|其中|的|了|是)(?=.{2}))/
/** 某节能公司 has been made anonymous already, and 律师事务所 alone names nobody. */
const NOBODY = /某|[×*]{2}|XX|^(?:律师|会计师|税务师)?(?:有限|股份|集团|事务所|分公司)/

/** 联系人：赵启明、钱明: people who are on no roster are known by the word in front of them. */
const LABELLED =
  /(?<=(?:(?:联系|联络|经办|经手|当事|举报|信访|反映|投诉|责任|负责|申请|代理|法定代表|收款|领款|报销)人|(?:责任|牵头|分管|主管|包保)领导|联络员|姓名|户主): ?(?:[\u4e00-\u9fa5]{2,4}、 ?){0,3})[\u4e00-\u9fa5]{2,4}(?![\u4e00-\u9fa5])/g
/** 江波 also stands in 长江波浪; three signs together are hardly ever anything but the name. */
const SAFE_LENGTH = 3
const DEPARTMENT = /[局委院校部处科室股办组站所队会司厅]$|中心$|支部$|单位$|人员$/

/** Names to be looked for in a text: those that are known, and those that were suspected in other texts. */
export interface Names {
  /** As in the ledger or its roster; 张伟（财务科） is looked for as 张伟. */
  known: readonly string[]
  suspected?: readonly string[]
}

/**
 * Names that are known or stand behind a label such as 联系人：, names that are suspected by the words around them, phone
 * and identity numbers, car plates, amounts of money, firms and case numbers in the text, in its order and without
 * overlaps. They are found, not judged: whether one may be published is for people to decide.
 */
export function findSensitive(text: string, names: Names): Sensitive[] {
  // Every character keeps its place, so an index of the plain text is one of the printed text.
  const plain = normalise(text)
  const printed = findIn(plain, names)
  const set = plain.includes(' ') ? findSetWide(plain, names) : []
  const sure = withoutOverlaps([...printed, ...set].filter(one => !isSuspect(one)))
  const suspects = apartFrom(sure, printed.filter(isSuspect))
  const wide = apartFrom([...sure, ...suspects], set.filter(isSuspect))
  return withoutOverlaps([...sure, ...suspects, ...wide]).map(({ match, ...rest }) => ({
    ...rest,
    match: text.slice(rest.index, rest.index + match.length),
  }))
}

function findIn(plain: string, { known, suspected = [] }: Names): Sensitive[] {
  const people = [...findNames(plain, known), ...findLabelled(plain)]
  const suspects = [...findSuspects(plain), ...findNames(plain, suspected, 'suspect')]
  const firms = findFirms(plain, [...people, ...suspects])
  return [...findWritten(plain), ...firms, ...people, ...suspects]
}

/** 王　芳 and 1 3 8 0 …: what is found when the blanks are left out that were put in to set it wide. */
function findSetWide(plain: string, names: Names): Sensitive[] {
  const places = [...plain.matchAll(/[^ ]/g)].map(({ index }) => index)
  return findIn(plain.replaceAll(' ', ''), names).map(({ kind, match, index }) => {
    const [start = 0, end = 0] = [places[index], places[index + match.length - 1]]
    return { kind, match: plain.slice(start, end + 1), index: start }
  })
}

function apartFrom(others: readonly Sensitive[], found: readonly Sensitive[]): Sensitive[] {
  return found.filter(one => !others.some(other => isOverlap(one, other)))
}

function isSuspect({ kind }: Sensitive): boolean {
  return kind === 'suspect'
}

/** Names that nobody has told but that seem to stand somewhere in the texts; one that is so short that words hold it is left out. */
export function suspectedIn(texts: readonly string[]): string[] {
  const names = texts.flatMap(text => findSuspects(normalise(text)).map(({ match }) => match))
  return [...new Set(names)].filter(name => name.length >= SAFE_LENGTH)
}

/** 李雷前往青山物业有限公司: what begins with a person is no firm's name, but one may follow. */
function findFirms(text: string, people: readonly Sensitive[]): Sensitive[] {
  return [...matchesOf(text, FIRM, 'firm'), ...matchesOf(text, COMPANY, 'firm')]
    .map(({ match, index }): Sensitive => {
      const end = index + match.length
      const nameEnds = people.map(person => person.index + person.match.length)
      const start = Math.max(
        index + (BEFORE_FIRM.exec(match)?.[0].length ?? 0),
        ...nameEnds.filter(nameEnd => nameEnd > index && nameEnd < end),
      )
      return { kind: 'firm', match: text.slice(start, end), index: start }
    })
    .filter(({ match }) => !NOBODY.test(match))
}

function findSuspects(plain: string): Sensitive[] {
  return suspectNames(plain).map(suspect => ({ kind: 'suspect', ...suspect }))
}

function findNames(text: string, names: readonly string[], kind: SensitiveKind = 'name'): Sensitive[] {
  const bare = names.map(name => normalise(name).replace(/\(.*$/, '').trim())
  return (
    [...new Set(bare)]
      // Most names of a roster stand in no given text, and a pattern for each of them takes long to make.
      .filter(name => name.length > 1 && text.includes(name))
      .flatMap(name => matchesOf(text, new RegExp(literal(name), 'g'), kind))
  )
}

function findLabelled(text: string): Sensitive[] {
  return matchesOf(text, LABELLED, 'name').filter(({ match }) => !DEPARTMENT.test(match))
}

function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function isOverlap(one: Sensitive, other: Sensitive): boolean {
  return one.index < other.index + other.match.length && other.index < one.index + one.match.length
}

/** Of two that overlap the one that begins first stays, of two that begin alike the longer one. */
function withoutOverlaps(found: Sensitive[]): Sensitive[] {
  const sorted = found.toSorted(
    (one, other) => one.index - other.index || other.match.length - one.match.length,
  )
  let end = 0
  return sorted.filter(({ index, match }) => {
    if (index < end) return false
    end = index + match.length
    return true
  })
}
