import { findMember, listMembers, type Member, memberId, putMember } from '../../models/members'
import { type Person, putPerson, type Round } from '../../models/rounds'
import type { Actor, Owner } from '../core/issue'
import type { InboundMessage } from '../core/message'
import { nearest } from '../core/similar'
import { UserError } from '../core/user-error'

/** 我是 came to one of these. */
export type Registration = 'pending' | 'confirmed'

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
  /** 确认: joins the account that claims to be this person; returns the printed name. */
  confirm(round: Round, name: string, options: ConfirmOptions): Promise<Person>
  /** The person meant by a name or a mention. @throws UserError for nobody or several */
  find(round: Round, name: string, mentionedIds: string[]): Promise<Owner>
  /** Names of the office's accounts, for sentences that say whom to ask. */
  officeNames(round: Round): Promise<string[]>
  /** Names that wait for confirmation. */
  waiting(round: Round): Promise<string[]>
}

export interface ConfirmOptions {
  /** Tells two accounts of one claimed name apart. */
  account?: string
  role?: Person['role']
}

export function createRoster(): Roster {
  return { actorOf, register, confirm, find, officeNames, waiting }
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
  const member = await findMember(memberId(round._id, message.platform, message.senderId))
  if (member?.person === name && !department) return 'confirmed'
  await putMember(account, { claimed: { name, department } })
  if (!member?.isOffice) return 'pending'
  await join(round, { ...member, claimed: { name, department } }, { role: 'office' })
  return 'confirmed'
}

async function confirm(round: Round, name: string, options: ConfirmOptions): Promise<Person> {
  const members = await listMembers(round._id)
  const claims = members.filter(({ claimed }) => claimed?.name === name)
  const chosen = options.account ? claims.filter(({ userId }) => userId === options.account) : claims
  if (chosen.length > 1)
    throw new UserError({ code: 'severalPending', name, accounts: chosen.map(({ userId }) => userId) })
  const [member] = chosen
  if (member) return join(round, member, options)
  return changeRole(round, members, name, options)
}

/** Confirming someone a second time may still give a role; otherwise there is nobody to confirm. */
async function changeRole(
  round: Round,
  members: Member[],
  name: string,
  { role }: ConfirmOptions,
): Promise<Person> {
  const known = round.people.find(person => person.name === name)
  const accounts = members.filter(member => member.person === name)
  if (!known || accounts.length === 0)
    throw new UserError({ code: 'nothingPending', name, waiting: await waiting(round) })
  const person = { ...known, role: role ?? known.role }
  await putPerson(round._id, person)
  for (const member of accounts) await putMember(member, flagsOf(person))
  return person
}

async function join(round: Round, member: Member, { role }: ConfirmOptions): Promise<Person> {
  const claimed = member.claimed ?? { name: member.person ?? '', department: null }
  const person = { ...personFor(round, claimed), ...(role ? { role } : {}) }
  await putPerson(round._id, person)
  await putMember(member, { person: person.name, claimed: null, ...flagsOf(person) })
  return person
}

function flagsOf({ role }: Person): { isOffice?: boolean; isLeader?: boolean } {
  return {
    ...(role === 'office' ? { isOffice: true } : {}),
    ...(role === 'leader' ? { isLeader: true } : {}),
  }
}

/** Of two people with one name the second is printed with the department. */
function personFor(round: Round, claimed: { name: string; department: string | null }): Person {
  const { name, department } = claimed
  const namesakes = round.people.filter(person => person.name === name || person.name.startsWith(`${name}（`))
  const same = namesakes.find(person => !department || !person.department || person.department === department)
  if (same) return { ...same, department: same.department ?? department }
  return { name: namesakes.length > 0 ? `${name}（${department}）` : name, department, role: 'member' }
}

async function find(round: Round, name: string, mentionedIds: string[]): Promise<Owner> {
  const mentioned = await mentionedPerson(round, mentionedIds)
  if (mentioned) return ownerOf(mentioned)
  const exact = round.people.filter(person => person.name === name)
  const hits = exact.length > 0 ? exact : round.people.filter(person => person.name.startsWith(`${name}（`))
  const [hit] = hits
  if (hits.length > 1)
    throw new UserError({ code: 'samePerson', name, choices: hits.map(person => person.name) })
  if (hit) return ownerOf(hit)
  const names = round.people.map(person => person.name)
  throw new UserError({ code: 'unknownPerson', name, nearest: nearest(name, names) })
}

async function mentionedPerson(round: Round, mentionedIds: string[]): Promise<Person | undefined> {
  if (mentionedIds.length === 0) return undefined
  const members = await listMembers(round._id)
  const names = members.filter(({ userId }) => mentionedIds.includes(userId)).map(({ person }) => person)
  return round.people.find(({ name }) => names.includes(name))
}

function ownerOf({ name, department, role }: Person): Owner {
  return { name, isLeader: role === 'leader', ...(department ? { department } : {}) }
}

async function officeNames(round: Round): Promise<string[]> {
  const members = await listMembers(round._id)
  return members.filter(({ isOffice }) => isOffice).map(({ person, userId }) => person ?? userId)
}

async function waiting(round: Round): Promise<string[]> {
  const members = await listMembers(round._id)
  return members.flatMap(({ claimed }) => claimed?.name ?? [])
}

function accountOf(round: Round, { platform, senderId }: InboundMessage) {
  return { roundId: round._id, platform, userId: senderId }
}
