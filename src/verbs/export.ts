import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { EXPORT_KINDS, type ExportKind } from '../services/exports'
import { groupIdOf } from './import'
import { refusing } from './ledger-file'
import { Refused, required, type Verb, WrongUsage } from './verb'
import { withHouse } from './with-house'

/** `export KIND --group ID --out FILE`: one of the documents that a unit hands in, from live data. */
export const exportVerb: Verb = {
  name: 'export',
  usage: `export ${EXPORT_KINDS.join('|')} --group ID --out FILE [--public]`,
  help: '导出台账（xlsx）、通报（docx，只有通报可加 --public 出公开稿）、会议单（docx）、进度图（png）、归档（zip）',
  async run(call) {
    const { positionals, options, print } = call
    const kind = kindOf(positionals[0])
    const roundId = groupIdOf(options.group)
    const file = required(options.out, '--out FILE')
    const findings = await withHouse(call, async ({ house }) => {
      const request = { kind, roundId, isPublic: options.public ?? false }
      const { findings, write } = await refusing(() => house.services.exports.prepare(request))
      await writeTo(file, write)
      return findings()
    })
    if (options.json) return print(JSON.stringify({ file, findings }))
    print(`已导出：${file}`)
    for (const finding of findings) print(`请核对：${finding}`)
  },
}

function kindOf(word: string | undefined): ExportKind {
  const kind = EXPORT_KINDS.find(known => known === word)
  if (!kind) throw new WrongUsage(`export 后面要写 ${EXPORT_KINDS.join('、')} 之一。`)
  return kind
}

/** Beside it first: a failed export must not leave half a document under the name that was asked for. */
async function writeTo(file: string, write: (out: Writable) => Promise<void>): Promise<void> {
  const draft = `${file}.part`
  const out = createWriteStream(draft)
  try {
    await write(out)
    if (!out.closed) await new Promise<void>(resolve => out.once('close', () => resolve()))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code && ['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC', 'EROFS'].includes(code))
      throw new Refused(`写不进文件 ${file}（${code}）。`)
    throw error
  }
}
