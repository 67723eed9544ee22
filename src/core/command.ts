import { parseNumbers } from './issue-number'
import { normalise } from './numerals'
import { nearest, similarity } from './similar'

/** How a command is called, and what may follow its word without a blank. */
export interface CommandSpec {
  command: string
  aliases?: readonly string[]
  /** Any text may follow without a blank, as in 我是张三 or 搜索公车. An issue number always may: 认领第37项. */
  glued?: boolean
}

/** What a message asks for. `rest` is as typed, without the blanks and punctuation at its ends. */
export type ParsedCommand =
  | { status: 'empty' }
  | { status: 'command'; command: string; given: string; rest: string }
  /** Only issue numbers, which ask to see these issues. */
  | { status: 'bareNumber'; rest: string }
  /** `given` is the part that was not understood, `suggestions` are commands, best first. */
  | { status: 'unknown'; given: string; suggestions: string[] }

interface Word {
  word: string
  spec: CommandSpec
}

const MOST_SUGGESTIONS = 3
/** What was not understood is repeated in the answer, and may be the beginning of a pasted document. */
const LONGEST_GIVEN = 20
/** From the start of a longer text only a near certain guess is made. */
const LEAST_AT_START = 0.8

/** Before the word: mentions of the bot, slashes, punctuation. Not # and round brackets, which belong to numbers. */
const LEADING = /^(?:[\s/\\、。，；：？！,.;:?!~～·…—*>\u200B-\u200F\u2060-]|@\S*(?:\s+|$))+/u
const LEADING_SIGNS = /^[\p{P}\p{S}\s]+/u
const WRAPPED =
  /^(?:「[^」]*」|『[^』]*』|【[^】]*】|“[^”]*”|"[^"]*"|‘[^’]*’|'[^']*'|《[^》]*》|<[^>]*>|\[[^\]]*\])$/u

/** Between the word and its text. Opening brackets, quotes, # and a minus sign already belong to the text. */
const SEPARATORS = /^(?:[\s、。，；：？！,.;:?!~～·…—\]】」』”’》>\u200B-\u200F\u2060]|-(?!\d))+/u
const BOUNDARY = /^(?:$|[\s\p{P}\p{S}\d])/u
const TRAILING_MENTIONS = /(?<!\s)(?:\s*@[^\s@]*){1,20}\s*$/u

/** The command that the text gives. Longer words win; a word that runs on into another one is only suggested. */
export function parseCommand(text: string, specs: readonly CommandSpec[]): ParsedCommand {
  const request = strip(text)
  if (request === '') return { status: 'empty' }
  const words = wordsOf(specs)
  const command = readCommand(request, words) ?? readCommand(request.replace(LEADING_SIGNS, ''), words)
  return command ?? readBareNumber(request) ?? unknown(request, words)
}

function strip(text: string): string {
  const request = text.replace(LEADING, '').trim()
  return WRAPPED.test(request) ? request.slice(1, -1).replace(LEADING, '').trim() : request
}

/** Longest first, so that 确认导入 is found before 确认. */
function wordsOf(specs: readonly CommandSpec[]): Word[] {
  return specs
    .flatMap(spec =>
      [spec.command, ...(spec.aliases ?? [])].map(word => ({ word: word.toLowerCase(), spec })),
    )
    .toSorted((one, other) => other.word.length - one.word.length)
}

/** Only the longest word that fits is tried: 确认导入吧 must not confirm a person of the name 导入吧. */
function readCommand(request: string, words: readonly Word[]): ParsedCommand | undefined {
  const plain = normalise(request).toLowerCase()
  const found = words.find(({ word }) => plain.startsWith(word))
  if (!found) return undefined
  const after = request.slice(found.word.length)
  if (!canFollow(found.spec, after)) return undefined
  const given = request.slice(0, found.word.length)
  return { status: 'command', command: found.spec.command, given, rest: restOf(after, found.spec) }
}

function canFollow(spec: CommandSpec, after: string): boolean {
  return spec.glued === true || BOUNDARY.test(normalise(after)) || startsWithNumbers(after)
}

function startsWithNumbers(text: string): boolean {
  const { numbers, problem } = parseNumbers(text)
  return numbers.length > 0 || problem !== undefined
}

/** A mention behind other words may be the person meant; alone, it is what the platform left of calling the bot. */
function restOf(after: string, { glued }: CommandSpec): string {
  const rest = after.replace(SEPARATORS, '').trim()
  return !glued && /^@\S*$/.test(rest) ? '' : rest
}

function readBareNumber(request: string): ParsedCommand | undefined {
  const rest = request.replace(TRAILING_MENTIONS, '')
  const isBare = startsWithNumbers(rest) && !/[\p{L}\p{N}]/u.test(parseNumbers(rest).rest)
  return isBare ? { status: 'bareNumber', rest } : undefined
}

function unknown(request: string, words: readonly Word[]): ParsedCommand {
  const given = (/^\p{L}+/u.exec(request)?.[0] ?? request).slice(0, LONGEST_GIVEN)
  const typed = normalise(given).toLowerCase()
  const guesses = [
    ...words.filter(({ word }) => word.length > 1 && typed.includes(word)),
    ...words.filter(({ word }) => typed.startsWith(word)),
    ...nearest(
      typed,
      words.map(({ word }) => word),
    ).flatMap(guess => words.filter(({ word }) => word === guess)),
    ...words.filter(({ word }) => similarity(typed.slice(0, word.length), word) >= LEAST_AT_START),
  ]
  const commands = guesses.map(({ spec }) => spec.command)
  return { status: 'unknown', given, suggestions: [...new Set(commands)].slice(0, MOST_SUGGESTIONS) }
}
