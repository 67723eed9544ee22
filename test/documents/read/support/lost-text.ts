import type { ParsedIssue, ParsedLedger } from '../../../../src/core/parsed-ledger'

// Between two texts that were kept, only numbers, wrappers, labels and dates may stand.
const FIGURE = '[零〇一二两三四五六七八九十百\\d０-９lI]{1,4}'
const GAP = new RegExp(
  `^(?:[（(]?${FIGURE}[)）]|${FIGURE}[、.．]|针对|关于|存在的|方面|的?(?:主要|突出)?问题|的整改|在|[“”"‘’]|[。：:；.]|` +
    '(?:自评|整改)[\\u4e00-\\u9fa5]{0,6}[：:]|整改时限[：:][^。]{0,14}|[-—>•])*$',
)

/** What of the document is in no title, text, heading or outside part; undefined when nothing is missing. */
export function findLost(document: string, ledger: ParsedLedger): string | undefined {
  let rest = bare(document)
  for (const piece of piecesInOrder(ledger, rest)) {
    const at = rest.indexOf(piece)
    if (at < 0) return `kept, but not where it stood: ${piece.slice(0, 40)}`
    if (!GAP.test(rest.slice(0, at))) return rest.slice(0, at)
    rest = rest.slice(at + piece.length)
  }
  return GAP.test(rest) ? undefined : rest
}

// A part of `outside` may stand before, within or behind the ledger: each piece is taken where it comes next.
function piecesInOrder(ledger: ParsedLedger, document: string): string[] {
  const issues = ledger.issues.flatMap((issue, index) => {
    const before = ledger.issues[index - 1]
    const aspect = before?.aspect === issue.aspect ? [] : [ledger.aspects[issue.aspect]?.title ?? '']
    const item = before && scopeOf(before) === scopeOf(issue) ? [] : [issue.item ?? '']
    return [...aspect, ...item, issue.title, issue.text, issue.status ?? '']
  })
  const outside = ledger.outside.map(part => bare(part.text))
  const first = document.indexOf(bare(ledger.issues[0]?.text ?? ''))
  const isBefore = (piece: string) => document.indexOf(piece) < first
  const pieces = [
    ledger.title,
    ...outside.filter(isBefore),
    ...issues,
    ...outside.filter(piece => !isBefore(piece)),
  ]
  return pieces.map(bare).filter(piece => piece !== '')
}

function scopeOf({ no }: ParsedIssue): string {
  return no.slice(0, no.lastIndexOf('-'))
}

/** The text without blanks and markdown marks. */
export function bare(text: string): string {
  return text.replace(/[\s\u200B-\u200F\u2060\uFEFF#*]/g, '')
}
