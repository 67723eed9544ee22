/** The family that both font files name. */
export const FONT_FAMILY = 'Noto Sans S Chinese'

/** Shown on a phone at about a third of these pixels; nothing is written smaller than `small`. */
export const SIZES = { title: 46, heading: 38, figure: 104, label: 34, text: 32, small: 28 } as const

/** Verified is darker than self-rated, so that both are told apart without colours too. */
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
