import { readDocument } from '../src/documents/read/file'
import { aBulletin } from './bulletin'
import { median } from './figures'
import { type Verdict, verdict } from './verdict'

const SIZES = [
  { issues: 48, times: 20, mostMs: 200 },
  { issues: 2000, times: 3, mostMs: 3000 },
]

/** How long it takes to make a ledger of a printed bulletin, as 导入 and `zhenggai parse` do it. */
export async function measureReading(): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const size of SIZES) verdicts.push(await measure(size))
  return verdicts
}

async function measure({ issues, times, mostMs }: (typeof SIZES)[number]): Promise<Verdict> {
  const docx = await aBulletin(issues)
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) taken.push(await timeToRead(docx, issues))
  const middle = median(taken)
  const what = `reading a docx of ${issues} issues (median)`
  return verdict(what, `${middle.toFixed(0)} ms`, `< ${mostMs} ms`, middle < mostMs)
}

/** @throws when not all issues were found: then the time says nothing */
async function timeToRead(docx: Buffer, expected: number): Promise<number> {
  const began = performance.now()
  const { issues } = await readDocument(docx, 'bulletin.docx')
  const taken = performance.now() - began
  if (issues.length !== expected) throw new Error(`${issues.length} of ${expected} issues were read`)
  return taken
}
