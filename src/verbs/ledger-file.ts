import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../core/user-error'
import { refusalText } from '../texts/refusals'
import { Refused } from './verb'

/** A file as it lies on the disk. */
export interface LedgerFile {
  bytes: Buffer
  name: string
}

/** @throws Refused when it cannot be opened */
export async function openLedgerFile(path: string): Promise<LedgerFile> {
  try {
    return { bytes: await readFile(path), name: basename(path) }
  } catch (error) {
    throw new Refused(`打不开文件 ${path}（${(error as NodeJS.ErrnoException).code}）。`)
  }
}

/** A no that people in the chat would read, said on the command line. @throws Refused */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof UserError ? new Refused(refusalText(error.refusal)) : error
  }
}
