/** What a verb is handed: the words after it, and the outside world. */
export interface VerbCall {
  positionals: string[]
  options: {
    group?: string | undefined
    feedback?: string | undefined
    at?: string | undefined
    'as-new'?: boolean | undefined
    'dry-run'?: boolean | undefined
    out?: string | undefined
    public?: boolean | undefined
    json?: boolean | undefined
  }
  env: NodeJS.ProcessEnv
  print: (text: string) => void
  now: () => Date
}

/** One verb of the command line: thin, it calls a service. A new one is a new file and a line in `index.ts`. */
export interface Verb {
  name: string
  usage: string
  help: string
  run(call: VerbCall): Promise<void>
}

/** Exit 1: the sentence says why, in Chinese. */
export class Refused extends Error {}

/** Exit 2: the usage follows. */
export class WrongUsage extends Error {}

/** The option's value. @throws WrongUsage when it was not given */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new WrongUsage(`缺少 ${name}。`)
  return value
}
