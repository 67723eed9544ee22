import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A word on a page, in points from its top left corner. */
export interface PlacedWord {
  text: string
  left: number
  right: number
  top: number
}

/** A line of a page: its words from left to right. */
export type PlacedLine = PlacedWord[]

/** A document as LibreOffice shows it. */
export interface Rendered {
  /** The lines of each page from top to bottom. */
  pages: PlacedLine[][]
  /** Names of the fonts that LibreOffice was asked for, whatever it took instead. */
  fonts: Set<string>
}

/** Words whose tops differ by less stand on one line: figures and characters are not equally high. */
const SAME_LINE = 8

/** Lays the document out with LibreOffice. */
export function render(docx: Buffer): Rendered {
  const folder = mkdtempSync(join(tmpdir(), 'rendered-'))
  try {
    writeFileSync(join(folder, 'document.docx'), docx)
    for (const format of ['pdf', 'fodt']) convert(folder, format)
    const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'document.pdf'), '-'], {
      encoding: 'utf8',
    })
    return {
      pages: boxes
        .split('<page ')
        .slice(1)
        .map(page => linesOf(wordsOf(page))),
      fonts: fontsOf(readFileSync(join(folder, 'document.fodt'), 'utf8')),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All the text of a page without its blanks. */
export function textOf(lines: readonly PlacedLine[]): string {
  return bare(lines.flatMap(line => line.map(({ text }) => text)).join(''))
}

/** Comparable text: fonts store some characters under the number of a like one. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function convert(folder: string, format: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const document = join(folder, 'document.docx')
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, document], {
    stdio: 'pipe',
  })
}

function wordsOf(page: string): PlacedWord[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g
  return [...page.matchAll(pattern)].map(([, left, top, right, text = '']) => ({
    text: text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
    left: Number(left),
    right: Number(right),
    top: Number(top),
  }))
}

function linesOf(words: PlacedWord[]): PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const word of words.toSorted((one, other) => one.top - other.top)) {
    const line = lines.at(-1)
    if (line?.[0] && word.top - line[0].top < SAME_LINE) line.push(word)
    else lines.push([word])
  }
  return lines.map(line => line.sort((one, other) => one.left - other.left))
}

function fontsOf(flat: string): Set<string> {
  // LibreOffice tells faces of one name apart by a figure behind it.
  const names = [...flat.matchAll(/style:font-name-asian="([^"]+?)\d*"/g)].map(match => match[1] ?? '')
  return new Set(names)
}
