import type { Issue, IssueState } from '../src/core/issue'
import { drawProgress } from '../src/documents/write/chart'
import { median } from './figures'
import { memoryReturned, readMemory } from './memory'
import { remark, type Verdict, verdict } from './verdict'

const PICTURES = 1_000
const WARM_UP = 50
/** Between two readings of the memory. */
const BETWEEN = 10
const ASPECTS = 4
const ISSUES = 48
const AS_OF = new Date('2026-11-23T00:30:00Z')
const WEEK_MS = 7 * 86_400_000
const MAY_GROW_MB = 20
const STATES: readonly IssueState[] = [
  'closed',
  'submitted',
  'active',
  'closed',
  'stageDone',
  'closed',
  'open',
]

/**
 * Draws the progress picture a thousand times: how long one takes, how large it is, and whether memory comes back, which
 * means that no more of it is held than after the first pictures, but for what the allocator keeps.
 */
export async function measurePictures(): Promise<Verdict[]> {
  const started = performance.now()
  const { length } = await draw(0)
  const first = performance.now() - started
  await drawMany(WARM_UP - 1)
  const before = await readMemory(() => drawMany(BETWEEN))
  const times = await drawMany(PICTURES - WARM_UP - before.length * BETWEEN)
  const after = await readMemory(() => drawMany(BETWEEN))
  const [middle, kilobytes] = [median(times), length / 1024]
  return [
    verdict('progress picture, warm (median)', `${middle.toFixed(0)} ms`, '< 300 ms', middle < 300),
    remark('the first picture of a process', `${first.toFixed(0)} ms`),
    verdict('size of the picture', `${kilobytes.toFixed(0)} KB`, '< 300 KB', kilobytes < 300),
    memoryReturned(`memory after ${WARM_UP} and ${PICTURES} pictures`, before, after, MAY_GROW_MB),
  ]
}

/** How long each took, in milliseconds. */
async function drawMany(pictures: number): Promise<number[]> {
  const times: number[] = []
  for (let picture = 1; picture <= pictures; picture += 1) {
    const started = performance.now()
    await draw(picture)
    times.push(performance.now() - started)
  }
  return times
}

/** Every picture differs from the one before in its figures and in one title. */
function draw(picture: number): Promise<Buffer> {
  const issues = Array.from({ length: ISSUES }, (_, index) => issueAt(index, picture))
  return drawProgress({ title: `第 ${picture} 组整改台账`, asOf: AS_OF, timeZone: 'Asia/Shanghai', issues })
}

function issueAt(index: number, picture: number): Issue {
  const aspect = index % ASPECTS
  const state = STATES[(index + picture) % STATES.length] ?? 'open'
  const selfRating = state === 'closed' || state === 'submitted' ? 'done' : null
  return {
    ...{ roundId: 'bench', seq: index + 1, path: [aspect + 1, index + 1], aspect, item: null },
    aspectTitle: `第${aspect + 1}个方面落实责任制不到位、工作作风不够扎实的问题`,
    title: `问题${index + 1}`,
    ...{ importedText: '', measures: [], evidence: [], version: 1, head: '' },
    createdAt: new Date(AS_OF.getTime() - 11 * WEEK_MS),
    ...{ leader: '李雷', department: '办公室', assignee: '韩梅梅', submittedBy: null, closedOn: null },
    ...{ dueDate: index % 5 === 0 ? '2026-11-20' : '2026-12-31', percent: null, state, selfRating },
    timeline: [
      {
        ...{
          at: new Date(AS_OF.getTime() - (index % 11) * WEEK_MS),
          memberId: 'm',
          by: '李雷',
          verb: 'report',
        },
        ...{ text: '', key: `k${index}`, previousHash: '' },
        changes: { state: ['active', state], selfRating: [null, selfRating] },
      },
    ],
  }
}
