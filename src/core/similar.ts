import { pinyin } from 'pinyin-pro'
import { distanceWithin, signsOf } from './edit-distance'

/** Less alike than this is not worth a question. */
const LEAST = 0.5
/** Short syllables often share letters by chance, as 今天 and 进展 do. */
const LEAST_SOUND = 0.8
/** The same sound is a slip of the input method: nearly as good as the same signs. */
const SOUND_WEIGHT = 0.95
/** Words are short; a whole pasted document must not be compared sign by sign. */
const LONGEST = 20
/** jd for 进度. */
const INITIALS_SCORE = 0.8

/** How alike two short words look or sound, from 0 to 1. Sound is pinyin without tones; latin input is taken as pinyin. */
export function similarity(one: string, other: string): number {
  const [first, second] = [one, other].map(word => word.trim().slice(0, LONGEST).toLowerCase())
  if (!first || !second) return 0
  if (isInitialsOf(first, second) || isInitialsOf(second, first)) return INITIALS_SCORE
  const sound = likeness(soundOf(first), soundOf(second))
  return Math.max(likeness(first, second), sound < LEAST_SOUND ? 0 : SOUND_WEIGHT * sound)
}

/** The candidates most like the word, best first; empty when none comes near it. */
export function nearest(word: string, candidates: readonly string[], limit = 3): string[] {
  return [...new Set(candidates)]
    .map(candidate => ({ candidate, score: similarity(word, candidate) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** Longer titles and measures are told apart by their beginnings. */
const LONGEST_TEXT = 200
const ALIKE = 0.6
/** 管理 stands in every other title. */
const SHORTEST_PART = 5

/**
 * With how many of the others a text is compared at most: what is left of a longer list is hardly a correction, and
 * comparing all with all would take minutes.
 */
export const MOST_COMPARED = 20

/** Whether one text may be the other, corrected: most signs are the same, or it only says more. */
export function areAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map(text => text.slice(0, LONGEST_TEXT)) as [string, string]
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first]
  if (shorter.length >= SHORTEST_PART && longer.includes(shorter)) return true
  // Most texts are told apart by their signs alone; where these stand takes long to compare.
  return longer !== '' && sharedSigns(shorter, longer) >= longer.length * ALIKE && isNear(first, second)
}

function isNear(one: string, other: string): boolean {
  const [first, second] = [signsOf(one), signsOf(other)]
  const most = Math.floor(Math.max(first.length, second.length) * (1 - ALIKE))
  return distanceWithin(first, second, most) <= most
}

function sharedSigns(one: string, other: string): number {
  const signs = new Set(other)
  return Array.from(one).filter(sign => signs.has(sign)).length
}

function soundOf(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
}

function isInitialsOf(typed: string, word: string): boolean {
  if (!/^[a-z]{2,}$/.test(typed) || /^[\x20-\x7e]*$/.test(word)) return false
  return pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('') === typed
}

function likeness(one: string, other: string): number {
  const [first, second] = [signsOf(one), signsOf(other)]
  const longest = Math.max(first.length, second.length)
  return 1 - distanceWithin(first, second, longest) / longest
}
