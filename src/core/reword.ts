import type { Decision, Issue, Measure } from './issue'

/** All measures of the issue when some are worded anew, with those that are added; nothing when none is. */
export function rewordedMeasures(
  issue: Pick<Issue, 'measures'>,
  { measures: added = [], reworded = [] }: Pick<Decision, 'measures' | 'reworded'>,
  key: string,
): { measures?: Measure[] } {
  if (reworded.length === 0) return {}
  const texts = new Map(reworded.map(({ before, after }) => [before, after]))
  const kept = issue.measures.map(measure => {
    const text = texts.get(measure.text)
    return text === undefined ? measure : { text, key }
  })
  return { measures: [...kept, ...added.map(text => ({ text, key }))] }
}
