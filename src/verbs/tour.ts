import { inspect } from 'node:util'
import { connectModels, disconnectModels } from '../../models/database'
import { sampleList } from '../demo'
import { startRehearsal } from '../rehearsal'
import { withTemporaryDatabase } from '../temporary-database'
import { GROUPS, TOUR_SETUP_CODE } from '../tour/cast'
import { type Clock, play, type Scene } from '../tour/play'
import { type Theatre, transcript } from '../tour/transcript'
import { weekWith } from '../tour/week'
import { Refused, type Verb } from './verb'

const TIME_ZONE = 'Asia/Shanghai'

/** `tour`: a week in two simulated groups, through the real doors, with nothing of the user's touched. */
export const tour: Verb = {
  name: 'tour',
  usage: 'tour [--json]',
  help: '在模拟的企业微信和钉钉群里演一周，打印对话并核对每条回复；用临时数据库，不动您的数据',
  async run({ options, print }) {
    const { scenes, theatre, problems } = await withTemporaryDatabase(rehearse)
    const faults = [...scenes.flatMap(faultsOf), ...problems]
    print(options.json ? JSON.stringify(report(scenes, faults), null, 2) : transcript(scenes, theatre))
    if (faults.length > 0) throw new Refused(['', `演练有 ${faults.length} 处不对：`, ...faults].join('\n'))
    if (!options.json) print(`\n演练通过：${scenes.length} 步，回复都对，平台规则一条也没有违反。`)
  },
}

async function rehearse(uri: string): Promise<{ scenes: Scene[]; theatre: Theatre; problems: string[] }> {
  await connectModels(uri)
  const clock: Clock = { at: new Date(0) }
  const problems: string[] = []
  const note = (context: object, message: string) =>
    void problems.push(`日志：${message} ${inspect(context)}`)
  const rehearsal = await startRehearsal({
    setupCode: TOUR_SETUP_CODE,
    timeZone: TIME_ZONE,
    now: () => clock.at,
    log: { info: () => undefined, warn: note, error: note },
  })
  try {
    for (const group of Object.values(GROUPS)) await rehearsal.join(group)
    const week = weekWith(await sampleList())
    const scenes = await play(week, { ...rehearsal, clock, timeZone: TIME_ZONE })
    return { scenes, theatre: { chats: rehearsal.simulator.chats(), timeZone: TIME_ZONE }, problems }
  } finally {
    await rehearsal.stop()
    await disconnectModels()
  }
}

function faultsOf({ step, faults }: Scene, index: number): string[] {
  const what = step.kind === 'says' ? `${step.from}“${step.text.split('\n')[0]}”` : step.kind
  return faults.map(fault => `第 ${index + 1} 步（${step.at} ${what}）：${fault}`)
}

function report(scenes: Scene[], faults: string[]): object {
  return {
    ok: faults.length === 0,
    faults,
    steps: scenes.map(scene => ({
      at: scene.at.toISOString(),
      step: scene.step,
      faults: scene.faults,
      messages: scene.messages.map(({ chatId, from, via, text, media }) => ({
        ...{ chatId, from, via, text },
        ...(media.length > 0 ? { media: media.map(({ type }) => type) } : {}),
      })),
    })),
  }
}
