import { jobs } from '../../jobs'
import type { ChatMessage, Speech } from '../../simulator'
import { instantOf } from '../core/day'
import type { Rehearsal } from '../rehearsal'
import { FILE, GROUPS, PHOTO } from './cast'
import type { Day, JobRuns, Place, Says, Shows, Step } from './step'

/** What a step came to. */
export interface Scene {
  step: Step
  at: Date
  /** Everything that appeared in any chat, in order. */
  messages: ChatMessage[]
  /** What was not as it should be, each a sentence. */
  faults: string[]
}

/** The clock that house and platforms go by. */
export interface Clock {
  at: Date
}

type Stage = Rehearsal & { clock: Clock; timeZone: string }

/** Plays the days one step after the other; a fault does not end it. */
export async function play(days: readonly Day[], stage: Stage): Promise<Scene[]> {
  const shown = new Map<string, string>()
  const scenes: Scene[] = []
  for (const { day, steps } of days)
    for (const step of steps) {
      stage.clock.at = instantOf(day, step.at, stage.timeZone)
      scenes.push(await playStep(step, stage, shown))
    }
  return scenes
}

async function playStep(step: Step, stage: Stage, shown: Map<string, string>): Promise<Scene> {
  const before = new Set(everything(stage).map(({ id }) => id))
  const broken = stage.simulator.problems.length
  const news = () => everything(stage).filter(({ id }) => !before.has(id))
  const faults = await perform(step, stage, { shown, news })
  await stage.house.delivery.sendDue()
  const problems = stage.simulator.problems.slice(broken).map(problem => `平台规则：${problem}`)
  return { step, at: stage.clock.at, messages: news(), faults: [...faults, ...problems] }
}

interface Scenery {
  /** Message ids of what was shown, by name. */
  shown: Map<string, string>
  /** What this step has brought so far. */
  news: () => ChatMessage[]
}

function perform(step: Step, stage: Stage, scenery: Scenery): Promise<string[]> {
  if (step.kind === 'says') return say(step, stage, scenery)
  if (step.kind === 'shows') return show(step, stage, scenery)
  return run(step, stage, scenery)
}

async function say(step: Says, stage: Stage, { shown, news }: Scenery): Promise<string[]> {
  const { text, quote, photo, expects, again } = step
  const quoted = quote === undefined ? undefined : shown.get(quote)
  const { answer, messageId } = await stage.simulator.say({
    ...speakerOf(step),
    text,
    ...(quoted ? { quote: quoted } : {}),
    ...(photo ? { picture: PHOTO } : {}),
  })
  const faults = missing(expects, answer?.text)
  return again ? [...faults, ...(await repeat(messageId, stage, news))] : faults
}

async function show(step: Shows, { simulator }: Stage, { shown }: Scenery): Promise<string[]> {
  const what = step.name.includes('.') ? { file: { name: step.name, content: FILE } } : { picture: PHOTO }
  const { messageId } = await simulator.say({ ...speakerOf(step), ...what, mention: false })
  shown.set(step.name, messageId)
  return []
}

/** The same message from the platform again: the same answer, and neither chat nor ledger changes. */
async function repeat(messageId: string, stage: Stage, news: () => ChatMessage[]): Promise<string[]> {
  const first = news().find(({ replyTo }) => replyTo === messageId)?.text
  const before = [news().length, await ledgers(stage)]
  const [delivery] = await stage.simulator.redeliver(messageId)
  const after = [news().length, await ledgers(stage)]
  return [
    ...(delivery?.reply?.text === first ? [] : [`重发后的回复不同：${delivery?.reply?.text}`]),
    ...(JSON.stringify(before) === JSON.stringify(after) ? [] : ['重发后群里或台账有了变化']),
  ]
}

async function ledgers({ house: { services } }: Stage): Promise<object[]> {
  const ids = Object.values(GROUPS).map(({ platform, chatId }) => `${platform}:${chatId}`)
  return Promise.all(ids.map(id => services.issues.list(id)))
}

const TIMES = 2
/** A custom robot of DingTalk takes no pictures. */
const PICTURES = { wecom: 1, dingtalk: 0 }

async function run({ job: name, expects }: JobRuns, stage: Stage, { news }: Scenery): Promise<string[]> {
  const job = jobs.find(candidate => candidate.name === name)
  if (!job) return [`没有“${name}”这项任务`]
  for (let time = 0; time < TIMES; time += 1) {
    await job.run(stage.clock.at, stage.house.jobDeps)
    await stage.house.delivery.sendDue()
  }
  return (['wecom', 'dingtalk'] as const).flatMap(place => {
    const pushes = news().filter(({ chatId }) => chatId === GROUPS[place].chatId)
    const [texts, pictures] = [
      pushes.filter(({ text }) => text !== ''),
      pushes.filter(({ media }) => media[0]),
    ]
    const extra = texts.length > 1 ? [`推送了 ${texts.length} 次`] : []
    const drawn = pictures.length === PICTURES[place] ? [] : [`推送了 ${pictures.length} 张图`]
    return [...missing(expects[place], texts[0]?.text), ...extra, ...drawn].map(fault => `${place}：${fault}`)
  })
}

function missing(expected: string[], text: string | undefined): string[] {
  if (text === undefined) return ['没有回复']
  return expected.filter(word => !text.includes(word)).map(word => `回复里没有“${word}”`)
}

function speakerOf({ where, from }: { where: Place; from: string }): Speech {
  const { platform, chatId, members } = GROUPS[where === 'dingtalk' ? 'dingtalk' : 'wecom']
  const speaker = members.find(({ name }) => name === from)
  if (!speaker) throw new Error(`tour: ${from} is not in ${chatId}`)
  const place = where === 'wecomSingle' ? { single: true } : { chatId }
  return { platform, from: speaker.id, ...place }
}

function everything({ simulator }: Stage): ChatMessage[] {
  return simulator.chats().flatMap(({ chatId }) => simulator.messages(chatId))
}
