import { readNumeral } from '../src/core/numerals'
import { nearest } from '../src/core/similar'
import { UserError } from '../src/core/user-error'
import { titleOf } from '../src/services/rounds'
import { DIGEST_SECTIONS, digestSectionText, digestText, noSuchDigest } from '../src/texts/digest'
import { refuseRest } from './arguments'
import type { RoundHandler } from './handler'
import { readPage } from './page'

/** `第3期`, `3` */
const NUMBERED = /^(?:第\s*(\S{1,4}?)\s*期|(\d{1,4})(?=\s|$))/u
/** What is shown anyway. */
const NOW = /^(?:本周|这周|本期|预览)/

/** 周报: the digest as it would be now, or one that went out, or one section of it in full. */
export const digest: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'look',
  command: '周报',
  usage: '周报 [第N期] [上周进展|本周到期|逾期|上周未更新|未答复批示]',
  help: '本周周报预览，往期周报',
  example: '周报',
  async run({ rest: given, round, services, now, timeZone }) {
    const { text, page } = readPage(given)
    const no = readIssueNumber(text)
    const week =
      no === undefined
        ? await services.digests.at(round._id, now)
        : await services.digests.numbered(round, no)
    if (!week) return noSuchDigest(no ?? 0, round.digestCounter)
    if (week.digest.snapshot.whole.total === 0) throw new UserError({ code: 'emptyLedger' })
    const section = DIGEST_SECTIONS.find(heading => text.includes(heading))
    const left = text.replace(NUMBERED, '').replace(section ?? NOW, '')
    const guesses = nearest(left.trim(), DIGEST_SECTIONS)
    refuseRest(
      left,
      text,
      digest,
      guesses.map(like => `周报 ${like}`),
    )
    const input = { ...week, no, title: titleOf(round), timeZone }
    return section ? digestSectionText(input, section, page) : digestText(input)
  },
}

/** `第3期`, `3`: the number under which a digest went out. */
function readIssueNumber(text: string): number | undefined {
  const match = NUMBERED.exec(text)
  return readNumeral(match?.[1] ?? match?.[2] ?? '')
}
