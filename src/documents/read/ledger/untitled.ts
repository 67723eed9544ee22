import type { ParsedLedger } from '../../../core/parsed-ledger'
import { withoutTitle } from '../../../texts/tables'

type Told = Pick<ParsedLedger, 'issues' | 'outside'>

const NAME = '没有写明的问题'

/**
 * The ledger without issues that name no problem, as where a row has shifted or a line is lost: nobody could tell what
 * they are about. Their words are kept outside.
 */
export function keepUntitledOutside<T extends Told>(ledger: T): T {
  const titled = ledger.issues.filter(({ title }) => /[\p{L}\p{N}]/u.test(title))
  if (titled.length === ledger.issues.length) return ledger
  const outside = ledger.issues
    .filter(issue => !titled.includes(issue))
    .map(({ no, measures, text, fields = {} }) => ({
      name: `${NAME} ${no}`,
      text: [...(text ? [] : measures), text, ...Object.values(fields)].filter(Boolean).join('\n'),
    }))
    .filter(({ text }) => text !== '')
  return {
    ...ledger,
    issues: titled.map((issue, index) => ({ ...issue, seq: index + 1 })),
    outside: [...ledger.outside, ...outside],
  }
}

/** The same with the warning about such issues among the ledger's own. */
export function withoutUntitled(ledger: ParsedLedger): ParsedLedger {
  const kept = keepUntitledOutside(ledger)
  return { ...kept, warnings: [...tellUntitled(kept), ...kept.warnings] }
}

/** The warning about such issues. */
export function tellUntitled({ outside }: Pick<ParsedLedger, 'outside'>): string[] {
  const count = outside.filter(({ name }) => name.startsWith(NAME)).length
  return count > 0 ? [withoutTitle(count)] : []
}
