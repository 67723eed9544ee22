/** Work in lines: one at a time in each line, different lines beside each other, one piece under one key. */
export interface Lines<T> {
  /** Puts the work behind everything in its line; while work under that key waits or runs, that one is meant. */
  once(key: string, line: string, work: () => Promise<T>): Promise<T>
  /** Keys of what waits or runs. */
  keys(): string[]
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>
}

/** Lines of this process, all empty. */
export function createLines<T>(): Lines<T> {
  const running = new Map<string, Promise<T>>()
  const ends = new Map<string, Promise<unknown>>()

  function behind(line: string, work: () => Promise<T>): Promise<T> {
    const result = (ends.get(line) ?? Promise.resolve()).then(work)
    const end: Promise<unknown> = result
      .catch(() => undefined)
      .then(() => {
        if (ends.get(line) === end) ends.delete(line)
      })
    ends.set(line, end)
    return result
  }

  return {
    once(key, line, work) {
      const known = running.get(key)
      if (known) return known
      const fresh = behind(line, work).finally(() => running.delete(key))
      running.set(key, fresh)
      return fresh
    },
    keys: () => [...running.keys()],
    async idle() {
      while (running.size > 0) await Promise.allSettled(running.values())
    },
  }
}
