import { type Day, dayOf } from '../../../core/day'
import { groupBy } from '../../../core/group-by'
import type { Issue } from '../../../core/issue'
import { type IssueView, issueAsOf, type Snapshot, snapshotOf, type Totals } from '../../../core/snapshot'
import { otherAspects } from '../../../texts/chart'

/** What the progress picture is drawn from. */
export interface ProgressInput {
  /** Of the ledger. */
  title: string
  asOf: Date
  timeZone: string
  issues: readonly Issue[]
  /** How many weeks the line goes back, 1–12; 12 when left out. */
  weeks?: number
}

/** One bar: the issues of an aspect by state. */
export interface AspectFigures {
  title: string
  totals: Totals
  byState: Snapshot['byState']
}

/** One point of the line: both totals a number of whole weeks before the picture's instant. */
export interface WeekFigures {
  day: Day
  selfRated: number
  verified: number
}

/** Every number of the picture. */
export interface ProgressFigures {
  whole: Totals
  hasPaused: boolean
  aspects: AspectFigures[]
  /** Oldest first; weeks before the ledger had any issue are left out. */
  weeks: WeekFigures[]
}

const MOST_ASPECTS = 12
const MOST_WEEKS = 12
const WEEK_MS = 7 * 86_400_000

/** Counts everything that the picture shows, as the issues stood at its instant. */
export function figuresOf(input: ProgressInput): ProgressFigures {
  const views = viewsAt(input, input.asOf)
  const today = dayOf(input.asOf, input.timeZone)
  const { whole, byState } = snapshotOf(views, today)
  return { whole, hasPaused: byState.paused > 0, aspects: aspectsOf(views, today), weeks: weeksOf(input) }
}

function viewsAt({ issues }: ProgressInput, instant: Date): IssueView[] {
  return issues.map(issue => issueAsOf(issue, instant)).filter(view => view !== undefined)
}

/** In the order of the ledger; the picture ends somewhere, so the last ones are put together. */
function aspectsOf(views: readonly IssueView[], today: Day): AspectFigures[] {
  const inOrder = views.toSorted((a, b) => a.aspect - b.aspect)
  const groups = [...groupBy(inOrder, ({ aspectTitle }) => aspectTitle)]
  const shown = groups.length > MOST_ASPECTS ? groups.slice(0, MOST_ASPECTS - 1) : groups
  const rest = groups.slice(shown.length)
  const bars = shown.map(([title, members]) => barOf(title, members, today))
  if (rest.length === 0) return bars
  const members = rest.flatMap(([, issues]) => issues)
  return [...bars, barOf(otherAspects(rest.length), members, today)]
}

function barOf(title: string, members: readonly IssueView[], today: Day): AspectFigures {
  const { whole, byState } = snapshotOf(members, today)
  return { title, totals: whole, byState }
}

function weeksOf(input: ProgressInput): WeekFigures[] {
  const count = Math.min(Math.max(input.weeks ?? MOST_WEEKS, 1), MOST_WEEKS)
  const instants = Array.from(
    { length: count },
    (_, index) => new Date(input.asOf.getTime() - (count - 1 - index) * WEEK_MS),
  )
  return instants.flatMap(instant => weekAt(input, instant))
}

function weekAt(input: ProgressInput, instant: Date): WeekFigures[] {
  const views = viewsAt(input, instant)
  if (views.length === 0) return []
  const day = dayOf(instant, input.timeZone)
  const { selfRated, verified } = snapshotOf(views, day).whole
  return [{ day, selfRated: selfRated.count, verified: verified.count }]
}
