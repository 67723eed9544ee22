import type { ParsedLedger } from '../../../core/parsed-ledger'

type Break = [before: string, after: string]

/** Where the printed numbers are out of order: each the number before the break and the one behind it. */
export function findBreaks({ aspects, issues }: Pick<ParsedLedger, 'aspects' | 'issues'>): Break[] {
  const paths = issues.map(issue => issue.no.split('-'))
  const depth = depthOf(paths)
  // Numbers that run through the whole document are in order, whatever headings stand between them.
  const runThrough = paths.every((path, index) => lastOf(path) === index + 1)
  const numbered = (length: number) => paths.filter(path => !runThrough || path.length > length)
  const inner = Array.from({ length: depth - 1 }, (_, level) =>
    distinct(numbered(level + 2), level + 2),
  ).flatMap(breaksIn)
  const outer = breaksIn(
    depth === 2 || depth === 3 ? aspects.map(({ no }) => [String(no)]) : distinct(paths, 1),
  )
  return [...outer, ...inner]
}

function distinct(paths: string[][], length: number): string[][] {
  const isLowest = length === depthOf(paths)
  const cut = paths.filter(path => path.length >= length).map(path => path.slice(0, length))
  return cut.filter((path, index) => isLowest || path.join() !== cut[index - 1]?.join())
}

// Under a new heading numbers start at 1 or run on: whichever the document does anywhere, it is held to.
function breaksIn(paths: string[][]): Break[] {
  const steps = paths.slice(1).map((path, index) => ({ path, before: paths[index] ?? [] }))
  const restarts = steps.some(({ path, before }) => isNewScope(path, before) && lastOf(path) === 1)
  const isInOrder = ({ path, before }: { path: string[]; before: string[] }) =>
    restarts && isNewScope(path, before) ? lastOf(path) === 1 : lastOf(path) === lastOf(before) + 1
  return steps
    .filter(step => !isInOrder(step))
    .map(({ path, before }): Break => [before.join('-'), path.join('-')])
}

function isNewScope(path: string[], before: string[]): boolean {
  return path.slice(0, -1).join() !== before.slice(0, -1).join()
}

function lastOf(path: string[]): number {
  return Number(path.at(-1))
}

function depthOf(paths: string[][]): number {
  return Math.max(...paths.map(path => path.length))
}
