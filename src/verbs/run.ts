import { jobs } from '../../jobs'
import { isDay } from '../core/day'
import { groupIdOf } from './import'
import { Refused, required, type Verb, WrongUsage } from './verb'
import { type OpenHouse, withHouse } from './with-house'

/** `run JOB`: one job as if it were that moment; its messages are delivered. */
export const run: Verb = {
  name: 'run',
  usage: `run ${jobs.map(({ name }) => name).join('|')} [--at INSTANT] [--group ID]`,
  help: '按某个时刻运行一项定时任务并发出消息，如 --at 2026-11-23T08:30:00+08:00',
  async run(call) {
    const { positionals, options, print } = call
    const name = required(positionals[0], 'JOB')
    const job = jobs.find(candidate => candidate.name === name)
    if (!job) throw new WrongUsage(`没有“${name}”这项任务。`)
    const at = instantOf(options.at, call.now())
    const groupId = options.group === undefined ? {} : { groupId: groupIdOf(options.group) }
    await withHouse(call, async open => {
      const outcomes = await job.run(at, open.house.jobDeps, groupId)
      if (outcomes.length === 0) throw new Refused('没有这个群，或还没有群启用整改助手。')
      for (const outcome of outcomes)
        print(options.json ? JSON.stringify(outcome) : `${outcome.groupId}：${outcome.detail}`)
      await deliver(
        open,
        outcomes.flatMap(({ rowIds }) => rowIds),
        print,
      )
    })
  },
}

function instantOf(text: string | undefined, now: Date): Date {
  if (text === undefined) return now
  const instant = new Date(text)
  // JavaScript takes 30 February for 2 March.
  if (Number.isNaN(instant.getTime()) || !isDay(text.slice(0, 10)))
    throw new WrongUsage(`--at 没有“${text}”这个时刻。例：--at 2026-11-23T08:30:00+08:00`)
  return instant
}

const PATIENCE_MS = 60_000
const PAUSE_MS = 500

/** Beside a running server the rows are its to send; alone we send them and wait for the platform's answer. */
async function deliver(
  { house, isShared }: OpenHouse,
  rowIds: string[],
  print: (text: string) => void,
): Promise<void> {
  if (rowIds.length === 0) return
  if (isShared) return print('已交给运行中的服务发送。')
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    await house.delivery.sendDue()
    const rows = await house.delivery.rows(rowIds)
    const dead = rows.find(({ state }) => state === 'dead')
    if (dead) throw new Refused(`没有发出：${dead.reason}`)
    if (rows.every(({ state }) => state === 'sent')) return print('已发送。')
    if (Date.now() > deadline)
      throw new Refused(
        `暂时没有发出（${rows.find(({ reason }) => reason)?.reason}），留在发件箱，服务启动后会再发。`,
      )
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
  }
}
