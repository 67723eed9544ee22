import { findMember, listMembers, memberId, putMember } from '../../models/members'
import type { Person, Round } from '../../models/rounds'
import type { Actor, Owner } from '../core/issue'
import type { InboundMessage } from '../core/message'
import { UserError } from '../core/user-error'
import { type Confirmation, type ConfirmOptions, claimedNames, confirm, join } from './confirmation'
import { findPerson, personFor } from './people'

/** What 我是 came to. */
export interface Registration {
  status: 'pending' | 'confirmed'
  /** Other accounts that already stand for a person of that name: perhaps somebody else. */
  others: string[]
  /** Of the office itself: see {@link Confirmation}. */
  former: string | null
}

/** Who is who: chat accounts on one side, people of the roster on the other, joined by the office. */
export interface Roster {
  /** The sender as an actor in the round; an account that never registered is an actor without a person. */
  actorOf(round: Round, message: InboundMessage): Promise<Actor>
  /** 我是: waits for the office, unless the sender is the office. */
  register(
    round: Round,
    message: InboundMessage,
    name: string,
    department: string | null,
  ): Promise<Registration>
  /** 确认: joins the account that claims to be this person. @throws UserError for nobody or several */
  confirm(round: Round, name: string, options: ConfirmOptions): Promise<Confirmation>
  /** The person meant by a name or a mention. @throws UserError for nobody or several */
  find(round: Round, name: string, mentionedIds: string[]): Promise<Owner>
  /** Names of the office's accounts, for sentences that say whom to ask. */
  officeNames(round: Round): Promise<string[]>
  /** Names that wait for confirmation. */
  waiting(round: Round): Promise<string[]>
  /** What the first of these accounts says it is; its confirmed name if it waits for nothing. */
  claimedName(round: Round, userIds: string[]): Promise<string | undefined>
}

/** The rosters of all rounds. */
export function createRoster(): Roster {
  return { actorOf, register, confirm, find, officeNames, waiting, claimedName }
}

async function actorOf(round: Round, message: InboundMessage): Promise<Actor> {
  const id = memberId(round._id, message.platform, message.senderId)
  const member = await findMember(id)
  const person = round.people.find(({ name }) => name === member?.person)
  const account = message.senderName ?? message.senderId
  return {
    memberId: id,
    name: member?.person ?? (member?.isOffice ? '办公室' : account),
    ...(member?.person ? { person: member.person } : {}),
    ...(member?.claimed ? { claimedName: member.claimed.name } : {}),
    ...(person?.department ? { department: person.department } : {}),
    isOffice: member?.isOffice ?? false,
    isLeader: (member?.isLeader ?? false) || person?.role === 'leader',
  }
}

async function register(
  round: Round,
  message: InboundMessage,
  name: string,
  department: string | null,
): Promise<Registration> {
  const account = accountOf(round, message)
  const members = await listMembers(round._id)
  const id = memberId(round._id, message.platform, message.senderId)
  const member = members.find(({ _id }) => _id === id)
  if (isSamePerson(round, member?.person, name, department)) {
    // Whatever else the account has said it is no longer waits to be confirmed.
    await putMember(account, { claimed: null })
    return { status: 'confirmed', others: [], former: null }
  }
  const claimed = { name, department }
  await putMember(account, { claimed })
  if (member?.isOffice) {
    const { former } = await join(round, { ...member, claimed }, 'office')
    return { status: 'confirmed', others: [], former }
  }
  const person = personFor(round.people, claimed)
  const others = members.filter(other => other._id !== id && other.person === person.name)
  return { status: 'pending', others: others.map(({ userId }) => userId), former: null }
}

/** 我是 张伟 said again by the confirmed 张伟（后勤科） must not make him another 张伟. */
function isSamePerson(
  round: Round,
  printed: string | null | undefined,
  name: string,
  department: string | null,
): boolean {
  if (printed !== name && !printed?.startsWith(`${name}（`)) return false
  return department === null || round.people.some(it => it.name === printed && it.department === department)
}

async function find(round: Round, name: string, mentionedIds: string[]): Promise<Owner> {
  return asOwner(
    mentionedIds.length > 0 ? await mentionedPerson(round, mentionedIds) : findPerson(round.people, name),
  )
}

async function mentionedPerson(round: Round, mentionedIds: string[]): Promise<Person> {
  const members = await listMembers(round._id)
  const names = members.filter(({ userId }) => mentionedIds.includes(userId)).map(({ person }) => person)
  const people = round.people.filter(({ name }) => names.includes(name))
  const [person, another] = people
  if (another) throw new UserError({ code: 'severalPeople', names: people.map(({ name }) => name) })
  if (!person) throw new UserError({ code: 'unknownMention' })
  return person
}

function asOwner({ name, department, role }: Person): Owner {
  return { name, isLeader: role === 'leader', ...(department ? { department } : {}) }
}

async function officeNames(round: Round): Promise<string[]> {
  const members = await listMembers(round._id)
  return members.filter(({ isOffice }) => isOffice).map(({ person, userId }) => person ?? userId)
}

async function waiting(round: Round): Promise<string[]> {
  return claimedNames(await listMembers(round._id))
}

async function claimedName(round: Round, userIds: string[]): Promise<string | undefined> {
  const members = await listMembers(round._id)
  const member = members.find(({ userId }) => userIds.includes(userId))
  return member?.claimed?.name ?? member?.person ?? undefined
}

function accountOf(round: Round, { platform, senderId }: InboundMessage) {
  return { roundId: round._id, platform, userId: senderId }
}
