import { type BulletinInput, writeBulletin } from '../src/documents/write/bulletin'
import { median } from './figures'
import { manyIssues } from './ledger-issues'
import { remark, type Verdict, verdict } from './verdict'

const ISSUES = 48
const TIMES = 20
const MOST_MS = 500

/** A bulletin of so many invented issues, as it is written and as the reader gets it. */
export async function aBulletin(issues: number): Promise<Buffer> {
  return (await writeBulletin(inputOf(issues))).docx
}

/** How long the bulletin of a usual round takes. */
export async function measureBulletin(): Promise<Verdict[]> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now()
    await aBulletin(ISSUES)
    times.push(performance.now() - began)
  }
  const [first = 0, ...warm] = times
  const middle = median(warm)
  const what = `bulletin of ${ISSUES} issues as docx (median)`
  return [
    verdict(what, `${middle.toFixed(0)} ms`, `< ${MOST_MS} ms`, middle < MOST_MS),
    remark('the first bulletin of a process', `${first.toFixed(0)} ms`),
  ]
}

function inputOf(count: number): BulletinInput {
  return {
    unit: '云溪县机关服务中心党支部',
    title: '云溪县机关服务中心党支部关于巡察整改情况的通报',
    ...{ inspectedBy: '县委第三巡察组', feedbackDate: '2026-06-15', day: '2026-11-23' },
    ...{ asOf: new Date(Date.UTC(2026, 10, 23)), timeZone: 'Asia/Shanghai', pattern: 'F2', names: [] },
    issues: [...manyIssues(count)],
  }
}
