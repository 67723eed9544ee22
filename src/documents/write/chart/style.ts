import type { IssueState } from '../../../core/issue'

/** The family that both font files name. */
export const FONT_FAMILY = 'Noto Sans S Chinese'

/** Shown on a phone at about a third of these pixels; nothing is written smaller than `small`. */
export const SIZES = { title: 46, heading: 38, figure: 104, label: 34, text: 32, small: 28 } as const

export const COLOURS = {
  page: '#f3f5f8',
  card: '#ffffff',
  ink: '#1d2b3a',
  muted: '#5b6875',
  track: '#e6eaef',
  overdue: '#b3261e',
  selfRated: '#5b9fd4',
  verified: '#1c5588',
} as const

/** How a state is painted; blue is finished, amber at work, grey untouched. They differ in lightness too. */
export interface StatePaint {
  fill: string
  text: string
}

export const STATE_PAINTS: Record<IssueState, StatePaint> = {
  closed: { fill: '#1c5588', text: '#ffffff' },
  submitted: { fill: '#86bde6', text: '#10263a' },
  stageDone: { fill: '#f7dfa6', text: '#3a2c08' },
  active: { fill: '#e3a039', text: '#2e2005' },
  paused: { fill: '#808b98', text: '#ffffff' },
  open: { fill: '#d5dae1', text: '#26323e' },
}

/** From finished to untouched, as the parts of a bar stand. */
export const STATE_ORDER: readonly IssueState[] = [
  'closed',
  'submitted',
  'stageDone',
  'active',
  'paused',
  'open',
]
