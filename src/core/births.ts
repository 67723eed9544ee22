import { createHash } from 'node:crypto'
import type { Issue } from './issue'
import { plain } from './match-issues'

/**
 * As what a new issue of that title is added: its title and how many of that title were added before. Two imports that
 * know of the same issues give the same problem the same one, wherever it stands in their documents.
 */
export function birthsAfter(issues: readonly Pick<Issue, 'birth'>[]): (title: string) => string {
  const next = new Map<string, number>()
  for (const { birth } of issues) {
    const [title, count] = birth?.split(':') ?? []
    if (title === undefined) continue
    next.set(title, Math.max(next.get(title) ?? 0, Number(count) + 1))
  }
  return title => {
    // The key of an index may not be long.
    const hash = createHash('sha256').update(plain(title)).digest('hex')
    const count = next.get(hash) ?? 0
    next.set(hash, count + 1)
    return `${hash}:${count}`
  }
}
