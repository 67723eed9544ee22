import { table } from './figures'

/** A figure beside what is promised of it. */
export interface Verdict {
  what: string
  figure: string
  /** Empty where nothing is promised. */
  goal: string
  isMet: boolean
}

export function verdict(what: string, figure: string, goal: string, isMet: boolean): Verdict {
  return { what, figure, goal, isMet }
}

/** A figure of which nothing is promised. */
export function remark(what: string, figure: string): Verdict {
  return verdict(what, figure, '', true)
}

/** One line for each, with heads. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ what, figure, goal, isMet }) => [
    what,
    figure,
    goal,
    goal === '' ? '' : isMet ? 'met' : 'MISSED',
  ])
  return table([['figure', 'measured', 'goal', ''], ...rows])
}
