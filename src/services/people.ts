import type { Person } from '../../models/rounds'
import { nearest } from '../core/similar'
import { UserError } from '../core/user-error'

/** The person that an account claims to be. Of two people with one name the second is printed with the department. */
export function personFor(
  people: readonly Person[],
  { name, department }: { name: string; department: string | null },
): Person {
  const namesakes = people.filter(person => isCalled(person, name))
  const same = namesakes.find(person => !department || !person.department || person.department === department)
  if (same) return { ...same, department: same.department ?? department }
  return { name: namesakes.length > 0 ? `${name}（${department}）` : name, department, role: 'member' }
}

/** The one person meant by a name as people type it. @throws UserError for nobody or several */
export function findPerson(people: readonly Person[], typed: string): Person {
  const hits = namesakesOf(people, typed)
  const [person, another] = hits
  if (another) throw new UserError({ code: 'samePerson', name: typed, choices: hits.map(printedInFull) })
  if (person) return person
  const names = typed.split(/[\s@、，,]+/).filter(word => namesakesOf(people, word).length > 0)
  if (names.length > 1) throw new UserError({ code: 'severalPeople', names })
  throw new UserError({
    code: 'unknownPerson',
    name: typed,
    nearest: nearest(
      typed,
      people.map(({ name }) => name),
    ),
  })
}

/** 张伟 is everybody of that name; 张伟（财务科）, 张伟(财务科) and 张伟 财务科 are the one of that department. */
function namesakesOf(people: readonly Person[], typed: string): Person[] {
  const full = typed.replace(/^(\S{1,30}?)[\s(（]{1,9}([^\s()（）]{1,30})[)）]?$/, '$1（$2）')
  const inFull = people.filter(person => printedInFull(person) === full)
  return inFull.length > 0 ? inFull : people.filter(person => isCalled(person, typed))
}

function printedInFull({ name, department }: Person): string {
  return department && !name.includes('（') ? `${name}（${department}）` : name
}

function isCalled(person: Person, name: string): boolean {
  return person.name === name || person.name.startsWith(`${name}（`)
}
