import { createHash } from 'node:crypto'
import type { Services } from '../../handlers/handler'
import { isDay } from '../core/day'
import type { Actor } from '../core/issue'
import type { LedgerDiff } from '../core/ledger-diff'
import type { ParsedLedger } from '../core/parsed-ledger'
import type { Understood } from '../services/documents'
import type { ImportOptions } from '../services/imported-issues'
import {
  corrected,
  countLines,
  imported,
  isPreviewCut,
  planLines,
  planned,
  sheetPreview,
  warningLines,
} from '../texts/imports'
import { diffLines } from '../texts/ledger-diff'
import { titlesBySeq, wholeLines } from '../texts/whole-preview'
import { openLedgerFile, refusing } from './ledger-file'
import { Refused, required, type Verb, type VerbCall, WrongUsage } from './verb'
import { withHouse } from './with-house'

const GROUP_ID = /^(wecom|dingtalk):\S+$/

/** `import FILE --group ID`: makes or extends the group's round. */
export const importFile: Verb = {
  name: 'import',
  usage: 'import FILE --group ID [--feedback DATE] [--as-new] [--dry-run]',
  help: '把清单或通报导入某群的台账；--as-new 只要问题、全部未认领；--dry-run 只看不存',
  async run(call) {
    const { positionals, options } = call
    const file = required(positionals[0], 'FILE')
    const groupId = groupIdOf(options.group)
    const { feedback } = options
    if (feedback !== undefined && !isDay(feedback))
      throw new WrongUsage(`--feedback 没有“${feedback}”这一天。例：--feedback 2026-03-01`)
    const opened = await openLedgerFile(file)
    const how = { asNew: options['as-new'] ?? false, ...(feedback ? { feedbackDate: feedback } : {}) }
    await withHouse(call, async ({ house: { services } }) => {
      const understood = await refusing(() => services.documents.read(groupId, opened.bytes, opened.name))
      // Each run has a key of its own: what an earlier one has left undone shows as a difference.
      const hash = createHash('sha256').update(opened.bytes).digest('hex')
      const key = `cli:${hash}:${call.now().toISOString()}`
      const target = { groupId, key, services, call }
      if (understood.kind === 'sheet') await correct(target, understood)
      else await save(target, understood.ledger, how)
    })
  },
}

interface Target {
  groupId: string
  key: string
  services: Services
  call: VerbCall
}

async function save(target: Target, ledger: ParsedLedger, how: ImportOptions): Promise<void> {
  const { groupId, key, services, call } = target
  const { options, print } = call
  if (ledger.issues.length === 0) {
    if (!options.json) print([...countLines(ledger), ...warningLines(ledger)].join('\n'))
    throw new Refused('没有读到问题台账，什么也没有保存。')
  }
  const plan = await services.imports.plan(groupId, { kind: 'ledger', ledger }, how)
  const { diff, ...counts } = plan
  if (!options.json)
    print(
      [
        ...countLines(ledger),
        ...planLines(plan),
        ...warningLines(ledger),
        ...(await rest(target, diff, ledger.warnings)),
      ].join('\n'),
    )
  if (options['dry-run'])
    return print(options.json ? JSON.stringify({ ...counts, ...diff }) : planned(counts.added, diff))
  const done = await services.imports.save(groupId, ledger, key, COMMAND_LINE.name, how)
  const { counts: saved, corrected: numbers } = done
  print(options.json ? JSON.stringify({ ...saved, ...diff, ...numbers }) : imported(saved, numbers))
}

/** Whoever has the server's files acts for the office. */
const COMMAND_LINE: Actor = { memberId: '', name: '命令行', isOffice: true, isLeader: false }

/** What the lines above have no room for: no phone has to show it here. */
async function rest({ groupId, services }: Target, diff: LedgerDiff, warnings: string[]): Promise<string[]> {
  if (!isPreviewCut(diff, { warnings })) return []
  return wholeLines({ ...diff, warnings, titles: titlesBySeq(await services.issues.list(groupId)) })
}

async function correct(target: Target, sheet: Understood): Promise<void> {
  const { groupId, key, services, call } = target
  const { options, print } = call
  const { diff } = await services.imports.plan(groupId, sheet)
  const all = await rest(target, diff, [])
  if (options['dry-run'] || diff.changes.length === 0)
    return print(options.json ? JSON.stringify(diff) : [sheetPreview(diff), ...all].join('\n'))
  if (!options.json) print([...diffLines(diff), ...all].join('\n'))
  const result = await services.imports.correct(groupId, diff.changes, key, COMMAND_LINE)
  print(options.json ? JSON.stringify({ ...diff, ...result }) : corrected(result))
}

/** @throws WrongUsage when the id is missing or of another shape */
export function groupIdOf(id: string | undefined): string {
  const groupId = required(id, '--group ID')
  if (!GROUP_ID.test(groupId)) throw new WrongUsage('群编号要写成 wecom:群ID 或 dingtalk:群ID。')
  return groupId
}
