import { createDispatch } from '../handlers/dispatch'
import type { Services } from '../handlers/handler'
import type { JobDeps } from '../jobs/job'
import { isPassingFailure } from '../models/database'
import type { DingtalkConfig, WecomConfig } from './config'
import { createCalendar } from './core/calendar'
import type { Platform } from './core/message'
import type { Route, Sender } from './core/platform'
import { createDingtalkSender } from './platforms/dingtalk/send'
import { createWecomSender } from './platforms/wecom/send'
import { createDelivery, type Delivery } from './services/delivery'
import { createDigests } from './services/digests'
import { createDocuments } from './services/documents'
import { createEvidenceStore } from './services/evidence'
import { createExports } from './services/exports'
import { createGroups } from './services/groups'
import { createImports } from './services/imports'
import { createIntake, type Intake } from './services/intake'
import { createIssues } from './services/issues'
import { createNotices } from './services/notices'
import { createRoster } from './services/roster'
import { createRounds } from './services/rounds'
import type { Log, OnStep } from './services/support'
import { createUndelivered } from './services/undelivered'

/** How long a door waits before it only acknowledges; both platforms send again after about 5 s. */
const PATIENCE_MS = 3000

/** What a house is built from; a platform without configuration is left out. */
export interface HouseOptions {
  setupCode: string
  timeZone: string
  /** Base of links in messages. */
  publicUrl?: string
  wecom?: WecomConfig
  dingtalk?: DingtalkConfig
  now: () => Date
  log: Log
  /** Default 3000. */
  patienceMs?: number
  /** For tests that stop the program between two steps. */
  onStep?: OnStep
}

/** Everything between the doors and the database, put together. */
export interface House {
  intake: Intake
  delivery: Delivery
  services: Services
  jobDeps: JobDeps
}

/** Builds the house; the models must be connected before anything is asked of it. */
export function buildHouse(options: HouseOptions): House {
  const { now, log, timeZone, publicUrl = '', patienceMs = PATIENCE_MS, onStep = () => undefined } = options
  const calendar = createCalendar()
  const senders = sendersFor(options)
  const delivery = createDelivery({ senders, defaultRoutes: defaultRoutes(options), now, log, onStep })
  const digests = createDigests({ calendar, timeZone })
  const issues = createIssues({ now })
  const services: Services = {
    issues,
    documents: createDocuments({ senders, timeZone }),
    rounds: createRounds({ now, setupCode: options.setupCode }),
    roster: createRoster(),
    imports: createImports({ now, timeZone, issues }),
    evidence: createEvidenceStore({ senders }),
    digests,
    undelivered: createUndelivered({ now }),
    groups: createGroups({ now }),
    notices: createNotices(delivery),
    exports: createExports({ now, timeZone, publicUrl, digests, log }),
  }
  const handle = createDispatch({ services, calendar, timeZone, now, log, isPassing: isPassingFailure })
  const intake = createIntake({ handle, delivery, now, patienceMs, log, onStep })
  const jobDeps = { calendar, timeZone, digests, delivery, exports: services.exports }
  return { intake, delivery, services, jobDeps }
}

/** Both platforms can always be sent to: rows of a platform that is no longer configured end dead, not lost. */
function sendersFor({ wecom, dingtalk, now }: HouseOptions): Sender[] {
  return [
    createWecomSender({ now, ...(wecom ? { apiBase: wecom.apiBase, aesKey: wecom.aesKey } : {}) }),
    createDingtalkSender({ now, ...dingtalk }),
  ]
}

function defaultRoutes({ wecom, dingtalk }: HouseOptions): Partial<Record<Platform, Route>> {
  const secret = dingtalk?.webhookSecret ? { secret: dingtalk.webhookSecret } : {}
  return {
    ...(wecom?.webhookKey ? { wecom: { kind: 'group', token: wecom.webhookKey } as const } : {}),
    ...(dingtalk?.webhookToken
      ? { dingtalk: { kind: 'group', token: dingtalk.webhookToken, ...secret } as const }
      : {}),
  }
}
