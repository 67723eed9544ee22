import { existsSync, readFileSync } from 'node:fs'
import { handlers } from '../handlers'

const READMES = ['README.md', 'README.zh-CN.md'] as const
const FILES = [...READMES, 'docs/architecture.md', 'docs/configuration.md', 'CHANGELOG.md']

const textOf = (file: string) => readFileSync(file, 'utf8')

/** The codes in the first cells of a table, as they are shown. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code = '']) => code.replaceAll('\\|', '|'))
}

function section(text: string, heading: RegExp): string {
  return text.split(/^## /m).find(part => heading.test(part)) ?? ''
}

it.each(READMES)('promises no command that the bot does not know: %s', file => {
  const promised = firstCells(section(textOf(file), /^(Commands|命令)\n/))
  expect(promised.length).toBeGreaterThan(20)
  const usages = handlers.map(({ usage }) => usage)
  expect(promised.filter(usage => !usages.includes(usage))).toEqual([])
})

it('explains the settings that are read, and no others', () => {
  const read = [...textOf('src/settings.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(match => match[1])
  expect(firstCells(textOf('docs/configuration.md')).sort()).toEqual(read.sort())
})

it.each(FILES)('points only to files that are there: %s', file => {
  const folder = file.includes('/') ? 'docs/' : ''
  const targets = [...textOf(file).matchAll(/(?:\]\(|src=")([^)"#:]+)[)"]/g)].map(
    match => `${folder}${match[1]}`,
  )
  expect(targets.filter(target => !existsSync(target))).toEqual([])
})
