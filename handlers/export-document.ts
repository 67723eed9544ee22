import { nearest } from '../src/core/similar'
import { UserError } from '../src/core/user-error'
import type { ExportKind, ExportRequest, Exports } from '../src/services/exports'
import { EXPORT_CHOICES, EXPORT_WORDS, exported, isCut } from '../src/texts/exports'
import { refuseRest } from './arguments'
import type { RoundHandler } from './handler'

/** 导出 台账|通报 [公开]|会议|图|归档: a link that ends after a day; the picture itself where the answer takes one. */
export const exportDocument: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '导出',
  usage: '导出 台账|通报 [公开]|会议|图|归档',
  help: '生成文件，回复一天内有效的下载链接',
  example: '导出 台账',
  glued: true,
  async run({ rest, round, services, message, now }) {
    const isPublic = PUBLIC.test(rest)
    const [word = '', ...more] = rest.replace(PUBLIC, ' ').trim().split(/\s+/)
    const kind = kindOf(word)
    const understood = `导出 ${word}${isPublic ? ' 公开' : ''}`
    refuseRest(more.join(' '), rest, { ...exportDocument, example: understood })
    const request = { kind, roundId: round._id, isPublic }
    const text = await answer(request, services.exports)
    const isShown = kind === 'chart' && message.takesPictures
    const picture = isShown ? await services.exports.picture(round._id, now) : undefined
    return { text, ...(picture ? { picture: picture.toString('base64') } : {}) }
  },
}

/** In whatever place; 不公开 is another command. */
const PUBLIC = /[（(]?(?<!不)公开稿?[)）]?/

/** A word that is nearly one is guessed at and never acted on; 周报 is a command of its own. */
function kindOf(word: string): ExportKind {
  const kind = EXPORT_WORDS.get(word)
  if (kind) return kind
  const guesses = nearest(word, [...EXPORT_WORDS.keys()])
  throw new UserError({ code: 'unknownExport', given: word, choices: [...EXPORT_CHOICES], guesses })
}

async function answer(request: ExportRequest, exports: Exports): Promise<string> {
  const { findings } = await exports.prepare(request)
  const found = await findings()
  const document = await exports.link(request)
  const checkList = isCut(found) ? await exports.link({ ...request, isCheckList: true }) : undefined
  return exported(request, { document, checkList }, found)
}
