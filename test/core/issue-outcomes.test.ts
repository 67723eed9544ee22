import { outcomesOf, statedOutcomesAt } from '../../src/core/issue-outcomes'
import { anIssue, withHistory } from '../support/an-issue'

const ZONE = 'Asia/Shanghai'
const reported = withHistory(anIssue({ seq: 4, importedText: '制定《用车办法》。' }), [
  { at: '2026-11-10T01:00:00Z', verb: 'report', text: '修订《值班制度》，退回补贴500元。' },
  { at: '2026-11-18T01:00:00Z', verb: 'submit', text: '印发《采购细则》。' },
])

function namesOf({ rules }: ReturnType<typeof outcomesOf>): string[] {
  return rules.map(({ name, day }) => `${name} ${day}`)
}

it('finds what the imported text and the reports tell, with the day where it is known', () => {
  const found = outcomesOf(reported, ZONE)
  expect(namesOf(found)).toEqual(['用车办法 null', '值班制度 2026-11-10', '采购细则 2026-11-18'])
  expect(found.money).toMatchObject([{ seq: 4, yuan: 500, day: '2026-11-10', isField: false }])
})

it('takes what the office has written into the column instead', () => {
  const written = withHistory(reported, [
    { at: '2026-11-20T01:00:00Z', verb: 'correct', fields: { outcomes: '《用车办法》，1200元' } },
  ])
  const found = outcomesOf(written, ZONE)
  expect(namesOf(found)).toEqual(['用车办法 2026-11-20'])
  expect(found.totals).toMatchObject({ rules: 1, yuan: 1200 })
})

it('knows nothing of measures, which are plans, nor of what was taken back or sent back', () => {
  const issue = withHistory(anIssue({ measures: [{ text: '修订《考勤制度》。', key: 'm' }] }), [
    { at: '2026-11-10T01:00:00Z', verb: 'report', text: '制定《甲办法》。', key: 'wrong' },
    { at: '2026-11-10T01:01:00Z', verb: 'undo', undoes: 'wrong' },
    { at: '2026-11-11T01:00:00Z', verb: 'submit', text: '制定《乙办法》。' },
    { at: '2026-11-12T01:00:00Z', verb: 'sendBack', text: '没有印发' },
  ])
  expect(outcomesOf(issue, ZONE)).toMatchObject({ rules: [], money: [] })
})

it('states only what the office had written into the column by then', () => {
  const written = withHistory(anIssue({ seq: 5, importedText: '制定《用车办法》。' }), [
    { at: '2026-11-20T01:00:00Z', verb: 'correct', fields: { outcomes: '《用车办法》，1200元' } },
  ])
  const at = (instant: string) => statedOutcomesAt([reported, written], new Date(instant), ZONE)
  expect(namesOf(at('2026-11-19T00:00:00Z'))).toEqual([])
  expect(at('2026-12-01T00:00:00Z').totals).toMatchObject({ rules: 1, payments: 1, yuan: 1200 })
})
