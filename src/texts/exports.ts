import { shortTitle } from './labels'

const KIND_NAMES = {
  ledger: '整改台账',
  bulletin: '整改情况通报',
  meeting: '会议单',
  chart: '整改进度图',
  archive: '整改归档',
} as const

type Kind = keyof typeof KIND_NAMES

/** A document, and whether it is the version for publication. */
interface Version {
  kind: Kind
  isPublic: boolean
}

/** `整改情况通报（公开稿）`: nobody should publish the other one by mistake. */
function nameOf({ kind, isPublic }: Version): string {
  return `${KIND_NAMES[kind]}${isPublic ? '（公开稿）' : ''}`
}

/** What people call each document in the chat. */
export const EXPORT_WORDS = new Map<string, Kind>([
  ['台账', 'ledger'],
  ['通报', 'bulletin'],
  ['会议', 'meeting'],
  ['会议单', 'meeting'],
  ['图', 'chart'],
  ['进度图', 'chart'],
  ['归档', 'archive'],
])

/** `整改台账_云溪县机关服务中心_2026-11-23.xlsx`, with nothing in it that a file system refuses. */
export function exportFileName(
  { kind, isPublic }: Version,
  title: string,
  day: string,
  extension: string,
): string {
  const safe = [...shortTitle(title, 30)]
    .filter(character => !/[\\/:*?"<>|\p{Cc}…\s]/u.test(character))
    .join('')
  return `${[nameOf({ kind, isPublic }), safe, day].filter(part => part !== '').join('_')}.${extension}`
}

/** `导入预览_2026-11-23.txt` */
export function previewFileName(day: string): string {
  return `导入预览_${day}.txt`
}

const BULLETIN_TITLE = /^(.+?)关于(.{0,20}?整改)(?:工作|进展|落实)*情况的?(?:通报|公告|公示|报告)$/u

/** 甲局巡察整改 for a ledger that was read from 甲局关于巡察整改情况的通报: what every document but the bulletin is about. */
export function subjectOf(title: string): string {
  return title.replace(BULLETIN_TITLE, '$1$2')
}

/** `台账、通报、会议、图、归档`: one word for each document. */
export const EXPORT_CHOICES = ['台账', '通报', '会议', '图', '归档'] as const

const FINDINGS_SHOWN = 8
const FINDING_LENGTH = 60

/** Whether the answer to 导出 has no room for all that should be looked at, and a link to the list is needed. */
export function isCut(findings: readonly string[]): boolean {
  return findings.length > FINDINGS_SHOWN || findings.some(text => shortTitle(text, FINDING_LENGTH) !== text)
}

interface Links {
  document: string
  /** To all that should be looked at, where the answer cannot show it. */
  checkList: string | undefined
}

/** 导出 done: the link, how long it holds, and what should be looked at first. */
export function exported(version: Version, { document, checkList }: Links, findings: string[]): string {
  return [
    `${nameOf(version)}已生成，一天内可下载：`,
    document,
    ...(findings.length > 0 ? [`发出前请核对（${findings.length} 处）：`] : []),
    ...findings.slice(0, FINDINGS_SHOWN).map(text => `· ${shortTitle(text, FINDING_LENGTH)}`),
    ...(checkList ? [`全部 ${findings.length} 处，一天内可打开，请勿外传：`, checkList] : []),
  ].join('\n')
}

/** Everything that should be looked at, one a line. */
export function checkListText(version: Version, findings: string[]): string {
  const lines = findings.map((text, index) => `${index + 1}. ${text}`)
  return [`${nameOf(version)}：发出前请核对（${findings.length} 处）`, '', ...lines, ''].join('\n')
}

/** A link that is not ours, or has ended: what to send for a new one. */
export function linkEnded(request?: Version | { preview: string }): string {
  const again = request && 'preview' in request ? '导入' : `导出 ${wordFor(request)}`
  return `这个链接已失效（链接一天内有效）。请办公室在群里重新发送：${again}`
}

function wordFor(request?: Version): string {
  const word = EXPORT_CHOICES.find(choice => EXPORT_WORDS.get(choice) === request?.kind) ?? '文件名'
  return `${word}${request?.isPublic ? ' 公开' : ''}`
}
