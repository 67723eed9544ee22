import { UserError } from '../src/core/user-error'
import { EXPORT_WORDS, exported } from '../src/texts/exports'
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
    const [word = '', ...more] = rest.trim().split(/\s+/)
    const kind = EXPORT_WORDS.get(word)
    if (!kind)
      throw new UserError({ code: 'missingText', what: '要导出的文件', example: exportDocument.example })
    const request = { kind, roundId: round._id, isPublic: more.includes('公开') }
    const { findings } = await services.exports.prepare(request)
    const text = exported(kind, await services.exports.link(request), await findings())
    const isShown = kind === 'chart' && message.takesPictures
    const picture = isShown ? await services.exports.picture(round._id, now) : undefined
    return { text, ...(picture ? { picture: picture.toString('base64') } : {}) }
  },
}
