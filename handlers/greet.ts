import { greeting } from '../src/texts/help'
import type { AnywhereHandler } from './handler'
import { help } from './help'

/** An empty mention, 你好, 收到: one line, for the whole list of commands would fill the group. Not a command of its own. */
export const greet: AnywhereHandler = {
  ...help,
  run: async ({ message, services }) => greeting(await services.rounds.isBound(message)),
}

const POLITE =
  /^(?:你好|您好|大家好|在吗|在不在|谢谢|多谢|感谢|收到|好的|好|嗯|辛苦|ok|hi|hello)[了您你啦呀哈]*$/i

/** Whether a text says nothing but that somebody is there. */
export function isGreeting(text: string): boolean {
  return POLITE.test(text.replace(/@\S+/g, '').replace(/[^\p{L}]/gu, ''))
}
