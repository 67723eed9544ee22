/** What answers an issue, as it would be published. */
export interface AnsweredIssue {
  seq: number
  text: string
}

/** One sentence that answers two issues. */
export interface CopiedSentence {
  /** Numbers of the issues, the lower one first. */
  issues: [first: number, second: number]
  /** As it stands in the first issue and in the second. */
  sentences: [first: string, second: string]
  /** 1 for the same words, less for a near copy. */
  likeness: number
}

interface Sentence {
  seq: number
  printed: string
  plain: string
  shingles: Set<string>
}

/** Shorter sentences, such as 已全部整改到位, say the same about many things. */
const SHORTEST = 15
const SHINGLE = 3
/** One sign changed in a sentence of 20 characters leaves about 0.7. */
const NEAR = 0.65
/** A shingle of so many sentences is a set phrase; following it would compare everything with everything. */
const SET_PHRASE = 60

/**
 * Sentences of 15 characters or more that answer two issues (S82), also when a word or a figure was changed. Blanks,
 * punctuation and counters such as 一是 are left out of account. Most alike first.
 */
export function findCopies(issues: readonly AnsweredIssue[]): CopiedSentence[] {
  const copies = new Map<string, CopiedSentence>()
  const known = new Map<string, Sentence[]>()
  for (const sentence of issues.toSorted((one, other) => one.seq - other.seq).flatMap(sentencesOf)) {
    for (const earlier of candidatesFor(sentence, known)) {
      const likeness = likenessOf(earlier, sentence)
      if (likeness >= NEAR) keepBest(copies, earlier, sentence, likeness)
    }
    remember(sentence, known)
  }
  return [...copies.values()].sort(
    (one, other) =>
      other.likeness - one.likeness || one.issues[0] - other.issues[0] || one.issues[1] - other.issues[1],
  )
}

function sentencesOf({ seq, text }: AnsweredIssue): Sentence[] {
  return text
    .split(/[。！？!?；;\n]+/)
    .map(sentence => sentence.trim())
    .map(printed => ({ seq, printed, plain: plainOf(printed) }))
    .filter(({ plain }) => plain.length >= SHORTEST)
    .map(sentence => ({ ...sentence, shingles: shinglesOf(sentence.plain) }))
}

function plainOf(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^(?:十?[一二三四五六七八九]|十)是/, '')
}

function shinglesOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - SHINGLE + 1 }, (_, at) => text.slice(at, at + SHINGLE)))
}

/** Sentences of other issues that share a shingle with this one. */
function candidatesFor({ seq, shingles }: Sentence, known: Map<string, Sentence[]>): Set<Sentence> {
  const sharing = [...shingles].map(shingle => known.get(shingle) ?? [])
  const telling = sharing.filter(sentences => sentences.length <= SET_PHRASE)
  // A sentence made of set phrases alone is copied all over, which is what is looked for.
  const lists = telling.some(sentences => sentences.length > 0) ? telling : sharing.slice(0, 1)
  return new Set(lists.flat().filter(sentence => sentence.seq !== seq))
}

function remember(sentence: Sentence, known: Map<string, Sentence[]>): void {
  for (const shingle of sentence.shingles) {
    const sentences = known.get(shingle)
    if (sentences) sentences.push(sentence)
    else known.set(shingle, [sentence])
  }
}

/** The share of shingles that the two have in common. */
function likenessOf(one: Sentence, other: Sentence): number {
  if (one.plain === other.plain) return 1
  const common = [...one.shingles].filter(shingle => other.shingles.has(shingle)).length
  const all = one.shingles.size + other.shingles.size - common
  return Math.min(common / all, 0.99)
}

/** A sentence and its like twice in one issue are one finding. */
function keepBest(
  copies: Map<string, CopiedSentence>,
  earlier: Sentence,
  later: Sentence,
  likeness: number,
): void {
  const key = `${earlier.seq} ${later.seq} ${earlier.plain}`
  if ((copies.get(key)?.likeness ?? 0) >= likeness) return
  const sentences: [string, string] = [earlier.printed, later.printed]
  copies.set(key, { issues: [earlier.seq, later.seq], sentences, likeness })
}
