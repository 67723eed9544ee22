import type { Writable } from 'node:stream'
import { readFile } from '../../models/files'
import type { Round } from '../../models/rounds'
import { dayOf } from '../core/day'
import { knownNames } from '../core/known-names'
import { unitInTitle } from '../core/unit-name'
import { writeArchive } from '../documents/write/archive'
import { type BulletinInput, checkBulletin, writeBulletin } from '../documents/write/bulletin'
import { drawProgress } from '../documents/write/chart'
import { filledColumns, writeLedgerXlsx } from '../documents/write/ledger'
import { writeMeetingSheet } from '../documents/write/meeting'
import { bulletinTitleOf, GAP_LABELS, inspectionWord, placeholder } from '../texts/bulletin'
import { subjectOf } from '../texts/exports'
import type { ExportDeps, ExportKind, Source } from './exports'
import { titleOf } from './rounds'

/** The progress picture as PNG. */
export function picture({ round, issues, asOf }: Source, timeZone: string): Promise<Buffer> {
  return drawProgress({ title: headOf(round), asOf, timeZone, issues })
}

/** How one kind of document is written. */
export interface Writer {
  extension: string
  mime: string
  /** It holds what people wrote: before it goes out, that is looked through for what should be checked. */
  holdsTexts: boolean
  /** What else people should look at, in Chinese. */
  check?(source: Source, deps: ExportDeps): string[]
  write(source: Source, deps: ExportDeps, out: Writable): Promise<void>
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** One writer for each kind of document. */
export const WRITERS: Record<ExportKind, Writer> = {
  ledger: {
    extension: 'xlsx',
    mime: `${OFFICE}.spreadsheetml.sheet`,
    holdsTexts: true,
    async write({ round, issues, asOf }, { timeZone }, out) {
      const filled = filledColumns(issues, asOf, timeZone)
      await writeLedgerXlsx({ title: headOf(round), asOf, timeZone, issues, filled }, out)
    },
  },
  bulletin: {
    extension: 'docx',
    mime: `${OFFICE}.wordprocessingml.document`,
    holdsTexts: true,
    check: (source, deps) =>
      checkBulletin({
        ...bulletinInput(source, deps),
        names: knownNames(source.round.people, source.issues),
      }),
    async write(source, deps, out) {
      await end(out, (await writeBulletin(bulletinInput(source, deps))).docx)
    },
  },
  meeting: {
    extension: 'docx',
    mime: `${OFFICE}.wordprocessingml.document`,
    holdsTexts: true,
    async write({ round, issues, asOf }, { digests, timeZone }, out) {
      const { span } = await digests.at(round._id, asOf)
      await end(
        out,
        await writeMeetingSheet({ unit: unitOf(round) ?? '', title: headOf(round), issues, span, timeZone }),
      )
    },
  },
  chart: {
    extension: 'png',
    mime: 'image/png',
    holdsTexts: false,
    async write(source, { timeZone }, out) {
      await end(out, await picture(source, timeZone))
    },
  },
  archive: {
    extension: 'zip',
    mime: 'application/zip',
    holdsTexts: true,
    async write({ round, issues, asOf }, { timeZone }, out) {
      await writeArchive({ title: headOf(round), asOf, timeZone, issues, readFile }, out)
    },
  },
}

/** What the bulletin of a round is made from. */
export function bulletinInput(
  { round, issues, asOf, isPublic }: Source,
  { timeZone }: Pick<ExportDeps, 'timeZone'>,
): BulletinInput {
  const { profile = {}, feedbackDate } = round
  const unit = unitOf(round) ?? placeholder(GAP_LABELS.unit())
  return {
    unit,
    ...(profile.unit ? {} : { unitFrom: unitOf(round) ? 'title' : 'nowhere' }),
    title: bulletinTitle(round, unit),
    ...(profile.inspectedBy ? { inspectedBy: profile.inspectedBy } : {}),
    ...(feedbackDate ? { feedbackDate } : {}),
    day: dayOf(asOf, timeZone),
    asOf,
    timeZone,
    pattern: profile.pattern ?? (issues.some(({ item }) => item !== null) ? 'F1' : 'F2'),
    issues,
    ...(profile.organisation ? { organisation: profile.organisation } : {}),
    ...(profile.outlook ? { outlook: profile.outlook } : {}),
    ...(profile.contact ? { contact: profile.contact } : {}),
    isPublic,
    hidden: issues.filter(({ isHidden }) => isHidden).map(({ seq }) => seq),
  }
}

/** The unit as it was set, else as the title of the imported document begins, if that names one. */
function unitOf({ profile, title }: Round): string | undefined {
  return profile?.unit ?? unitInTitle(title)
}

function bulletinTitle({ title }: Round, unit: string): string {
  return /通报$/u.test(title) ? title : bulletinTitleOf(unit, inspectionWord(title))
}

/** What the other documents are headed with. */
function headOf(round: Round): string {
  return subjectOf(titleOf(round))
}

function end(out: Writable, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    out.once('error', reject)
    out.end(bytes, resolve)
  })
}
