import { greeting } from '../src/texts/help'
import type { AnywhereHandler } from './handler'
import { help } from './help'

/** An empty mention, 你好, 收到: one line, for the whole list of commands would fill the group. Not a command of its own. */
export const greet: AnywhereHandler = {
  ...help,
  run: async ({ message, services }) => greeting(await services.rounds.isBound(message)),
}

/** 好了 may be meant for a report. */
const POLITE =
  /^(?!好了$)(?:(?:你|您|大家|早上?|上午|下午|晚上)好|早|在吗|在不在|谢谢|多谢|感谢|收到|明白|知道|好的?|嗯|辛苦|ok|hi|hello|[了您你啦呀哈])+$/i

/** Whether a text says nothing but that somebody is there. */
export function isGreeting(text: string): boolean {
  return POLITE.test(text.replace(/@\S+/g, '').replace(/[^\p{L}\p{N}]/gu, ''))
}
