import { mondayDigest } from '../jobs/monday-digest'
import { createSimulator, newAccounts, type Simulator } from '../simulator'
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

export function simulate(config: Config, now: () => Date): Simulated {
  const accounts = newAccounts()
  const base = `http://127.0.0.1:${config.port}/simulator`
  return {
    wecom: { ...accounts.wecom, apiBase: `${base}/wecom` },
    dingtalk: { ...accounts.dingtalk, apiBase: `${base}/dingtalk`, oapiBase: `${base}/dingtalk` },
    async open(house) {
      const simulator = createSimulator({
        ...accounts,
        now,
        botUrl: `http://127.0.0.1:${config.port}`,
        baseUrl: base,
        page: {
          setupCode: config.setupCode,
          hint: '这是模拟的工作群：选一位成员，发“帮助”试试。',
          quick: QUICK,
          onNextMonday: () => runNextMonday(house, config.timeZone, now()),
        },
      })
      for (const group of [DEMO_GROUP, FRESH_GROUP]) {
        const { platform, chatId, pushToken, pushSecret } = simulator.addGroup(group)
        await house.services.groups.set(`${platform}:${chatId}`, {
          webhook: pushToken ?? null,
          webhookSecret: pushSecret ?? null,
        })
      }
      await prepareDemo(house, config.setupCode, now())
      return simulator
    },
  }
}

const QUICK = ['帮助', '进度', '我的', '未认领', '认领 5 下周五', '周报'].map(text => ({ label: text, text }))

/** The digest as it will go out on the next day that stands in for Monday. */
async function runNextMonday({ jobDeps }: House, timeZone: string, now: Date): Promise<string> {
  const day = jobDeps.calendar.nextDigestDay(dayOf(now, timeZone))
  const outcomes = await mondayDigest.run(instantOf(day, DIGEST_TIME, timeZone), jobDeps)
  return outcomes.map(({ groupId, detail }) => `${groupId}：${detail}`).join('\n') || '还没有群启用整改助手'
}
