import { keysOf, likenessOf, shinglesOf } from './shingles'

/** What answers an issue, as it would be published. */
export interface AnsweredIssue {
  seq: number
  text: string
}

/** One sentence that answers several issues. */
export interface CopiedSentence {
  /** Numbers of the issues, two at least. */
  issues: number[]
  /** As it stands in the first of them. */
  sentence: string
  /** 1 for the same words everywhere, less for a near copy. */
  likeness: number
}

/** A way to put a sentence. */
interface Wording {
  shingles: readonly number[]
  copies: Copies
}

/** All that says the same. */
interface Copies {
  issues: number[]
  sentence: string
  likeness: number
  wordings: number
}

/** Shorter sentences, such as 已全部整改到位, say the same about many things. */
const SHORTEST = 15
/** One sign changed in a sentence of 20 characters leaves about 0.7. */
const NEAR = 0.65
/** Likeness of sentences that differ in their figures alone. */
const OTHER_FIGURES = 0.9
/** Words of so many sentences are a set phrase; following them would compare everything with everything. */
const SET_PHRASE = 12
/** A sentence with a number in it has a wording for every issue; a few are enough to know the next one by. */
const MOST_WORDINGS = 8

/**
 * Finds sentences of 15 characters or more that answer several issues (S82), also when a word or a figure was changed,
 * while the issues pass by. Blanks, punctuation and counters such as 一是 are left out of account.
 */
export class CopyFinder {
  private readonly sayings = new Map<string, Copies>()
  private readonly patterns = new Map<string, Copies>()
  private readonly wordings = new Map<number, Wording[]>()

  /** Takes the next issue, in the order of their numbers. */
  add({ seq, text }: AnsweredIssue): void {
    for (const printed of text.split(/[。！？!?；;\n]+/)) {
      const plain = plainOf(printed)
      if (plain.length >= SHORTEST) this.take(seq, printed.trim(), plain)
    }
  }

  /** Most alike first, then what is copied most; each sentence once. */
  found(): CopiedSentence[] {
    const copied = [...new Set(this.sayings.values())].filter(({ issues }) => issues.length > 1)
    return copied
      .map(({ issues, sentence, likeness }) => ({ issues, sentence, likeness }))
      .sort(
        (one, other) =>
          other.likeness - one.likeness ||
          other.issues.length - one.issues.length ||
          (one.issues[0] ?? 0) - (other.issues[0] ?? 0),
      )
  }

  private take(seq: number, sentence: string, plain: string): void {
    const copies = this.sayings.get(plain) ?? this.butForFigures(plain) ?? this.nearest(sentence, plain)
    if (copies.issues.at(-1) !== seq) copies.issues.push(seq)
  }

  /** What says the same with other figures: found without a search, as reports of one kind are often all there is. */
  private butForFigures(plain: string): Copies | undefined {
    const copies = this.patterns.get(patternOf(plain))
    if (copies) copies.likeness = Math.min(copies.likeness, OTHER_FIGURES)
    return copies
  }

  /** What says nearly the same, else a saying of its own. */
  private nearest(sentence: string, plain: string): Copies {
    const shingles = shinglesOf(plain)
    const keys = keysOf(plain)
    const near = this.bestOf(shingles, keys)
    const copies = near?.copies ?? { issues: [], sentence, likeness: 1, wordings: 0 }
    copies.likeness = Math.min(copies.likeness, near?.likeness ?? 1)
    copies.wordings += 1
    this.sayings.set(plain, copies)
    const pattern = patternOf(plain)
    if (pattern.length >= SHORTEST) this.patterns.set(pattern, copies)
    if (copies.wordings <= MOST_WORDINGS) this.remember(keys, { shingles: [...shingles], copies })
    return copies
  }

  private bestOf(shingles: ReadonlySet<number>, keys: readonly number[]): Near | undefined {
    const known = new Set(keys.flatMap(key => this.wordings.get(key) ?? []))
    let best: Near | undefined
    for (const wording of known) {
      // Other words cannot be all the same, even if they are made of the same pieces.
      const likeness = Math.min(likenessOf(wording.shingles, shingles), 0.99)
      if (likeness >= NEAR && likeness > (best?.likeness ?? 0)) best = { copies: wording.copies, likeness }
    }
    return best
  }

  private remember(keys: readonly number[], wording: Wording): void {
    for (const key of keys) {
      const wordings = this.wordings.get(key)
      if (!wordings) this.wordings.set(key, [wording])
      else if (wordings.length < SET_PHRASE) wordings.push(wording)
    }
  }
}

interface Near {
  copies: Copies
  likeness: number
}

function patternOf(plain: string): string {
  return plain.replace(/\d+/g, '0')
}

function plainOf(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^(?:十?[一二三四五六七八九]|十)是/, '')
}
