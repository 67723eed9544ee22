import { readLedger } from '../../../../src/documents/read'

/** A document as it looks on paper: the lines of the template without their indentation. */
export function printed(template: string): string {
  return template.trim().replace(/\n +/g, '\n')
}

/** What was read from the lines, an issue a line: its number, title, count of measures and, if there is one, its status. */
export function outline(...lines: string[]): string[] {
  return readLedger(lines.join('\n')).issues.map(({ no, title, measures, status }) =>
    [no, title, measures.length, ...(status ? [status] : [])].join(' '),
  )
}

/** The form that was found, then the outline. */
export function outlineWithForm(text: string): string[] {
  return [readLedger(text).form, ...outline(text)]
}
