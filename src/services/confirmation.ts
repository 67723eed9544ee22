import { listMembers, type Member, putMember } from '../../models/members'
import { type Person, putPerson, type Round } from '../../models/rounds'
import { UserError } from '../core/user-error'
import { personFor } from './people'

/** What the office says besides the name. */
export interface ConfirmOptions {
  /** Department or account: tells two accounts of one claimed name apart. */
  hint?: string
  role?: Person['role']
}

/** What 确认 came to. */
export interface Confirmation {
  person: Person
  /** Whom the account stood for until now, where nobody does any more; what is theirs stays under that name. */
  former: string | null
}

/** 确认: joins the account that claims to be this person. @throws UserError for nobody or several */
export async function confirm(
  round: Round,
  name: string,
  { role, hint }: ConfirmOptions,
): Promise<Confirmation> {
  const members = await listMembers(round._id)
  const claims = members.filter(({ claimed }) => claimed?.name === name)
  const [only, several] = claims
  if (!only?.claimed)
    return changeRole(round, members, name, { ...(role ? { role } : {}), ...(hint ? { hint } : {}) })
  const [meant, another] = hint ? claims.filter(claim => isMeant(claim, hint)) : claims
  // Who already has an account and says 确认 王办 办公室 may mean that one and not somebody who claims the name.
  if (!hint && role !== undefined && hasAccount(members, round, only))
    throw new UserError({ code: 'severalPending', name, claims: claims.map(asClaim) })
  if (meant && !another) return join(round, meant, role)
  // The office adds the department that the person has not written.
  if (!several && hint && only.claimed.department === null)
    return join(round, { ...only, claimed: { name, department: hint } }, role)
  throw new UserError({ code: 'severalPending', name, claims: claims.map(asClaim) })
}

function hasAccount(members: Member[], round: Round, { claimed, _id }: Member): boolean {
  const { name } = personFor(round.people, claimed ?? { name: '', department: null })
  return members.some(member => member._id !== _id && member.person === name)
}

function isMeant({ userId, claimed }: Member, hint: string): boolean {
  return userId === hint || claimed?.department === hint
}

function asClaim({ userId, claimed }: Member): { account: string; department: string | null } {
  return { account: userId, department: claimed?.department ?? null }
}

/** Confirming someone a second time may still give a role; otherwise there is nobody to confirm. */
async function changeRole(
  round: Round,
  members: Member[],
  name: string,
  { role, hint }: ConfirmOptions,
): Promise<Confirmation> {
  const known = round.people.find(person => person.name === name)
  const accounts = members.filter(member => member.person === name)
  if (!known || accounts.length === 0)
    throw new UserError({ code: 'nothingPending', name, waiting: claimedNames(members) })
  // Nobody is left to be told apart: what is no role was meant as one, or for another person.
  if (hint && hint !== known.department && !accounts.some(({ userId }) => userId === hint))
    throw new UserError({ code: 'unknownRole', name, given: hint })
  refuseWithoutOffice(members, accounts, role)
  const person = { ...known, role: role ?? known.role }
  await putPerson(round._id, person)
  for (const member of accounts) await putMember(member, flagsOf(person, role))
  return { person, former: null }
}

/** A group without an office could be taken over by anybody who has seen the setup code. */
function refuseWithoutOffice(members: Member[], leaving: Member[], role: Person['role'] | undefined): void {
  const office = members.filter(({ isOffice }) => isOffice)
  if (role === 'member' && office.length > 0 && office.every(member => leaving.includes(member)))
    throw new UserError({ code: 'lastOffice' })
}

/** The account stands for that person from now on. */
export async function join(
  round: Round,
  member: Member,
  role: Person['role'] | undefined,
): Promise<Confirmation> {
  const claimed = member.claimed ?? { name: member.person ?? '', department: null }
  const person = { ...personFor(round.people, claimed), ...(role ? { role } : {}) }
  await putPerson(round._id, person)
  await putMember(member, { person: person.name, claimed: null, ...flagsOf(person, role) })
  const members = await listMembers(round._id)
  const isLeft = member.person !== null && members.every(({ person: other }) => other !== member.person)
  return { person, former: isLeft ? member.person : null }
}

/** Rights are added by a role; only 成员, said outright, takes them away. */
function flagsOf(
  { role }: Person,
  said: Person['role'] | undefined,
): { isOffice?: boolean; isLeader?: boolean } {
  if (said === 'member') return { isOffice: false, isLeader: false }
  return {
    ...(role === 'office' ? { isOffice: true } : {}),
    ...(role === 'leader' ? { isLeader: true } : {}),
  }
}

/** What accounts say they are while the office has not confirmed it. */
export function claimedNames(members: readonly Member[]): string[] {
  return members.flatMap(({ claimed }) => claimed?.name ?? [])
}
