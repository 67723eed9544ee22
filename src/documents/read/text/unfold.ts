const FEW_LINES = 5
const LONG_LINE = 400
const FEWEST = 2

const CHINESE = '[一二三四五六七八九十]{1,3}'
// Behind a finished sentence, or behind the blank that parts a heading from what follows it.
const NUMBER = new RegExp(
  `(?<=[。；：:！？”）)】] ?| )(?=${CHINESE}、|[（(]\\s*(?:${CHINESE}|\\d{1,3})\\s*[）)]|\\d{1,3}[.．、](?!\\d))`,
)
const TITLE = /(?<=通报|公告|公示|报告)\s+/

/** The text with line breaks before its numbers where some program has put all of it into one line. */
export function unfold(text: string): string {
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  if (lines.length > FEW_LINES) return text
  if (lines.some(line => line.length > LONG_LINE)) return lines.map(unfoldLine).join('\n')
  return lines.map(line => (isList(line) ? unfoldLine(line) : line)).join('\n')
}

// 反馈问题：1.甲；2.乙；3.丙。 pasted into the chat.
function isList(line: string): boolean {
  const numbers = line.split(NUMBER).map(piece => Number.parseInt(piece, 10))
  const counted = numbers.filter(number => !Number.isNaN(number))
  return counted.length > FEWEST && counted.every((number, index) => number === index + 1)
}

function unfoldLine(line: string): string {
  const pieces = line.replace(/\s+/g, ' ').split(NUMBER)
  if (pieces.length <= FEWEST) return line
  const [first = '', ...rest] = pieces
  return [...first.split(TITLE), ...rest].map(piece => piece.trim()).join('\n')
}
