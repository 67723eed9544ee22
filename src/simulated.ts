import { mondayDigest } from '../jobs/monday-digest'
import { type Chat, createSimulator, type GroupInput, newAccounts, type Simulator } from '../simulator'
import type { Config, DingtalkConfig, WecomConfig } from './config'
import { dayOf, instantOf } from './core/day'
import { DEMO_GROUP, FRESH_GROUP, prepareDemo } from './demo'
import type { House } from './house'
import { DIGEST_TIME } from './services/digests'

/** Invented accounts on simulated platforms that live below `/simulator` of this very server. */
export interface Simulated {
  wecom: WecomConfig
  dingtalk: DingtalkConfig
  /** Opens the chat page with the sample round in it. */
  open(house: House): Promise<Simulator>
}

/** The accounts are known at once; the chat page opens when there is a house behind it. */
export function simulate(config: Config, now: () => Date): Simulated {
  const accounts = newAccounts()
  const base = `http://127.0.0.1:${config.port}/simulator`
  return {
    ...platformsAt(base, accounts),
    async open(house) {
      const simulator = createSimulator({
        ...accounts,
        now,
        botUrl: `http://127.0.0.1:${config.port}`,
        baseUrl: base,
        page: {
          setupCode: config.setupCode,
          hosts: [new URL(config.publicUrl).host],
          hint: '这是模拟的工作群：选一位成员，发“帮助”试试。',
          quick: QUICK,
          onNextMonday: () => runNextMonday(house, config.timeZone, now()),
        },
      })
      for (const group of [DEMO_GROUP, FRESH_GROUP]) await joinGroup(simulator, house, group)
      await prepareDemo(house, config.setupCode, now())
      return simulator
    },
  }
}

/** The bot's configuration for platforms that are simulated below this address. */
export function platformsAt(
  base: string,
  accounts: ReturnType<typeof newAccounts>,
): Pick<Simulated, 'wecom' | 'dingtalk'> {
  return {
    wecom: { ...accounts.wecom, apiBase: `${base}/wecom` },
    dingtalk: { ...accounts.dingtalk, apiBase: `${base}/dingtalk`, oapiBase: `${base}/dingtalk` },
  }
}

/** Opens a simulated group and tells the house its push address. */
export async function joinGroup(simulator: Simulator, house: House, group: GroupInput): Promise<Chat> {
  const chat = simulator.addGroup(group)
  await house.services.groups.set(`${chat.platform}:${chat.chatId}`, {
    webhook: chat.pushToken ?? null,
    webhookSecret: chat.pushSecret ?? null,
  })
  return chat
}

const QUICK = ['帮助', '进度', '我的', '未认领', '认领 5 下周五', '周报'].map(text => ({ label: text, text }))

/** The digest as it will go out on the next day that stands in for Monday. */
async function runNextMonday({ jobDeps }: House, timeZone: string, now: Date): Promise<string> {
  const day = jobDeps.calendar.nextDigestDay(dayOf(now, timeZone))
  const outcomes = await mondayDigest.run(instantOf(day, DIGEST_TIME, timeZone), jobDeps)
  return outcomes.map(({ groupId, detail }) => `${groupId}：${detail}`).join('\n') || '还没有群启用整改助手'
}
