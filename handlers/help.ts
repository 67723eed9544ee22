import { nearest } from '../src/core/similar'
import { UserError } from '../src/core/user-error'
import { helpFor, helpForAll } from '../src/texts/help'
import type { AnywhereHandler, Handler } from './handler'

/** 帮助 [命令]: made from the handlers' own usage lines. */
export const help: AnywhereHandler = {
  scope: 'anywhere',
  command: '帮助',
  aliases: ['help', '命令', '怎么用', '菜单'],
  usage: '帮助 [命令]',
  help: '看命令说明',
  example: '帮助 认领',
  glued: true,
  async run({ rest, handlers }) {
    const word = rest.trim()
    if (word === '') return helpForAll(handlers)
    const found = handlers.find(handler => isCalled(handler, word))
    if (found) return helpFor(found)
    const words = handlers.map(({ command }) => command)
    throw new UserError({
      code: 'unknownCommand',
      given: word,
      suggestions: nearest(word, words).map(like => `帮助 ${like}`),
    })
  },
}

function isCalled({ command, aliases = [] }: Handler, word: string): boolean {
  return command === word || aliases.includes(word)
}
