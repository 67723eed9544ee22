import { simplify } from '../../../core/simplified'
import type { Line } from '../text/lines'
import { readLabel } from './label'
import { readLead } from './numbering'

const CLOSING = new RegExp(
  '^(?:欢迎|如有(?:意见|不同)|如对|联系(?:方式|电话|人|地址)|监督(?:电话|举报)|举报电话|特此|附件\\s*[:：]|邮政编码|邮编|电子邮箱|通讯地址|公示时间|公示期|' +
    '分享(?:到|[:：])|【?打印|关闭(?:本页|窗口)|上一[篇条]|下一[篇条]|相关(?:链接|文档|附件)|网站地图|版权所有|主办(?:单位)?[:：]|扫一扫)',
)
const OURS = '我[局院校司县市区镇乡村]'
const UNIT = `党组|党委|党工委|党支部|党总支|巡察|巡视|我们|${OURS}|本单位|中心|政府|集团|街道|[，,][^，。]{1,10}[局厅委办院校司厂站场所会村镇乡社队馆库矿行部处]将`
const OUTLOOK = new RegExp(
  [
    `^(?:下一?步|今后|接下来|下一?阶段).{0,20}(?:${UNIT})`,
    // A heading without a number.
    '^(?:下一?步|今后|接下来|下一?阶段)[^，。：:]{0,12}$|^(?:工作|有关|相关|整改|几点)要求[：:]?$',
    '^(?:通过(?:集中|本次|此次|这次|本轮|巡察|巡视|反馈|问题)*整改|总[的体](?:来)?看|以上是|以上报告)[，,]',
    // 医院党委将继续抓好后续整改
    '^[^，。：:]{0,12}(?:党委|党组|党总支|党支部|党工委)将(?:继续|持续|进一步|持之以恒|坚持不懈|一以贯之|以此为契机)[^。已]{0,40}整改(?![^。]{0,8}方案)',
    '^[^，。：:]{0,8}(?:审计|巡察|巡视|督察)[局办组委][^，。：:]{0,4}将(?:继续|持续|进一步)',
    `^${OURS}.{0,20}(?:整改|巡察|巡视|审计|督察).{0,10}为契机`,
    '^各[^，。；：]{1,20}(?:要|应当?|必须|务必)(?:举一反三|引以为戒|高度重视|对照|按照|认真|切实|继续|进一步|加强|严格|抓紧)',
    '^请(?:你|贵|各)[^，。：:]{0,20}(?:对照|按照|根据|针对|认真|抓紧|切实|高度重视)',
    '^各(?:有关|相关|责任|级|地)*(?:单位|部门|党组织|支部|地区?)[^，。]{0,6}(?:要|应|必须)',
  ].join('|'),
)
const DATE =
  /^(?:\d{4}|[二〇○零一-九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/

/** Whether the paragraph opens the end of the document: an invitation to comment, a contact block, a date. */
export function isClosing(text: string): boolean {
  return CLOSING.test(simplify(text)) || DATE.test(text)
}

/** Whether the paragraph looks ahead for the unit as a whole, as texts do when they have left the last problem. */
export function isOutlook(text: string): boolean {
  return OUTLOOK.test(simplify(text))
}

/** Where the outlook or else the closing begins among these paragraphs, each seen from a place on; their number when there is neither. */
export function findEnding(
  lines: Line[],
  { outlook, closing }: { outlook: number; closing: number },
): number {
  const ahead = findOutlook(lines, outlook)
  return Math.min(ahead < 0 ? lines.length : ahead, findClosing(lines, closing))
}

// What several problems have belongs to each of them.
function findOutlook(lines: Line[], from: number): number {
  const all = lines.flatMap(({ text }, index) => (isOutlook(text) ? [index] : []))
  const [first = -1] = all
  return first < from ? -1 : first
}

/** Where the closing begins among these paragraphs, seen from a place on; their number when there is none. */
export function findClosing(lines: Line[], from: number): number {
  const found = lines.findIndex((line, index) => index >= from && isClosing(line.text))
  // A signature stands above its date.
  const isDate = DATE.test(lines[found]?.text ?? '')
  return found >= 0 && !isDate
    ? found
    : Math.max(from, findSignature(lines, found < 0 ? lines.length : found))
}

function findSignature(lines: Line[], end: number): number {
  let start = end
  while (start > 0 && isSignature(lines[start - 1]?.text ?? '')) start -= 1
  return start
}

function isSignature(text: string): boolean {
  return text.length <= 40 && !/[，。；：！？,;:!?]/.test(text) && !readLead(text) && !readLabel(text)
}
