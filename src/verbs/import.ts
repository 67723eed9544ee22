import { createHash } from 'node:crypto'
import { isDay } from '../core/day'
import { countLines, imported } from '../texts/imports'
import { readLedgerFile } from './ledger-file'
import { Refused, required, type Verb, WrongUsage } from './verb'
import { withHouse } from './with-house'

const GROUP_ID = /^(wecom|dingtalk):\S+$/

/** `import FILE --group ID`: makes or extends the group's round. */
export const importFile: Verb = {
  name: 'import',
  usage: 'import FILE --group ID [--feedback DATE] [--as-new] [--dry-run]',
  help: '把清单或通报导入某群的台账；--as-new 只要问题、全部未认领；--dry-run 只看不存',
  async run(call) {
    const { positionals, options, print } = call
    const file = required(positionals[0], 'FILE')
    const groupId = groupIdOf(options.group)
    const { feedback } = options
    if (feedback !== undefined && !isDay(feedback)) throw new WrongUsage('--feedback 要写成 2026-03-01。')
    const ledger = await readLedgerFile(file)
    if (!options.json) print(countLines(ledger).join('\n'))
    if (ledger.issues.length === 0) throw new Refused('没有读到问题台账，什么也没有保存。')
    const how = { asNew: options['as-new'] ?? false, ...(feedback ? { feedbackDate: feedback } : {}) }
    const key = `cli:${createHash('sha256').update(JSON.stringify(ledger)).digest('hex')}`
    const counts = await withHouse(call, ({ house: { services } }) =>
      options['dry-run']
        ? services.imports.plan(groupId, ledger, how)
        : services.imports.save(groupId, ledger, key, '命令行', how),
    )
    if (options.json) return print(JSON.stringify(counts))
    print(options['dry-run'] ? `试读：将新增 ${counts.added} 个问题，没有保存。` : imported(counts))
  },
}

/** @throws WrongUsage when the id is missing or of another shape */
export function groupIdOf(id: string | undefined): string {
  const groupId = required(id, '--group ID')
  if (!GROUP_ID.test(groupId)) throw new WrongUsage('群编号要写成 wecom:群ID 或 dingtalk:群ID。')
  return groupId
}
