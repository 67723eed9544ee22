import type { Round } from '../models/rounds'
import type { Calendar } from '../src/core/calendar'
import type { Actor } from '../src/core/issue'
import type { InboundMessage, Reply } from '../src/core/message'
import type { Digests } from '../src/services/digests'
import type { Documents } from '../src/services/documents'
import type { EvidenceStore } from '../src/services/evidence'
import type { Exports } from '../src/services/exports'
import type { Groups } from '../src/services/groups'
import type { Imports } from '../src/services/imports'
import type { Issues } from '../src/services/issues'
import type { Notices } from '../src/services/notices'
import type { Roster } from '../src/services/roster'
import type { Rounds } from '../src/services/rounds'
import type { Undelivered } from '../src/services/undelivered'
import type { Topic } from '../src/texts/help'

/** What handlers may use. They never call a platform. */
export interface Services {
  issues: Issues
  rounds: Rounds
  roster: Roster
  imports: Imports
  evidence: EvidenceStore
  digests: Digests
  undelivered: Undelivered
  groups: Groups
  exports: Exports
  notices: Notices
  documents: Documents
}

/** A message whose command has been recognised; `rest` is what follows the command word, as typed. */
export interface Request {
  rest: string
  message: InboundMessage
  services: Services
  calendar: Calendar
  timeZone: string
  now: Date
  /** Day `YYYY-MM-DD` in the unit's time zone. */
  today: string
  /** Every handler, for 帮助. */
  handlers: readonly Handler[]
}

/** A request that belongs to a round, by a sender known (or not yet known) in it. */
export interface RoundRequest extends Request {
  round: Round
  actor: Actor
}

/** How a command is called and explained. */
export interface Described {
  topic: Topic
  /** The word that people type, and other words for the same. */
  command: string
  aliases?: readonly string[]
  /** `认领 编号 [时限]` */
  usage: string
  /** One line for 帮助. */
  help: string
  /** Where it names an issue it says 37; replies put the number that was typed in its place. */
  example: string
  /** Free text may follow the word without a blank: 我是张三. */
  glued?: boolean
}

/** 绑定 and the like: they work before the group has a round. */
export interface AnywhereHandler extends Described {
  scope: 'anywhere'
  run(request: Request): Promise<string>
}

/** Who may send the command at all; what an issue's state and owner allow stands in `core/decide.ts`. */
export type Who = 'anyone' | 'person' | 'office' | 'officeOrLeader' | 'leader'

/** All other commands: they work on the round of the chat. */
export interface RoundHandler extends Described {
  scope: 'round'
  who: Who
  run(request: RoundRequest): Promise<string | Reply>
}

/** One command. A new one is a new file, a line in `index.ts` and a test. */
export type Handler = AnywhereHandler | RoundHandler
