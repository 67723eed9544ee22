import type { SensitiveKind } from '../core/redaction'
import { rangesOf } from './labels'

const KIND_LABELS: Record<SensitiveKind, string> = {
  name: '姓名',
  suspect: '疑似姓名',
  phone: '电话号码',
  identity: '身份证号',
  plate: '车牌号',
  money: '金额',
  firm: '单位名称',
  case: '案号',
  account: '邮箱等账号',
  address: '住址',
}

/** Said first, because what stands at the end of a long sentence is cut off in a chat. */
const MISSES = '脱敏检查会有遗漏，公开前必须由人通读全文'

interface Spot {
  /** `preface`, a `part` or an `issue`. */
  place: string
  kind: SensitiveKind
  match: string
  count: number
}

/** Sentences for whoever exports, about what is to be looked at before the document goes out. */
export const findings = {
  noText: (numbers: number[]) => `${rangesOf(numbers)} 号没有整改情况文字，文中留了待填处，系统不代写`,
  onlyMeasures: (numbers: number[]) => `${rangesOf(numbers)} 号只有措施、没有进展，请核实措施是否已经落实`,
  missing: (what: string[]) => `缺少${what.join('、')}，文中留了待填处`,
  guessedUnit: (unit: string) => `单位名称“${unit}”是从台账标题读出的，请核对`,
  hidden: (numbers: number[]) => `${rangesOf(numbers)} 号标为不公开，共 ${numbers.length} 个，没有写入通报`,
  sensitive: ({ place, kind, match, count }: Spot) =>
    `公开前请决定：${place}有${KIND_LABELS[kind]}“${match}”${count > 1 ? ` ${count} 处` : ''}`,
  preface: '开头一段',
  part: (heading: string) => `“${heading}”`,
  issue: (seq: number) => `${seq} 号`,
  checked: (count: number) =>
    count > 0
      ? `${MISSES}；列出 ${count} 条，原文没有改动，请逐条决定保留、改写还是删去`
      : `${MISSES}；没有发现${Object.values(KIND_LABELS).join('、')}`,
}
