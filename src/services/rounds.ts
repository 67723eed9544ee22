import { createHash, timingSafeEqual } from 'node:crypto'
import { countBindFailure, findGroup, type Group, putGroup } from '../../models/groups'
import { dangerouslyFindAccount, listMembers, type Member, memberId, putMember } from '../../models/members'
import { ensureRound, findRound, type Round } from '../../models/rounds'
import type { InboundMessage } from '../core/message'
import { UserError } from '../core/user-error'
import { untitledRound } from '../texts/people'

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 3600_000

/** Which round a chat belongs to, and how a group gets one. */
export interface Rounds {
  /** The round that the message is about. @throws UserError for an unbound group, or a 1:1 chat without one */
  of(message: InboundMessage): Promise<Round>
  /** False only for a group that nobody has bound yet. */
  isBound(message: InboundMessage): Promise<boolean>
  /** 绑定: the sender becomes the office of the group's round. @throws UserError for a wrong code */
  bind(message: InboundMessage, code: string): Promise<Round>
  /** In a 1:1 chat: the rounds to choose from, and choosing one by its place in the list, from 1. */
  choices(message: InboundMessage): Promise<Round[]>
  choose(message: InboundMessage, choice: number): Promise<Round>
}

/** The rounds of all groups; `setupCode` binds a group that nobody has bound yet. */
export function createRounds({ now, setupCode }: { now: () => Date; setupCode: string }): Rounds {
  return {
    of: message => (message.chatKind === 'group' ? roundOfGroup(message) : roundOfAccount(message)),
    isBound: async ({ chatKind, chatId }) =>
      chatKind !== 'group' || Boolean((await findGroup(chatId))?.roundId),
    bind: (message, code) => bind(message, code, setupCode, now()),
    choices: async message => roundsOf(await registered(message)),
    choose,
  }
}

async function roundOfGroup({ chatId }: InboundMessage): Promise<Round> {
  const round = await findRound(chatId)
  if (!round) throw new UserError({ code: 'groupNotBound' })
  return round
}

async function roundOfAccount(message: InboundMessage): Promise<Round> {
  const accounts = await registered(message)
  const meant = accounts.find(({ isPreferred }) => isPreferred) ?? accounts[0]
  if (!meant) throw new UserError({ code: 'noRound' })
  if (accounts.length > 1 && !meant.isPreferred) {
    const titles = (await roundsOf(accounts)).map(titleOf)
    throw new UserError({ code: 'chooseRound', titles })
  }
  const round = await findRound(meant.roundId)
  if (!round) throw new UserError({ code: 'noRound' })
  return round
}

async function registered({ platform, senderId }: InboundMessage): Promise<Member[]> {
  const accounts = await dangerouslyFindAccount(platform, senderId)
  return accounts.filter(({ person, isOffice }) => person !== null || isOffice)
}

/** Oldest first, so that a new round does not change the numbers of the others. */
async function roundsOf(accounts: Member[]): Promise<Round[]> {
  const rounds = await Promise.all(accounts.map(({ roundId }) => findRound(roundId)))
  const known = rounds.filter(round => round !== undefined)
  return known.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
}

async function choose(message: InboundMessage, choice: number): Promise<Round> {
  const accounts = await registered(message)
  const rounds = await roundsOf(accounts)
  const round = rounds[choice - 1]
  if (!round) throw new UserError({ code: 'noSuchChoice', count: rounds.length })
  for (const account of accounts) await putMember(account, { isPreferred: account.roundId === round._id })
  return round
}

/** What a round is called where several are listed. */
export function titleOf({ title, groupId }: Round): string {
  return title || untitledRound(groupId)
}

async function bind(message: InboundMessage, code: string, setupCode: string, now: Date): Promise<Round> {
  if (message.chatKind !== 'group') throw new UserError({ code: 'groupOnly' })
  const group = await findGroup(message.chatId)
  if (!(await isOfficeOf(message))) await refuseIfTaken(message, group)
  await checkCode(message, group, code, setupCode, now)
  return open(message, group, now)
}

async function isOfficeOf({ chatId, platform, senderId }: InboundMessage): Promise<boolean> {
  const members = await listMembers(chatId)
  const id = memberId(chatId, platform, senderId)
  return members.some(member => member._id === id && member.isOffice)
}

async function refuseIfTaken({ chatId }: InboundMessage, group: Group | undefined): Promise<void> {
  const office = (await listMembers(chatId)).filter(({ isOffice }) => isOffice)
  if (!group?.roundId || office.length === 0) return
  throw new UserError({ code: 'boundAlready', office: office.map(({ person, userId }) => person ?? userId) })
}

/** Wrong guesses wait longer each time; a guess within the wait is not looked at. */
async function checkCode(
  { chatId, key }: InboundMessage,
  group: Group | undefined,
  code: string,
  setupCode: string,
  now: Date,
): Promise<void> {
  const wait = (group?.bindNotBefore?.getTime() ?? 0) - now.getTime()
  if (wait > 0) throw new UserError({ code: 'bindTooSoon', waitSeconds: Math.ceil(wait / 1000) })
  if (isSame(code, setupCode)) return
  const penalty = Math.min(FIRST_WAIT_MS * 2 ** (group?.bindFailures ?? 0), LONGEST_WAIT_MS)
  await countBindFailure(chatId, key, new Date(now.getTime() + penalty))
  const isBound = Boolean(group?.roundId)
  throw new UserError({ code: 'wrongSetupCode', waitSeconds: penalty / 1000, isBound })
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text.trim().toUpperCase()).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

async function open(message: InboundMessage, group: Group | undefined, now: Date): Promise<Round> {
  const { chatId, platform, senderId } = message
  const title = message.chatTitle ?? group?.title ?? ''
  const round = await ensureRound(chatId, title, now)
  await putMember({ roundId: chatId, platform, userId: senderId }, { isOffice: true })
  await putGroup(chatId, { roundId: chatId, ...(title ? { title } : {}) })
  return round
}
