const LINE_BREAK = /\r\n?|\n/
const INDENT = /^(?:\u3000{1,2}|[ \u00a0]{2,8}|\t)(?=\S)/
const FEWEST = 5
const WIDEST = 60
const NARROWEST = 20
// How much shorter a full line may be, as no line opens with a full stop.
const RAGGED = 2
const SHARE = 0.9

/**
 * The text with each paragraph in one line, where all lines are cut at the same width and the indent of the first line
 * shows where a paragraph begins.
 */
export function joinWraps(text: string): string {
  const lines = text.split(LINE_BREAK).map(line => line.trimEnd())
  const width = Math.max(0, ...lines.map(widthOf))
  const isFull = (line: string) => widthOf(line) >= width - RAGGED
  const followers = lines.filter((line, index) => isContinuation(line) && isContinued(lines[index - 1]))
  const behindFull = followers.filter(line => isFull(lines[lines.indexOf(line) - 1] ?? ''))
  const indented = lines.filter(line => INDENT.test(line))
  const isWrapped =
    width <= WIDEST &&
    width >= NARROWEST &&
    indented.length >= FEWEST &&
    behindFull.length >= FEWEST &&
    behindFull.length >= followers.length * SHARE
  if (!isWrapped) return text
  return lines
    .map((line, index) => {
      const joins = isContinuation(line) && isFull(lines[index - 1] ?? '')
      return index === 0 ? line : `${joins ? '' : '\n'}${line}`
    })
    .join('')
}

function isContinuation(line: string): boolean {
  return line !== '' && !/^\s/.test(line)
}

function isContinued(before: string | undefined): boolean {
  return before !== undefined && before !== ''
}

// Latin letters and figures take half the width of a Chinese character.
function widthOf(line: string): number {
  return line.length - (line.match(/[ -~]/g)?.length ?? 0) / 2
}
