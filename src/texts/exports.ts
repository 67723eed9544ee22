import { shortTitle } from './labels'

const KIND_NAMES = {
  ledger: '整改台账',
  bulletin: '整改情况通报',
  meeting: '会议单',
  chart: '整改进度图',
  archive: '整改归档',
} as const

type Kind = keyof typeof KIND_NAMES

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
export function exportFileName(kind: Kind, title: string, day: string, extension: string): string {
  const safe = [...shortTitle(title, 30)]
    .filter(character => !/[\\/:*?"<>|\p{Cc}…\s]/u.test(character))
    .join('')
  return `${[KIND_NAMES[kind], safe, day].filter(part => part !== '').join('_')}.${extension}`
}

const BULLETIN_TITLE = /^(.+?)关于(.{0,20}?整改)(?:工作|进展|落实)*情况的?(?:通报|公告|公示|报告)$/u

/** 甲局巡察整改 for a ledger that was read from 甲局关于巡察整改情况的通报: what every document but the bulletin is about. */
export function subjectOf(title: string): string {
  return title.replace(BULLETIN_TITLE, '$1$2')
}

const FINDINGS_SHOWN = 5

/** 导出 done: the link, how long it holds, and what should be looked at first. */
export function exported(kind: Kind, link: string, findings: string[]): string {
  const rest = findings.length - FINDINGS_SHOWN
  return [
    `${KIND_NAMES[kind]}已生成，一天内可下载：`,
    link,
    ...(findings.length > 0
      ? [
          `发出前请核对（${findings.length} 处）：`,
          ...findings.slice(0, FINDINGS_SHOWN).map(text => `· ${shortTitle(text, 60)}`),
        ]
      : []),
    ...(rest > 0
      ? [`另有 ${rest} 处。雷同表述、制度和金额看导出的台账，其余请维护人员用命令行导出查看`]
      : []),
  ].join('\n')
}

/** A link that is not ours, or has ended. */
export const LINK_ENDED = '这个链接已失效（链接一天内有效）。请办公室在群里重新发送：导出 台账'
