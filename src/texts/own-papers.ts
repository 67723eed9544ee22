import { EMPTY_LISTS } from './lists'
import { MEETING_SECTIONS } from './meeting'

/** A document of ours that tells about a ledger and is none. */
interface OwnPaper {
  name: string
  /** Lines that all stand in it, whatever else people have written into it; together they stand nowhere else. */
  lines: RegExp[]
}

// A line may have come out of a table, a quotation or a chat.
const START = '^[^\\p{L}\\p{N}【\\n]{0,8}'
const section = (name: string) => new RegExp(`${START}${name} \\d+ 项`, 'mu')
// Nobody else puts blanks around the figure.
const LIST_HEAD = new RegExp(
  `^(?:${Object.keys(EMPTY_LISTS).join('|')}|共|含“.{1,20}”的问题) \\d+ 项：$`,
  'm',
)

const OWN_PAPERS: OwnPaper[] = [
  { name: '会议单', lines: [section(MEETING_SECTIONS.changed), section(MEETING_SECTIONS.submitted)] },
  { name: '归档封面', lines: [/首次销号/, /过程记录/, /佐证目录/] },
  { name: '归档目录', lines: [/归档目录\s*$/m, /核对一个文件（Windows）/] },
  {
    name: '归档目录',
    lines: [/问题[\s\S]{1,2}件号[\s\S]{1,2}文件[\s\S]{1,2}类别[\s\S]{1,2}字节[\s\S]{1,2}SHA-256/],
  },
  { name: '核对清单', lines: [/发出前请核对（\d+ 处）/] },
  { name: '周报', lines: [/【整改周报·.{0,8}】/, /^.{0,8}■ \S+ \d+ 项/m] },
  { name: '周报', lines: [section('■ 上周进展'), section('■ 上周未更新')] },
  { name: '进度', lines: [/【整改进度】/, /自评 \d+\/\d+.{0,20}核验 \d+\/\d+/] },
  { name: '导入预览', lines: [/【导入预览】/, /^.{0,4}(?:读到：方面 \d+|表格中有 \d+ 处改动)/m] },
  { name: '查询结果', lines: [LIST_HEAD, /^\d+ \S/m] },
]

/** What the document is called that we write ourselves and that is no ledger; undefined for every other text. */
export function ownPaperIn(text: string): string | undefined {
  return OWN_PAPERS.find(({ lines }) => lines.every(line => line.test(text)))?.name
}

/** Why such a document is not read, and what to send instead. */
export function ownPaperRefused(name: string): string {
  return `这是本系统生成的${name}，不是台账，没有读取，台账没有变。要改台账，请发改过的清单、通报，或“导出 台账”的表格。`
}
