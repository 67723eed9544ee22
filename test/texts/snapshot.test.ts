import { share } from '../../src/core/snapshot'
import { snapshotText } from '../../src/texts/snapshot'

const totals = (name: string, count: number) => ({
  name,
  total: count,
  selfRated: share(0, count),
  verified: share(0, count),
  overdue: 1,
})

const snapshot = {
  whole: { ...totals('', 48), selfRated: share(47, 48), verified: share(41, 48) },
  byState: { open: 0, active: 1, submitted: 6, closed: 41, stageDone: 0, paused: 0 },
  groups: Array.from({ length: 60 }, (_, index) => totals(`第${index + 1}后勤保障服务科`, 3)),
  overdue: [],
  unclaimed: [],
  undated: [],
}
const about = {
  asOf: new Date('2026-11-23T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
  title: '整改清单',
  undelivered: [],
}

it('sets both totals side by side and never rounds up to a hundred', () => {
  const text = snapshotText({ ...about, snapshot, grouping: undefined })
  expect(text).toContain('自评 47/48（97.9%） · 核验 41/48（85.4%）')
})

it('fits one message however many departments there are', () => {
  const text = snapshotText({ ...about, snapshot, grouping: 'department' })
  expect(Buffer.byteLength(text)).toBeLessThan(2_000)
  expect(text).toContain('还有 40 个没有列出')
})

it('tells the office what could not be sent', () => {
  const text = snapshotText({ ...about, snapshot, grouping: undefined, undelivered: ['群已解散'] })
  expect(text).toContain('办公室请注意：有消息没有发出（群已解散）')
})
