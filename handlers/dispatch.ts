import type { Calendar } from '../src/core/calendar'
import { parseCommand } from '../src/core/command'
import { dayOf } from '../src/core/day'
import type { Actor } from '../src/core/issue'
import type { InboundMessage, Reply } from '../src/core/message'
import { type Refusal, type Role, UserError } from '../src/core/user-error'
import type { Log } from '../src/services/support'
import { PICTURE_NOT_KEPT } from '../src/texts/issues'
import { OUR_FAULT, refusalText } from '../src/texts/refusals'
import { withNumber } from './arguments'
import { evidence } from './evidence'
import { greet, isGreeting } from './greet'
import type { Handler, Request, RoundHandler, Services, Who } from './handler'
import { handlers } from './index'
import { report } from './report'
import { show } from './show'

/** What answering a message needs. */
export interface DispatchDeps {
  services: Services
  calendar: Calendar
  timeZone: string
  now: () => Date
  log: Log
  /** True for a fault that goes away by itself: the message stays in the inbox and is tried again. */
  isPassing: (error: unknown) => boolean
}

/**
 * From a message to its answer. A mistake of the sender becomes a sentence; a fault of ours becomes one
 * general sentence and a line in the log.
 */
export function createDispatch(deps: DispatchDeps): (message: InboundMessage) => Promise<Reply> {
  return async message => {
    try {
      return await answer(deps, message)
    } catch (error) {
      if (error instanceof UserError) {
        deps.log.info({ key: message.key, chat: message.chatId, code: error.refusal.code }, 'refused')
        return { text: refusalText(error.refusal) }
      }
      if (deps.isPassing(error)) throw error
      deps.log.error({ key: message.key, chat: message.chatId, error }, 'command failed')
      return { text: OUR_FAULT }
    }
  }
}

async function answer(deps: DispatchDeps, message: InboundMessage): Promise<Reply> {
  if (message.secrecyMark) throw new UserError({ code: 'secret', mark: message.secrecyMark })
  const { handler, rest } = recognise(message)
  const request = requestOf(deps, message, rest)
  if (handler?.scope === 'anywhere') return replyOf(await handler.run(request))
  const reply = replyOf(await runInRound(request, handler))
  const isIgnored = message.attachments.length > 0 && handler?.command !== evidence.command
  return isIgnored ? { ...reply, text: `${reply.text}\n${PICTURE_NOT_KEPT}` } : reply
}

function replyOf(said: string | Reply): Reply {
  return typeof said === 'string' ? { text: said } : said
}

/** An empty mention is greeted, a bare number asks for the issue, and a picture without words wants to be evidence. */
function recognise({ text, attachments }: InboundMessage): { handler: Handler | undefined; rest: string } {
  const parsed = parseCommand(text, handlers)
  if (parsed.status === 'empty') return { handler: attachments.length > 0 ? evidence : greet, rest: '' }
  if (parsed.status === 'bareNumber') return { handler: show, rest: parsed.rest }
  if (parsed.status === 'unknown') return { handler: isGreeting(text) ? greet : undefined, rest: '' }
  return { handler: handlers.find(({ command }) => command === parsed.command), rest: parsed.rest }
}

function requestOf(
  { services, calendar, timeZone, now }: DispatchDeps,
  message: InboundMessage,
  rest: string,
): Request {
  const instant = now()
  return {
    rest,
    message,
    services,
    calendar,
    timeZone,
    now: instant,
    today: dayOf(instant, timeZone),
    handlers,
  }
}

/** The group must be bound before anything else is worth saying. */
async function runInRound(request: Request, handler: RoundHandler | undefined): Promise<string | Reply> {
  const { services, message } = request
  const round = await services.rounds.of(message)
  if (!handler) throw notUnderstood(message.text)
  const actor = await services.roster.actorOf(round, message)
  try {
    checkWho(handler, actor)
    return await handler.run({ ...request, round, actor })
  } catch (error) {
    if (!(error instanceof UserError) || !NAMES_OFFICE.includes(error.refusal.code)) throw error
    // The rules know that the office is needed; who that is in this round they cannot know.
    const office = await services.roster.officeNames(round)
    throw new UserError({ ...error.refusal, office } as Refusal)
  }
}

const ROLES: Partial<Record<Who, Role[]>> = { officeOrLeader: ['office', 'leader'], leader: ['leader'] }

const NAMES_OFFICE: Refusal['code'][] = ['roleOnly', 'notRegistered', 'claimForSelfOnly']

const NUMBER = /(?<![\d.-])\d{1,4}(?![\d.年月日%-])/

function notUnderstood(text: string): UserError {
  const parsed = parseCommand(text, handlers)
  const suggestions = parsed.status === 'unknown' ? parsed.suggestions : []
  const given = parsed.status === 'unknown' ? parsed.given : text
  const guess = handlers.find(({ command }) => command === suggestions[0]) ?? report
  const number = NUMBER.exec(text)?.[0]
  const example = number ? withNumber(guess.example, number) : guess.example
  return new UserError({ code: 'unknownCommand', given, suggestions, example })
}

/** @throws UserError when the sender may not send the command at all */
function checkWho({ who, command }: RoundHandler, actor: Actor): void {
  const may: Record<Who, boolean> = {
    anyone: true,
    person: actor.person !== undefined || actor.isOffice,
    office: actor.isOffice,
    officeOrLeader: actor.isOffice || actor.isLeader,
    leader: actor.isLeader,
  }
  if (may[who]) return
  if (who !== 'person') throw new UserError({ code: 'roleOnly', command, roles: ROLES[who] ?? ['office'] })
  const pending = actor.claimedName
  throw new UserError({ code: 'notRegistered', ...(pending ? { pending } : {}) })
}
