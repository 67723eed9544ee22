import { readLedger } from '../../../src/documents/read'

describe('a number without a problem', () => {
  const text =
    '某局整改通报\n（1）读书不勤。\n整改情况：已领读。\n（2）\n整改情况：已补记。\n（3）登记空白。\n整改情况：已补登。'

  it('is no issue: it is told of, and its words are kept', () => {
    const { issues, outside, warnings } = readLedger(text)
    expect(issues.map(({ seq, no, title, text: told }) => [seq, no, title, told])).toEqual([
      [1, '1', '读书不勤', '已领读。'],
      [2, '3', '登记空白', '已补登。'],
    ])
    expect(outside).toEqual([{ name: '没有写明的问题 2', text: '已补记。' }])
    expect(warnings).toContain('有 1 处没有写明具体问题，没有读入')
  })

  it('makes no ledger', () => {
    const { form, issues, outside } = readLedger('某局整改通报\n（1）\n整改情况：已领读。')
    expect({ form, issues }).toEqual({ form: 'none', issues: [] })
    expect(outside.map(part => part.text).join()).toContain('已领读。')
  })
})
