import type { Sensitive, SensitiveKind } from './redaction'

/** 电话 · 身份证号 · 车牌 · 金额 · 案号 · 账号 · 住址: what is known by how it is written. */
type WrittenKind = Exclude<SensitiveKind, 'name' | 'suspect' | 'firm'>

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const SIGN = '[A-HJ-NP-Z0-9]'
const ARABIC = String.raw`(?<!\d|[\d.],)\d[\d,]{0,19}(?:\.\d{1,9})?(?:[万千百]\d{1,4}){0,3}`
const NUMERALS = '零〇一二两三四五六七八九十百千万亿几数壹贰叁肆伍陆柒捌玖拾佰仟萬'
// 万元 heads a column and is no amount, but 上万元 is one.
const CHINESE = `(?<![${NUMERALS}])(?:(?<=[上近超过达约])|(?![百千万亿]+[元圆]))[${NUMERALS}]{1,20}(?:点[零一二三四五六七八九]{1,9})?`
/** Never from within a run of signs, and no run is longer than any amount: else a row of 二二二二 is tried in every split. */
const FIGURE = `(?:${ARABIC}|${CHINESE})`
const UNIT = '[余多来]?[百千万亿佰仟]{0,3}[余多来]?'
const BEHIND_LABEL = '(?:号码?)?[:为是]? ?'

