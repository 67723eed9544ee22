import { exportFileName, subjectOf } from '../../src/texts/exports'

describe('what a document is headed with', () => {
  it.each([
    ['青山局党组关于巡察整改情况的通报', '青山局党组巡察整改'],
    ['青山局党委关于巡视整改进展情况的通报', '青山局党委巡视整改'],
    ['青山局关于县委巡察反馈意见集中整改情况通报', '青山局县委巡察反馈意见集中整改'],
    ['2026年巡察整改清单', '2026年巡察整改清单'],
    ['关于整改情况的通报', '关于整改情况的通报'],
  ])('of a round read from %s is %s', (title, subject) => {
    expect(subjectOf(title)).toBe(subject)
  })

  it('makes the name of its file', () => {
    const subject = subjectOf('青山局关于巡察整改情况的通报')
    const nameOf = (kind: 'ledger' | 'bulletin', isPublic: boolean) =>
      exportFileName({ kind, isPublic }, subject, '2026-11-23', 'docx')
    expect(nameOf('ledger', false)).toBe('整改台账_青山局巡察整改_2026-11-23.docx')
    expect(nameOf('bulletin', true)).toBe('整改情况通报（公开稿）_青山局巡察整改_2026-11-23.docx')
  })
})
