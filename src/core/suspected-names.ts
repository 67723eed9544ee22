import { isLikelyName, isPossibleName } from './name-words'
import { SURNAME } from './person-name'

/** A place in a text where the name of a person seems to stand. */
export interface SuspectedName {
  match: string
  index: number
}

interface Candidate extends SuspectedName {
  points: number
  /** How many of them the words behind it have given: they tell where it ends. */
  behind: number
}

/** How much the words before or behind a name say for it. */
type Hints = readonly (readonly [points: number, words: RegExp])[]

const CUT = '[^\\u4e00-\\u9fa5A-Za-z0-9]'
const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十百数多几]{1,3})'
const PEOPLE = '(?:人|同志|党员|干部|职工|教师|村民|群众|员工|司机|工作人员|责任人|当事人|负责人|违纪|公职)'
const MANY = `(?:等(?:${COUNT}[余多]?(?:名|位)?)?${PEOPLE}|(?:这|等)?${COUNT}(?:名|位|人|同志)|等$|等${CUT})`
const POST =
  '副?(?:书记|主任|局长|处长|科长|股长|所长|站长|院长|校长|园长|镇长|乡长|县长|区长|市长|部长|厅长|队长|组长|会长|村长|主席|经理|董事长|总监|教授|会计|出纳|医生|委员|律师|老师)'
const ROLE = `(?:${POST}|司机|驾驶员|采购员|保管员|管理员|办事员|联络员|报账员|网格员|业务员|村民|党员|干部|职工|员工|[教律医]师|会计师|工程师|户主|群众|农户|老板|法人|股东|代表|[\\u4e00-\\u9fa5]人员?|[亲家]属|妻子|丈夫|儿子|女儿)`
const DOES =
  '(?:带队|牵头|主持|负责|分管|具体|联系|担任|兼任|任|为组长|进行|作出|做出|给予|予以|实施|开展|签字|签订|汇总|统一|承担|受到|因|被|的|在|于|到|赴|率|出席|参加|反映|举报|投诉|退回|上交|上缴|缴纳|领取|报销|违规|违反|挪用|占用|收受|私自|立案|党内|警告|行政|诫勉|谈话|约谈|提醒|批评|停职|调离|免职|检查|当天|当面|逐|亲自|专职|兼职|已|说|表示|核实|重新|退|走访|组成|满意|检讨|申请|收取|借|还|未|停|写|补|利用|恢复|虚|腾|多|核对|冒|对|与|核算|列为|调|为)'

const BEFORE: Hints = [
  [
    2,
    new RegExp(
      `(?:${ROLE}|领导|专家|[警员长]|[租农贫住商承]户|其[弟妹兄姐妻夫子女母父]|查实|发现|约谈|免去|任命|处分|诫勉|给予|会同|抽调|选派|辞退|聘用|慰问)$`,
    ),
  ],
  [
    1,
    new RegExp(
      `(?:^|${CUT}|[由对向与和给经请是为将因在扣]|问责|提醒|批评|指定|安排|责令|调查|走访|督促|退回|收缴|把|使)$`,
    ),
  ],
]
/** What stands behind nothing but a person. */
const PROOF = /^(?:同志(?![间们])|先生|女士)/
const BEHIND: Hints = [
  [3, PROOF],
  [2, new RegExp(`^(?:[(]?${POST}|${MANY})`)],
  [1, new RegExp(`^(?:$|${CUT}|${DOES})`)],
]
const AFTER_CUT = new RegExp(`(?:^|${CUT})$`)
/** Surnames that are mostly small words: 用人和基层. */
const LINKING = /^[和于向时应从]/
/** Surnames that are the ends of everyday words: 全程纪实. */
const EVERYDAY =
  /^[和于向时应从单费施程管师明关范高项方成查支任全车党解安常边连农司路申文宣简章易严车房金谢习计干官段平景党席毕满充游祝白年容达利商水石强米古]/
