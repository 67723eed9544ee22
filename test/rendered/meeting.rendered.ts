import mammoth from 'mammoth'
import type { Issue } from '../../src/core/issue'
import { writeMeetingSheet } from '../../src/documents/write/meeting'
import { anIssue, withHistory } from '../support/an-issue'
import { bare, render, textOf } from './support/render'

const span = {
  since: new Date('2026-11-16T00:30:00Z'),
  asOf: new Date('2026-11-23T00:30:00Z'),
  today: '2026-11-23',
  nextDay: '2026-11-30',
}

function crowded(): Issue[] {
  return Array.from({ length: 120 }, (_, index) =>
    withHistory(
      anIssue({
        seq: index + 1,
        title: '一个名称特别长的问题看看会不会把表格的一行撑成两行',
        state: (['active', 'submitted', 'open'] as const)[index % 3] ?? 'open',
        assignee: '欧阳春华（后勤保障科）',
        dueDate: index % 2 ? '2026-11-01' : null,
      }),
      [
        { at: '2026-11-18T01:00:00Z', verb: 'report', text: '很长的一段进展，'.repeat(20) },
        { at: '2026-11-19T01:00:00Z', verb: 'remark', by: '馆长', text: '请于月底前办结并报告' },
      ],
    ),
  )
}

describe('the sheet for the meeting', () => {
  it.each([
    ['when there is nothing', []],
    ['when there is far too much', crowded()],
  ])('is one page with all its text %s', async (_, issues) => {
    const sheet = await writeMeetingSheet({
      unit: '东湖县档案馆党支部',
      title: '东湖县档案馆党支部关于落实县委巡察组反馈意见整改情况的报告',
      issues,
      span,
      timeZone: 'Asia/Shanghai',
    })
    const { pages } = render(sheet)
    expect(pages).toHaveLength(1)
    const { value } = await mammoth.extractRawText({ buffer: sheet })
    // Words of one row stand on one line, or a row was too low for its text.
    expect(sorted(textOf(pages[0] ?? []))).toBe(sorted(bare(value)))
  })
})

function sorted(text: string): string {
  return [...text].sort().join('')
}
