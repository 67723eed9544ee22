import { writeWordNumber } from './word-numbers'
import { attribute, readXml } from './xml'

/** The list level that a paragraph belongs to. */
export interface NumberPlace {
  list: string
  level: number
}

interface Level {
  start: number
  format: string
  text: string
  style: string | undefined
}

interface Definition {
  levels: Level[]
}

interface List {
  definition: string
  restarts: Map<number, number>
}

/** Counts as Word does when it draws the numbers that are not in the text: one counter a level, lower ones restart. */
export class WordNumbering {
  /** Paragraphs whose numbers could not be written. */
  unknown = 0
  private readonly definitions: Map<string, Definition>
  private readonly lists: Map<string, List>
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly restarted = new Set<string>()

  constructor(numberingXml: string | undefined) {
    const read = readNumbering(numberingXml ?? '')
    this.definitions = read.definitions
    this.lists = read.lists
  }

  /** The number that Word draws before the next paragraph at this place; empty for none, as for bullets. */
  next({ list: id, level }: NumberPlace): string {
    const list = this.lists.get(id)
    const definition = list && this.definitions.get(list.definition)
    if (!list || !definition?.levels[level]) return ''
    const counters = this.counters.get(list.definition) ?? []
    this.counters.set(list.definition, counters)
    this.restart(id, level, counters)
    counters[level] = (counters[level] ?? startOf(definition, level) - 1) + 1
    counters.length = level + 1
    return this.draw(definition, level, counters)
  }

  /** The level of a list at which paragraphs of this style stand; 0 when the list names none. */
  levelOfStyle(list: string, style: string): number {
    const definition = this.definitions.get(this.lists.get(list)?.definition ?? '')
    return Math.max(0, definition?.levels.findIndex(level => level?.style === style) ?? 0)
  }

  private restart(id: string, level: number, counters: (number | undefined)[]): void {
    const start = this.lists.get(id)?.restarts.get(level)
    if (start === undefined || this.restarted.has(`${id} ${level}`)) return
    this.restarted.add(`${id} ${level}`)
    counters[level] = start - 1
  }

  private draw(definition: Definition, level: number, counters: (number | undefined)[]): string {
    const { text = '', format = '' } = definition.levels[level] ?? {}
    if (format === 'bullet' || format === 'none') return ''
    let isKnown = true
    const drawn = text.replace(/%([1-9])/g, (_, place) => {
      const at = Number(place) - 1
      const written = writeWordNumber(
        definition.levels[at]?.format ?? '',
        counters[at] ?? startOf(definition, at),
      )
      if (written === undefined) isKnown = false
      return written ?? ''
    })
    if (!isKnown) this.unknown += 1
    return isKnown ? drawn : ''
  }
}

function startOf(definition: Definition, level: number): number {
  return definition.levels[level]?.start ?? 1
}

function readNumbering(xml: string): { definitions: Map<string, Definition>; lists: Map<string, List> } {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, List>()
  let definition: Definition | undefined
  let list: List | undefined
  let at = 0
  for (const token of readXml(xml)) {
    if (token.kind === 'close' && token.name === 'abstractNum') definition = undefined
    if (token.kind !== 'open') continue
    const value = attribute(token.attributes, 'val') ?? ''
    const level = definition?.levels[at]
    if (token.name === 'abstractNum') {
      definition = { levels: [] }
      definitions.set(attribute(token.attributes, 'abstractNumId') ?? '', definition)
    } else if (token.name === 'num') {
      list = { definition: '', restarts: new Map() }
      lists.set(attribute(token.attributes, 'numId') ?? '', list)
    } else if (token.name === 'lvl' || token.name === 'lvlOverride') {
      at = Number(attribute(token.attributes, 'ilvl') ?? 0)
      if (definition) definition.levels[at] = { start: 1, format: 'decimal', text: '', style: undefined }
    } else if (token.name === 'abstractNumId' && list) list.definition = value
    else if (token.name === 'startOverride') list?.restarts.set(at, Number(value))
    else if (level) describeLevel(level, token.name, value)
  }
  return { definitions, lists }
}

function describeLevel(level: Level, name: string, value: string): void {
  if (name === 'start') level.start = Number(value)
  else if (name === 'numFmt') level.format = value
  else if (name === 'lvlText') level.text = value
  else if (name === 'pStyle') level.style = value
}