/** 向云溪县 and 青山镇 are places. */
const PLACE = /^(?:[县市区镇乡省州路街]|村(?!民))/
const AND = '[、,和及与]'
const NEIGHBOUR = `${SURNAME}[\\u4e00-\\u9fa5]{1,2}`
const NEIGHBOUR_BEFORE = new RegExp(`(${NEIGHBOUR})${AND}$`)
const NEIGHBOUR_BEHIND = new RegExp(`^${AND}(${NEIGHBOUR}?)(?:${AND}|${MANY}|$|${CUT}|${DOES}|同志)`)
const ENOUGH = 3
/** 小明同志, 王同志: who is named by half a name is named. */
const HALF_NAME = new RegExp(
  `(?<![\\u4e00-\\u9fa5])(?:[小老阿][\\u4e00-\\u9fa5]|${SURNAME})(?=同志(?![间们]))`,
  'g',
)
/** As far as words are looked at to the left and to the right. */
const SIGHT_BEFORE = 6
const SIGHT_BEHIND = 12
const STARTS = new RegExp(`(?=${SURNAME})`, 'g')
/** 欧阳 may stand for 欧 with 阳 as given name, and is tried in both ways. */
const LONGEST_NAME = 4

/**
 * Places where the words around say that a person is named whom no list knows: a surname and one or two signs beside
 * 同志, a post, 约谈, in a list before 等人 … 李某 is hidden already and none.
 * @param plain as `normalise` leaves it
 */
export function suspectNames(plain: string): SuspectedName[] {
  const candidates = [...plain.matchAll(STARTS)].flatMap(({ index }) => candidatesAt(plain, index))
  const halves = [...plain.matchAll(HALF_NAME)].map(({ 0: match, index }) => ({
    ...{ match, index, points: 0, behind: 0 },
  }))
  return best([...candidates, ...halves])
}

function candidatesAt(text: string, index: number): Candidate[] {
  const before = text.slice(Math.max(0, index - SIGHT_BEFORE), index)
  return [2, 3, LONGEST_NAME]
    .map(length => text.slice(index, index + length))
    .filter((match, at) => match.length === at + 2 && isPossibleName(match))
    .map(match => {
      const end = index + match.length
      return { match, index, ...pointsOf(match, before, text.slice(end, end + SIGHT_BEHIND)) }
    })
    .filter(({ points }) => points >= ENOUGH)
}

function pointsOf(match: string, before: string, behind: string): Pick<Candidate, 'points' | 'behind'> {
  const isLinked = LINKING.test(match) && !AFTER_CUT.test(before)
  // Most words that begin with a surname are none, and are not looked at any further.
  if (!isLikelyName(match) || isLinked) return { points: PROOF.test(behind) ? ENOUGH : 0, behind: ENOUGH }
  const right = strongest(BEHIND, behind)
  return { points: PLACE.test(behind) ? 0 : likelyPoints(match, before, behind, right), behind: right }
}

function likelyPoints(match: string, before: string, behind: string, right: number): number {
  if (hasNeighbour(before, behind)) return ENOUGH + right
  // A short word between two commas says nothing.
  if (match.length === 2 && right === 1 && AFTER_CUT.test(before)) return 0
  const own = match.length - 1 - (EVERYDAY.test(match) ? 1 : 0)
  return strongest(BEFORE, before) + right + own
}

function hasNeighbour(before: string, behind: string): boolean {
  const names = [NEIGHBOUR_BEFORE.exec(before)?.[1], NEIGHBOUR_BEHIND.exec(behind)?.[1]]
  return names.some(name => name !== undefined && isLikelyName(name))
}

function strongest(hints: Hints, words: string): number {
  return hints.find(([, pattern]) => pattern.test(words))?.[0] ?? 0
}

/** Of those that overlap the one for which most is said, before all behind it, else the longer one. */
function best(candidates: readonly Candidate[]): SuspectedName[] {
  const taken = new Set<number>()
  const chosen: SuspectedName[] = []
  const sorted = candidates.toSorted(
    (one, other) =>
      other.points - one.points || other.behind - one.behind || other.match.length - one.match.length,
  )
  for (const { match, index } of sorted) {
    const places = [...match].map((_, at) => index + at)
    if (places.some(place => taken.has(place))) continue
    for (const place of places) taken.add(place)
    chosen.push({ match, index })
  }
  return chosen.toSorted((one, other) => one.index - other.index)
}
