import { exportVerb } from './export'
import { group } from './group'
import { importFile } from './import'
import { parse } from './parse'
import { run } from './run'
import { tour } from './tour'
import type { Verb } from './verb'
import { verifyHistory } from './verify-history'

/** Every verb of `npx zhenggai`. */
export const VERBS: readonly Verb[] = [parse, importFile, exportVerb, run, group, verifyHistory, tour]
