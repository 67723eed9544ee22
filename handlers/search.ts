import { UserError } from '../src/core/user-error'
import { shortTitle } from '../src/texts/labels'
import { list, nothingFound } from '../src/texts/lists'
import { limited } from './arguments'
import type { RoundHandler } from './handler'
import { readPage } from './page'

/** 搜索 词: issues with the word in title, item or measures. */
export const search: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'look',
  command: '搜索',
  aliases: ['查找', '搜'],
  usage: '搜索 词',
  help: '按词找问题',
  example: '搜索 公车',
  glued: true,
  async run({ rest, services, round }) {
    const { text, page } = readPage(rest)
    const word = limited(text)
    if (word === '') throw new UserError({ code: 'missingText', what: '要找的词', example: search.example })
    const all = await services.issues.list(round._id)
    const issues = all.filter(({ title, item, measures }) =>
      [title, item ?? '', ...measures.map(measure => measure.text)].some(place => place.includes(word)),
    )
    const heading = `含“${shortTitle(word)}”的问题`
    return list({ heading, issues, page, command: `搜索 ${word}`, empty: nothingFound(word) })
  },
}
