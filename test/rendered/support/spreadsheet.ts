import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A word on a printed page, in points from its top left corner. */
export interface PrintedWord {
  page: number
  text: string
  left: number
  top: number
  bottom: number
}

/** A workbook as LibreOffice prints it. */
export interface Printed {
  /** Width and height of each page, in points. */
  pages: [number, number][]
  words: PrintedWord[]
}

/** Prints the workbook with LibreOffice. */
export function print(xlsx: Buffer): Printed {
  return converted(xlsx, 'pdf', (folder, file) => {
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { cwd: folder, encoding: 'utf8' })
    const pages = boxes.split('<page ').slice(1)
    return { pages: pages.map(sizeOf), words: pages.flatMap(wordsOf) }
  })
}

/** What the cells of the first sheet show, row by row, after LibreOffice has worked out everything in it. */
export function shownCells(xlsx: Buffer): string {
  // 44: comma, 34: quotes, 76: UTF-8, as shown.
  return converted(xlsx, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', (_folder, file) =>
    readFileSync(file, 'utf8'),
  )
}

function converted<T>(xlsx: Buffer, format: string, use: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rendered-'))
  try {
    const [file, profile] = [
      join(folder, 'ledger.xlsx'),
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ]
    writeFileSync(file, xlsx)
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, file], {
      stdio: 'pipe',
    })
    return use(folder, join(folder, `ledger.${format.slice(0, 3)}`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sizeOf(page: string): [number, number] {
  const match = /^width="([\d.]+)" height="([\d.]+)"/.exec(page)
  return [Number(match?.[1]), Number(match?.[2])]
}

function wordsOf(page: string, index: number): PrintedWord[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g
  return [...page.matchAll(pattern)].map(([, left, top, bottom, text = '']) => ({
    ...{ page: index + 1, text: text.normalize('NFKC') },
    ...{ left: Number(left), top: Number(top), bottom: Number(bottom) },
  }))
}
