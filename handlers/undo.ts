import { undone } from '../src/texts/issues'
import type { RoundHandler } from './handler'

/** 撤销: takes back the sender's own last entry of the last ten minutes. */
export const undo: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'work',
  command: '撤销',
  aliases: ['撤回'],
  usage: '撤销',
  help: '撤回自己 10 分钟内的上一条',
  example: '撤销',
  async run({ message, round, actor, services }) {
    const { issues, entries } = await services.issues.undo(round._id, actor, message.key)
    return undone(issues, entries)
  },
}
