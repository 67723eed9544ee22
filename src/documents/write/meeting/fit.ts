/** How many lines of each list are shown, when only so many fit in all: the longest list gives way first. */
export function fitLines(counts: readonly number[], room: number): number[] {
  const shown = [...counts]
  while (shown.reduce((sum, count) => sum + count, 0) > room) {
    const longest = shown.lastIndexOf(Math.max(...shown))
    shown[longest] = (shown[longest] ?? 0) - 1
  }
  return shown
}
