import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { OnStep } from './services/support'

/** Figures for Prometheus: counts only, no names, no texts. */
export interface Metrics {
  /** Counts every step on the way of a message. */
  onStep: OnStep
  /** The page in Prometheus' text format, and its media type. */
  page(): Promise<{ body: string; type: string }>
}

/** `waiting` tells how many messages stand in the outbox. */
export function createMetrics(waiting: () => Promise<number>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const steps = new Counter({
    name: 'zhenggai_steps_total',
    help: 'Steps done on the way of messages: accepted, handled, finished, queued, sent, marked',
    labelNames: ['step', 'platform'],
    registers: [registry],
  })
  new Gauge({
    name: 'zhenggai_outbox_waiting',
    help: 'Messages that stand in the outbox',
    registers: [registry],
    async collect() {
      this.set(await waiting())
    },
  })
  return {
    onStep: (step, key) => steps.inc({ step, platform: key.includes('dingtalk:') ? 'dingtalk' : 'wecom' }),
    page: async () => ({ body: await registry.metrics(), type: registry.contentType }),
  }
}
