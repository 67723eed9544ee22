/** Where something is said: one of the two groups, or the speaker's 1:1 chat with the bot. */
export type Place = 'wecom' | 'dingtalk' | 'wecomSingle'

/** Somebody mentions the bot; the answer must hold every one of the words. */
export interface Says {
  kind: 'says'
  /** Local time, HH:mm. */
  at: string
  where: Place
  from: string
  text: string
  expects: string[]
  /** What is quoted: the name of something shown before. */
  quote?: string
  /** The message comes with a photo of its own. */
  photo?: boolean
  /** The platform delivers the same message once more: same answer, nothing changes. */
  again?: boolean
}

/** Somebody puts a photo or a file into the group without talking to the bot. */
export interface Shows {
  kind: 'shows'
  at: string
  where: Place
  from: string
  /** A file of this name; a photo when it has no ending. */
  name: string
}

/** The moment comes at which a job is due; it runs twice, and each group gets one message, with its picture if it can. */
export interface JobRuns {
  kind: 'runs'
  at: string
  job: string
  /** What the push to each group must hold. */
  expects: { wecom: string[]; dingtalk: string[] }
}

/** Whatever happens in the tour. */
export type Step = Says | Shows | JobRuns

/** One day of the tour. */
export interface Day {
  /** `YYYY-MM-DD` */
  day: string
  steps: Step[]
}

/** `says('wecom', '10:00', '林悦', '绑定 K7MQ2XWD', ['已绑定'])` */
export function says(
  where: Place,
  at: string,
  from: string,
  text: string,
  expects: string[],
  more: Pick<Says, 'quote' | 'photo' | 'again'> = {},
): Says {
  return { kind: 'says', where, at, from, text, expects, ...more }
}

/** `shows('wecom', '10:20', '林悦', '现场照片')` */
export function shows(where: Place, at: string, from: string, name: string): Shows {
  return { kind: 'shows', where, at, from, name }
}

/** `runs('08:30', 'monday-digest', { wecom: ['第1期'], dingtalk: ['第1期'] })` */
export function runs(at: string, job: string, expects: JobRuns['expects']): JobRuns {
  return { kind: 'runs', at, job, expects }
}
