import { writeNumeral } from '../../../core/numerals'

// ㈠ to ㈩, ⑴ to ⒇ and ⒈ to ⒛ are one sign each.
const SECTION = /[\u3220-\u3229]/g
const BRACKET = /[\u2474-\u2487]/g
const CATEGORY = /([\u2488-\u249b])(\d?)/g
const WIDE_FIGURE = /[\uff10-\uff19]/g
const PLAIN_BRACKET = /^[^\S\n]*[（(]\s*\d{1,2}\s*[）)]/m

/**
 * The text with （一） for ㈠, 1. for ⒈, 3 for ３ and （1） for ⑴. Where it has （1） as well, ⑴ stays, as it counts what is below.
 */
export function spellNumbers(text: string): string {
  const spelled = text
    .replace(WIDE_FIGURE, figure => figure.normalize('NFKC'))
    .replace(SECTION, sign => `（${writeNumeral(sign.charCodeAt(0) - 0x321f)}）`)
    .replace(CATEGORY, (_, sign: string, figure: string) => {
      const number = `${sign.charCodeAt(0) - 0x2487}.`
      return figure ? `${number} ${figure}` : number
    })
  return PLAIN_BRACKET.test(spelled)
    ? spelled
    : spelled.replace(BRACKET, sign => `（${sign.charCodeAt(0) - 0x2473}）`)
}
