/** The part of a pino logger that services use. */
export interface Log {
  info(context: object, message: string): void
  warn(context: object, message: string): void
  error(context: object, message: string): void
}

/**
 * The steps on the way of a message, in order. Tests stop the program after each of them to show
 * that nothing acknowledged is lost and nothing is doubled.
 */
export const STEPS = ['accepted', 'handled', 'finished', 'queued', 'sent', 'marked'] as const

/** The name of one of them. */
export type Step = (typeof STEPS)[number]

/** Told after each step with the key of the message or row. */
export type OnStep = (step: Step, key: string) => void
