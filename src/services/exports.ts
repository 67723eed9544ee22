import type { Writable } from 'node:stream'
import { z } from 'zod'
import { listIssues } from '../../models/issues'
import { findRound, type Round } from '../../models/rounds'
import { secretNamed } from '../../models/secrets'
import { dayOf } from '../core/day'
import type { Issue } from '../core/issue'
import { openToken, signToken } from '../core/signed-link'
import { UserError } from '../core/user-error'
import { checkListText, exportFileName, subjectOf } from '../texts/exports'
import type { Digests } from './digests'
import { findingsOf } from './export-findings'
import { type PreviewRequest, previewPage } from './preview-page'
import { titleOf } from './rounds'
import type { Log } from './support'

/** Every document that can be made, as the command line names it. */
export const EXPORT_KINDS = ['ledger', 'bulletin', 'meeting', 'chart', 'archive'] as const

/** The name of one of them. */
export type ExportKind = (typeof EXPORT_KINDS)[number]

/** Which document of which round. */
export interface ExportRequest {
  kind: ExportKind
  roundId: string
  /** The version for publication, which only the bulletin has. */
  isPublic: boolean
  /** Not the document itself but the list of what should be looked at in it. */
  isCheckList?: boolean | undefined
}

/** All that a link of ours may ask for. */
export type LinkRequest = ExportRequest | PreviewRequest

/** What a link of ours asks for. */
export interface OpenedLink {
  request: LinkRequest
  hasEnded: boolean
}

/** A document as it can be written now. */
export interface Exported {
  fileName: string
  mime: string
  /** To be read at once and not kept as a file. */
  isPage: boolean
  /** What people should look at before it goes out, in Chinese. */
  findings(): Promise<string[]>
  /** Writes the document and ends `out`. */
  write(out: Writable): Promise<void>
}

/** The documents that a unit hands in, made from live data at the moment they are asked for. */
export interface Exports {
  /** @throws UserError when the round has no ledger, for a document that is not for publication, for a void preview */
  prepare(request: LinkRequest): Promise<Exported>
  /** An address at which the document can be fetched for a day, by whoever has it. */
  link(request: LinkRequest): Promise<string>
  /** What a link asks for, or undefined when it is not ours. */
  openLink(token: string): Promise<OpenedLink | undefined>
  /** The progress picture as PNG, or undefined for an empty ledger. */
  picture(roundId: string, asOf: Date): Promise<Buffer | undefined>
}

const LINK_MS = 24 * 3600_000

const previewSchema = z.object({ roundId: z.string(), preview: z.string() })
const exportSchema = z
  .object({
    kind: z.enum(EXPORT_KINDS),
    roundId: z.string(),
    isPublic: z.boolean(),
    isCheckList: z.boolean().optional(),
  })
  .refine(request => !isInternal(request))
const requestSchema = z.union([previewSchema, exportSchema])

/** Documents other than the bulletin hold hidden issues: asked for as public they must not look as if they did not. */
function isInternal({ kind, isPublic }: ExportRequest): boolean {
  return isPublic && kind !== 'bulletin'
}

/** What documents and links to them are made with; `publicUrl` begins every link. */
export interface ExportDeps {
  now: () => Date
  timeZone: string
  publicUrl: string
  digests: Digests
  log: Log
}

/** Nothing is stored: a document is made whenever it is asked for. */
export function createExports(deps: ExportDeps): Exports {
  const { now, timeZone, publicUrl, log } = deps
  const secret = () => secretNamed('links')
  const prepare = (request: LinkRequest) =>
    'preview' in request ? previewPage(request, timeZone) : prepareExport(deps, request)
  return {
    prepare,
    async link(request) {
      // Nobody should be sent to a document that cannot be made.
      await prepare(request)
      const token = signToken(request, new Date(now().getTime() + LINK_MS), await secret())
      return `${publicUrl}/files/${token}`
    },
    async openLink(token) {
      const opened = openToken(token, await secret(), now())
      const { data: request } = requestSchema.safeParse(opened?.value)
      return opened && request ? { request, hasEnded: opened.hasEnded } : undefined
    },
    async picture(roundId, asOf) {
      const [round, issues] = await Promise.all([findRound(roundId), listIssues(roundId)])
      if (!round || issues.length === 0) return undefined
      try {
        return await writers().picture({ round, issues, asOf, isPublic: false }, timeZone)
      } catch (error) {
        // The picture only accompanies the figures, and they must not wait for it.
        log.error({ error, roundId }, 'picture not drawn')
        return undefined
      }
    },
  }
}

/** The writers are large and seldom needed: they are loaded when they are first asked for. */
function writers(): typeof import('./export-writers') {
  return require('./export-writers')
}

/** What every writer starts from. */
export interface Source {
  round: Round
  issues: Issue[]
  asOf: Date
  isPublic: boolean
}

async function prepareExport(deps: ExportDeps, request: ExportRequest): Promise<Exported> {
  if (isInternal(request)) throw new UserError({ code: 'notForPublication' })
  const asOf = deps.now()
  const round = await findRound(request.roundId)
  const issues = await listIssues(request.roundId)
  if (!round || issues.length === 0) throw new UserError({ code: 'emptyLedger' })
  const source = { round, issues, asOf, isPublic: request.isPublic }
  const made = request.isCheckList ? checkList : document
  return made(request.kind, source, deps)
}

function document(kind: ExportKind, source: Source, deps: ExportDeps): Exported {
  const writer = writers().WRITERS[kind]
  return {
    fileName: fileNameOf(kind, source, deps, writer.extension),
    mime: writer.mime,
    isPage: false,
    findings: () => findingsOf(writer, source, deps),
    write: out => writer.write(source, deps, out),
  }
}

function checkList(kind: ExportKind, source: Source, deps: ExportDeps): Exported {
  const { findings } = document(kind, source, deps)
  return {
    fileName: fileNameOf(kind, source, deps, 'txt'),
    mime: 'text/plain; charset=utf-8',
    isPage: true,
    findings,
    async write(out) {
      out.end(checkListText({ kind, isPublic: source.isPublic }, await findings()))
    },
  }
}

function fileNameOf(
  kind: ExportKind,
  { round, asOf, isPublic }: Source,
  { timeZone }: ExportDeps,
  extension: string,
): string {
  return exportFileName({ kind, isPublic }, subjectOf(titleOf(round)), dayOf(asOf, timeZone), extension)
}
