#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { ConfigError } from './config'
import { DatabaseError } from './database'
import { VERBS } from './verbs'
import { Refused, type Verb, WrongUsage } from './verbs/verb'

const OPTIONS = {
  group: { type: 'string' },
  feedback: { type: 'string' },
  at: { type: 'string' },
  'as-new': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  out: { type: 'string' },
  public: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Exit codes of the contract: 0 done, 1 refused with a sentence on stderr, 2 wrong usage. */
async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv
  const verb = VERBS.find(candidate => candidate.name === name)
  if (name === '--help' || name === 'help') return help(VERBS)
  if (!verb) return wrongUsage(name ? `没有“${name}”这个命令。` : '')
  try {
    const { values, positionals } = readArguments(rest)
    if (values.help) return help([verb])
    await verb.run({ positionals, options: values, env: process.env, print, now: () => new Date() })
    return 0
  } catch (error) {
    return tell(error, verb)
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new WrongUsage((error as Error).message)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function tell(error: unknown, verb: Verb): number {
  if (error instanceof WrongUsage) return wrongUsage(error.message, verb)
  // These carry a sentence made for the administrator; everything else is a fault of ours.
  const isExpected =
    error instanceof Refused || error instanceof ConfigError || error instanceof DatabaseError
  process.stderr.write(`${isExpected ? error.message : (error as Error).stack}\n`)
  return 1
}

function help(verbs: readonly Verb[]): number {
  print(usageOf(verbs))
  return 0
}

function wrongUsage(problem: string, verb?: Verb): number {
  const usage = usageOf(verb ? [verb] : VERBS)
  process.stderr.write(`${problem === '' ? usage : `${problem}\n${usage}`}\n`)
  return 2
}

function usageOf(verbs: readonly Verb[]): string {
  return ['用法：', ...verbs.map(({ usage, help }) => `  zhenggai ${usage}\n      ${help}`)].join('\n')
}

// `zhenggai parse FILE | head` closes our output early; that is no fault.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
})

void main(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