const PATTERNS: Record<WrittenKind, readonly RegExp[]> = {
  phone: [
    /(?<!\d)(?:(?:\+|00)?86[-. ]?)?1[3-9]\d[-.·• ]?\d{4}[-.·• ]?\d{4}(?!\d)/g,
    /(?<!\d)(?:(?:\+|00)?86[-. ]?)?1[3-9]\d{9}(?!\d)/g,
    /(?<!\d)\(?0\d{2,3}\)?[- ]?\d{3,4}[- ]?\d{4}(?!\d)/g,
    /(?<!\d)[48]00[- ]?\d{3}[- ]?\d{4}(?!\d)/g,
    /(?<![零〇一二三四五六七八九])[一幺][三四五六七八九][零〇幺一二三四五六七八九]{9}(?![零〇一二三四五六七八九])/g,
    new RegExp(
      String.raw`(?<=(?:电话|热线|传真|座机|手机|联系方式|tel)${BEHIND_LABEL})\d{3,4}[- ]?\d{4}(?![\d*])`,
      'gi',
    ),
  ],
  // Behind the word any number is one; elsewhere its check sign must be right.
  identity: [
    new RegExp(String.raw`(?<=身份证${BEHIND_LABEL})(?:\d{17}[\dX×]|\d{15})(?![\dA-Za-z])`, 'gi'),
    new RegExp(`(?<=护照${BEHIND_LABEL})[A-Z]{1,2}\\d{7,8}(?!\\d)`, 'gi'),
  ],
  // Five signs, six for new energy (a D or F at one end), or four and a character for 学, 警, 挂 …
  plate: [
    new RegExp(
      `[${PROVINCE}][A-HJ-NP-Z][·•・. -]?(?=${SIGN}*\\d)` +
        `(?:[DF]${SIGN}\\d{4}|\\d{5}[DF]|${SIGN}{5}|${SIGN}{4}[学警港澳挂领使])(?![A-Za-z0-9])`,
      'gi',
    ),
    new RegExp(`WJ[${PROVINCE}]?\\d{4,5}${SIGN}?(?![A-Za-z0-9])`, 'g'),
    new RegExp(`(?<=车牌${BEHIND_LABEL})[A-HJ-NP-Z][·•. -]?${SIGN}{5,6}(?![A-Za-z0-9])`, 'gi'),
  ],
  // 五百元以上 is a threshold of a rule and nobody's money; 一元化 and 多元 are words.
  money: [
    new RegExp(
      `(?:人民币 ?)?(?:[¥￥] ?)?(?:(?<![\\d.,])\\d[\\d.,]{0,12} ?[-~至到] ?)?(?<![\\d.])${FIGURE} ?${UNIT}(?:[元圆](?![化素件旦宵])(?:[\\d一二三四五六七八九]角)?整?|[美港欧日]元|块钱)(?!(?:\\(含\\))?及?以[上下内])`,
      'g',
    ),
    /[¥￥] ?\d[\d,]*(?:\.\d+)?(?! ?[余多]?[万亿]{0,3}元)/g,
    /(?:RMB|CNY|USD) ?\d[\d,]{0,19}(?:\.\d{1,9})?[万亿]?/g,
    new RegExp(`(?<=金额(?:[:为共约达]|合计|共计)? ?)${FIGURE} ?[余多]?[万亿]?(?![元圆\\d万亿%])`, 'g'),
    // 补贴3.2万, without the last word.
    new RegExp(
      String.raw`(?<=(?:资金|[款费账金]|补贴|工资|价款|造价|支出|收入)(?:共计|合计|[共约达计为])?)${ARABIC} ?[余多]?[万亿](?![元圆万亿千百\d余多]|[人次份户名亩吨头平股])`,
      'g',
    ),
  ],
  case: [
    /[([〔【][\d二〇零一三四五六七八九]{4}[)\]〕】][\u4e00-\u9fa5]{0,8}\d{0,4}[\u4e00-\u9fa5]{0,6}[民刑行执破赔仲][\u4e00-\u9fa5]{0,4}字?第?\d{1,7}(?:-\d{1,7})?号/g,
    new RegExp(`(?<!\\d)\\d{4}[${PROVINCE}]\\d{2,4}[民刑行执破赔][\\u4e00-\\u9fa5]{0,4}\\d{1,7}号`, 'g'),
    /[\u4e00-\u9fa5]{0,4}[仲案][\u4e00-\u9fa5]{0,3}[([〔【]\d{4}[)\]〕】]第?\d{1,7}号/g,
  ],
  account: [
    /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g,
    /(?<=(?:QQ|微信)(?:号码?[:为是]?|[:为是]) ?)[A-Za-z0-9_-]{5,20}/gi,
    new RegExp(String.raw`(?<=(?:[账帐]号|[账帐]户|卡号|银行卡)${BEHIND_LABEL})\d[\d ]{8,24}\d`, 'g'),
    /(?<!\d)62\d{2}(?: ?\d{4}){3}(?: ?\d{1,3})?(?!\d)/g,
  ],
  address: [
    /(?<=(?:住址|户籍地|户籍所在地|家住|现住|租住|居住)(?:地|在|于|:)? ?)[\u4e00-\u9fa5\d-]{3,40}/g,
    /[\u4e00-\u9fa5]{2,12}\d{0,4}(?:号)?(?:[\d一二三四五六七八九十]{1,4}(?:栋|幢|号楼))(?:[\d一二三四五六七八九十]{1,3}单元)?[\d零〇一二三四五六七八九十]{1,5}[室号]?/g,
    /[\u4e00-\u9fa5]{2,10}村(?:\d{1,3}|[一二三四五六七八九十]{1,3})组\d{1,4}号/g,
  ],
}

const IDENTITY =
  /(?<![\dA-Za-z])\d{6}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dX×](?![\dA-Za-z])/gi
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

/** Phone and identity numbers, car plates, amounts of money, case numbers, accounts and addresses of homes in the text. */
export function findWritten(plain: string): Sensitive[] {
  const kinds = Object.keys(PATTERNS) as WrittenKind[]
  const found = kinds.flatMap(kind => PATTERNS[kind].flatMap(pattern => matchesOf(plain, pattern, kind)))
  return [...found, ...matchesOf(plain, IDENTITY, 'identity').filter(isIdentity)]
}

function isIdentity({ match }: Sensitive): boolean {
  return hasValidCheckSign(match.replace(/[ -]/g, '').replace('×', 'X'))
}

/** Whether the last sign of an 18-digit identity number follows from the others (GB 11643). */
export function hasValidCheckSign(identity: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(identity[index]), 0)
  return identity.at(17)?.toUpperCase() === CHECK_SIGNS[sum % 11]
}

/** Every place of the pattern. */
export function matchesOf(text: string, pattern: RegExp, kind: SensitiveKind): Sensitive[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ kind, match, index }))
}
