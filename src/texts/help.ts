/** What a command is for: 帮助 shows them under these headings. */
export type Topic = 'work' | 'look' | 'office'

/** What help needs to know of a command. */
interface Helped {
  topic: Topic
  command: string
  aliases?: readonly string[]
  usage: string
  help: string
  example: string
}

const HEADINGS: Record<Topic, string> = {
  work: '■ 办理',
  look: '■ 查看',
  office: '■ 办公室和领导',
}

const NOT_BOUND = '本群还没有启用，请管理员先发：绑定 启用码'

/** One line per command, under the heading of what it is for. */
export function helpForAll(commands: readonly Helped[], isBound: boolean): string {
  const topics = Object.keys(HEADINGS) as Topic[]
  return [
    ...(isBound ? [] : [NOT_BOUND]),
    '【帮助】@我，再写命令：',
    ...topics.flatMap(topic => [
      HEADINGS[topic],
      ...commands.filter(command => command.topic === topic).map(({ usage, help }) => `${usage}：${help}`),
    ]),
    '编号可写 37、3,5、8、5~8 或 15-1；时限可写 下周五、3月31日、10个工作日内。',
    '看某条命令的例子，发：帮助 认领',
  ].join('\n')
}

/** One command in full. */
export function helpFor({ command, aliases = [], usage, help, example }: Helped): string {
  const others = aliases.length > 0 ? [`也可以说：${aliases.join('、')}`] : []
  return [`【帮助】${command}：${help}`, `写法：${usage}`, `例：${example}`, ...others].join('\n')
}

/** Answers whoever says nothing but that they are there. */
export function greeting(isBound: boolean): string {
  return isBound ? WELCOME : `${WELCOME}\n${NOT_BOUND}`
}

/** Said when somebody opens the 1:1 chat with the bot. */
export const WELCOME = '您好，我是整改助手。发“我的”看您负责的问题，发“帮助”看全部命令。'
