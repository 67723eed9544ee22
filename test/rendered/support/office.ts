import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The document as LibreOffice saves it as a PDF. */
export function pdfOf(document: Buffer, extension: 'docx' | 'xlsx'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'rendered-'))
  try {
    const file = join(folder, `document.${extension}`)
    writeFileSync(file, document)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
    })
    return readFileSync(join(folder, 'document.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
