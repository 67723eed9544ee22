import { measureBulletin } from './bulletin'
import type { DocumentMeasure } from './documents'
import { measureLedgerExport } from './ledger-export'
import { measurePictures } from './pictures'
import { measureReading } from './reading'
import type { Verdict } from './verdict'

const MEASURES: Record<DocumentMeasure, () => Promise<Verdict[]>> = {
  reading: measureReading,
  bulletin: measureBulletin,
  pictures: measurePictures,
  'ledger-export': measureLedgerExport,
}

/** The process in which one thing is measured; it tells its figures to the one that started it. */
async function main(name: string | undefined): Promise<void> {
  const verdicts = await MEASURES[name as DocumentMeasure]()
  process.send?.(verdicts, () => process.disconnect())
}

// The channel closes when the benchmark ends, however it ends.
process.once('disconnect', () => process.exit(0))
void main(process.argv[2])
