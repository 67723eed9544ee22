import { readLabel, splitLabels } from './label'

/** One line of the document without its markdown marks. */
export interface Line {
  text: string
  /** Whether it stood behind `#`. How many of them means nothing: scanners put them at random. */
  isHeading: boolean
}

const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]/g
const LINE_BREAK = /\r\n?|[\n\f\v\u2028\u2029]/
const MARKS = /^(?:[>＞]\s*|[-*+•]\s+)+/
const LAST_NUMBER = /^(.*[。！？”])\s*([（(]\s*\d{1,2}\s*[）)].*)$/
const PAGE_NUMBER =
  /^(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:[,，\s/]*共\s*\d{1,3}\s*页)?)$/

/** The lines that say something, each label on a line of its own; page numbers apart, as they cut sentences in two. */
export function readLines(text: string): { lines: Line[]; pageNumbers: string[] } {
  const all = text.split(LINE_BREAK).map(cleanLine).filter(hasText)
  const lines = all.filter(line => !PAGE_NUMBER.test(line.text)).flatMap(splitLine)
  return {
    lines: lines.flatMap((line, index) => splitNumber(line, lines[index + 1])),
    pageNumbers: all.map(line => line.text).filter(line => PAGE_NUMBER.test(line)),
  }
}

function cleanLine(line: string): Line {
  const plain = unescapeMarks(
    line
      .replace(/\*{2,}/g, '')
      .replace(INVISIBLE, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const unmarked = PAGE_NUMBER.test(plain) ? plain : plain.replace(MARKS, '')
  const text = unmarked.replace(/^[#＃]{1,6}/, '').trim()
  return { text, isHeading: /^[#＃]/.test(unmarked) }
}

function hasText(line: Line): boolean {
  return line.text !== '' && !/^[-_=*]{3,}$/.test(line.text)
}

function splitLine(line: Line): Line[] {
  return splitLabels(line.text).map((text, index) => ({ text, isHeading: line.isHeading && index === 0 }))
}

// A rectification text with the next problem right behind it: only the label that follows tells.
function splitNumber(line: Line, next: Line | undefined): Line[] {
  const glued = readLabel(line.text) && next && readLabel(next.text)?.kind === 'rectification'
  const match = glued ? LAST_NUMBER.exec(line.text) : null
  const texts = match ? [match[1] ?? '', match[2] ?? ''] : [line.text]
  return texts.map(text => ({ ...line, text }))
}

function unescapeMarks(line: string): string {
  return line.replace(/\\([.#*()[\]_-])/g, '$1')
}
