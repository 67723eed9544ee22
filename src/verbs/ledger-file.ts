import { readFile } from 'node:fs/promises'
import type { ParsedLedger } from '../core/parsed-ledger'
import { readLedger } from '../documents/read'
import { Refused } from './verb'

const MAX_BYTES = 20 * 1024 * 1024

/**
 * Reads a document from disk.
 * @throws Refused when it cannot be read or is no text
 */
export async function readLedgerFile(path: string): Promise<ParsedLedger> {
  const bytes = await readBytes(path)
  if (bytes.length > MAX_BYTES) throw new Refused('文件超过 20 MB，没有读取。')
  try {
    return readLedger(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Refused('这不是 UTF-8 文本。目前能读 .txt 和 .md，请另存为“UTF-8 文本”再试。')
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Refused(`打不开文件 ${path}（${(error as NodeJS.ErrnoException).code}）。`)
  }
}
