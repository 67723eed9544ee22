import { nearest } from '../src/core/similar'
import { UserError } from '../src/core/user-error'
import { helpFor, helpForAll } from '../src/texts/help'
import type { AnywhereHandler, Handler } from './handler'

/** 帮助 [命令]: made from the handlers' own usage lines. */
export const help: AnywhereHandler = {
  scope: 'anywhere',
  topic: 'look',
  command: '帮助',
  aliases: ['help', '命令', '怎么用', '菜单'],
  usage: '帮助 [命令]',
  help: '看命令怎么写',
  example: '帮助 认领',
  glued: true,
  async run({ rest, handlers, message, services }) {
    const word = rest.replace(/[“”"「」]/g, '').trim()
    if (word === '') return helpForAll(handlers, await services.rounds.isBound(message))
    const found = handlers.find(handler => isCalled(handler, word))
    if (found) return helpFor(found)
    const words = handlers.map(({ command }) => command)
    const suggestions = nearest(word, words).map(like => `帮助 ${like}`)
    throw new UserError({ code: 'unknownCommand', given: word, suggestions, example: help.example })
  },
}

function isCalled({ command, aliases = [] }: Handler, word: string): boolean {
  return command === word || aliases.includes(word)
}
