import type { PdfRule } from './pdf-rules'

const TOUCHING = 3
const MOST_PAIRS = 1_000_000

/** Numbers from 0 on that are joined to groups, each group known by its smallest number. */
export class Groups {
  private readonly parents: number[]

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index)
  }

  /** The smallest number of its group. */
  of(index: number): number {
    let at = index
    for (let parent = this.parents[at] ?? at; parent !== at; parent = this.parents[at] ?? at) {
      this.parents[at] = this.parents[parent] ?? parent
      at = parent
    }
    return at
  }

  /** Makes one group of those of both numbers. */
  join(one: number, other: number): void {
    const [first, second] = [this.of(one), this.of(other)]
    this.parents[Math.max(first, second)] = Math.min(first, second)
  }
}

/** The rules of a page in groups that touch each other: those of one table, or of a box. */
export function groupTouching(rules: readonly PdfRule[]): PdfRule[][] {
  const numbered = rules.map((rule, index) => ({ rule, index }))
  const upright = numbered.filter(({ rule }) => rule.isUpright)
  const level = numbered.filter(({ rule }) => !rule.isUpright)
  if (upright.length * level.length > MOST_PAIRS) return []
  const groups = new Groups(rules.length)
  for (const one of upright)
    for (const other of level) if (touch(one.rule, other.rule)) groups.join(one.index, other.index)
  const found = new Map<number, PdfRule[]>()
  for (const { rule, index } of numbered) {
    const group = groups.of(index)
    found.set(group, found.get(group) ?? [])
    found.get(group)?.push(rule)
  }
  return [...found.values()]
}

function touch(one: PdfRule, other: PdfRule): boolean {
  return reaches(one, other.at) && reaches(other, one.at)
}

function reaches({ from, to }: PdfRule, at: number): boolean {
  return from - TOUCHING <= at && at <= to + TOUCHING
}
