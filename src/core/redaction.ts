import { normalise } from './numerals'
import { suspectNames } from './suspected-names'

/** 姓名 · 疑似姓名 · 电话 · 身份证号 · 车牌 · 金额 · 单位名称 · 案号 */
export type SensitiveKind = 'name' | 'suspect' | 'phone' | 'identity' | 'plate' | 'money' | 'firm' | 'case'

/** A place in a text that somebody has to decide on before the text is made public. */
export interface Sensitive {
  kind: SensitiveKind
  /** As printed. */
  match: string
  /** Where it begins in the text. */
  index: number
}

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const SIGN = '[A-HJ-NP-Z0-9]'
/** Never from within a run of signs, and no run is longer than any amount: else a row of 二二二二 is tried in every split. */
const FIGURE = String.raw`(?:(?<!\d|[\d.],)\d[\d,]{0,19}(?:\.\d{1,9})?|(?<![零一二两三四五六七八九十百千万亿])[零一二两三四五六七八九十百千万亿]{1,20}(?:点[零一二三四五六七八九]{1,9})?)`

const PATTERNS: Record<Exclude<SensitiveKind, 'name' | 'suspect' | 'identity' | 'firm'>, RegExp[]> = {
  phone: [
    /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
    /(?<!\d)\(?0\d{2,3}\)?[- ]?\d{7,8}(?!\d)/g,
    /(?<=电话(?:号码)?[:为是]? ?)\d{7,8}(?!\d)/g,
  ],
  // Five signs, six for new energy (a D or F at one end), or four and a character for 学, 警, 挂 …
  plate: [
    new RegExp(
      `[${PROVINCE}][A-HJ-NP-Z][·•・. -]?(?=${SIGN}*\\d)` +
        `(?:[DF]${SIGN}\\d{4}|\\d{5}[DF]|${SIGN}{5}|${SIGN}{4}[学警港澳挂领使])(?![A-Za-z0-9])`,
      'gi',
    ),
  ],
  // 五百元以上 is a threshold of a rule and nobody's money; 一元化 and 多元 are words.
  money: [
    new RegExp(
      `(?:人民币 ?)?(?:[¥￥] ?)?(?<![\\d.])${FIGURE} ?[余多]?[百千万亿]{0,3}[余多]?元(?![化素件旦宵])(?!(?:\\(含\\))?及?以[上下内])`,
      'g',
    ),
    /[¥￥] ?\d[\d,]*(?:\.\d+)?(?! ?[余多]?[万亿]{0,3}元)/g,
  ],
  case: [
    /[([〔]\d{4}[)\]〕][\u4e00-\u9fa5]{0,8}\d{0,4}[\u4e00-\u9fa5]{0,6}[民刑行执破赔仲][\u4e00-\u9fa5]{0,4}字?第?\d{1,7}号/g,
    /[\u4e00-\u9fa5]{0,4}仲[\u4e00-\u9fa5]{0,3}[([〔]\d{4}[)\]〕]第?\d{1,7}号/g,
  ],
}

const IDENTITY =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\dA-Za-z])/gi
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

const FIRM = /[\u4e00-\u9fa5A-Za-z()·]{2,30}?(?:有限(?:责任)?公司|股份公司|集团公司|事务所|分公司)/g
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
export function findSensitive(text: string, { known, suspected = [] }: Names): Sensitive[] {
  // Every character keeps its place, so an index of the plain text is one of the printed text.
  const plain = normalise(text)
  const people = withoutOverlaps([...findNames(plain, known), ...findLabelled(plain)])
  const suspects = [...findSuspects(plain), ...findNames(plain, suspected, 'suspect')]
  const sure = withoutOverlaps([
    ...findIdentities(plain),
    ...(['phone', 'plate', 'money', 'case'] as const).flatMap(kind =>
      PATTERNS[kind].flatMap(pattern => matchesOf(plain, pattern, kind)),
    ),
    ...findFirms(plain, [...people, ...suspects]),
    ...people,
  ])
  return withoutOverlaps([
    ...sure,
    ...suspects.filter(suspect => !sure.some(one => isOverlap(one, suspect))),
  ]).map(({ match, ...rest }) => ({ ...rest, match: text.slice(rest.index, rest.index + match.length) }))
}

/** Names that nobody has told but that seem to stand somewhere in the texts; one that is so short that words hold it is left out. */
export function suspectedIn(texts: readonly string[]): string[] {
  const names = texts.flatMap(text => findSuspects(normalise(text)).map(({ match }) => match))
  return [...new Set(names)].filter(name => name.length >= SAFE_LENGTH)
}

/** Whether the last sign of an 18-digit identity number follows from the others (GB 11643). */
export function hasValidCheckSign(identity: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(identity[index]), 0)
  return identity.at(17)?.toUpperCase() === CHECK_SIGNS[sum % 11]
}

function matchesOf(text: string, pattern: RegExp, kind: SensitiveKind): Sensitive[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ kind, match, index }))
}

function findIdentities(text: string): Sensitive[] {
  return matchesOf(text, IDENTITY, 'identity').filter(({ match }) => hasValidCheckSign(match))
}

/** 李雷前往青山物业有限公司: what begins with a person is no firm's name, but one may follow. */
function findFirms(text: string, people: readonly Sensitive[]): Sensitive[] {
  return matchesOf(text, FIRM, 'firm')
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
