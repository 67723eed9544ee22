import { readNumeral } from '../src/core/numerals'
import { UserError } from '../src/core/user-error'
import { titleOf } from '../src/services/rounds'
import { switched } from '../src/texts/people'
import type { AnywhereHandler } from './handler'

/** 切换 N: in a 1:1 chat, which of the sender's rounds is meant from now on. */
export const switchRound: AnywhereHandler = {
  scope: 'anywhere',
  topic: 'look',
  command: '切换',
  usage: '切换 序号',
  help: '单聊时选择工作群',
  example: '切换 1',
  async run({ rest, message, services }) {
    const choices = await services.rounds.choices(message)
    if (choices.length === 0) throw new UserError({ code: 'noRound' })
    const choice = readNumeral(rest.trim())
    if (choice === undefined) throw new UserError({ code: 'chooseRound', titles: choices.map(titleOf) })
    return switched(titleOf(await services.rounds.choose(message, choice)))
  },
}
