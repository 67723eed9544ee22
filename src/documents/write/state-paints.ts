import type { IssueState } from '../../core/issue'

/**
 * How a state is painted, in the picture as in the sheet; blue is finished, amber at work, grey untouched. They differ
 * in lightness too. `PAINT_NAMES` says what people call the colours.
 */
export interface StatePaint {
  fill: string
  text: string
}

/** The colours of each state. */
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
