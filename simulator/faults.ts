import type { Platform } from '../src/core/message'
import { errcode, type Outcome } from './http'
import type { Fault } from './types'

/** Failures that have been ordered and not yet shown. */
export class Faults {
  private readonly ordered: (Fault & { left: number })[] = []

  order(fault: Fault): void {
    this.ordered.push({ ...fault, left: fault.times ?? 1 })
  }

  /** The failure to be shown now; it is used up. */
  take(platform: Platform, route: Fault['route']): Fault | undefined {
    const fault = this.ordered.find(one => one.left > 0 && one.platform === platform && one.route === route)
    if (fault) fault.left--
    return fault
  }

  /** Answers a call of the bot, or fails as ordered. */
  answer(platform: Platform, route: Fault['route'], accept: () => Outcome): Outcome {
    const fault = this.take(platform, route)
    if (!fault) return accept()
    if (fault.accepted) accept()
    return asOutcome(fault.how)
  }
}

function asOutcome(how: Fault['how']): Outcome {
  if (how === 'timeout') return 'hang'
  if (how === 'reset') return 'reset'
  if (how === '500') return { status: 500, body: 'Internal Server Error' }
  return errcode(how)
}
