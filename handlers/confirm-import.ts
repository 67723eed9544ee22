import { corrected, imported } from '../src/texts/imports'
import type { RoundHandler } from './handler'

/** 确认导入: saves what the preview showed. */
export const confirmImport: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '确认导入',
  usage: '确认导入',
  help: '保存预览过的清单',
  example: '确认导入',
  async run({ message, round, actor, services }) {
    const done = await services.imports.confirm(round._id, message.key, actor)
    return done.counts ? imported(done.counts, done.corrected) : corrected(done.corrected)
  },
}
