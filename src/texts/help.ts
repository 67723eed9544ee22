/** What help needs to know of a command. */
interface Helped {
  command: string
  aliases?: readonly string[]
  usage: string
  help: string
  example: string
}

/** One line per command. */
export function helpForAll(commands: readonly Helped[]): string {
  return [
    '【帮助】在群里 @我 发送：',
    ...commands.map(({ usage, help }) => `${usage}：${help}`),
    '编号可写 37、3,5、8 或 5~8。只发编号就是查看。详细说明发：帮助 认领',
  ].join('\n')
}

/** One command in full. */
export function helpFor({ command, aliases = [], usage, help, example }: Helped): string {
  const others = aliases.length > 0 ? [`也可以说：${aliases.join('、')}`] : []
  return [`【帮助】${command}：${help}`, `写法：${usage}`, `例：${example}`, ...others].join('\n')
}

/** Said when somebody opens the 1:1 chat with the bot. */
export const WELCOME = '您好，我是整改助手。发“我的”看您负责的问题，发“帮助”看全部命令。'
