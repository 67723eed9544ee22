import { ratedBy } from '../../../src/core/self-rating'
import { readLedger } from '../../../src/documents/read'
import { outlineWithForm } from './support/outline'

describe('a document in traditional characters is read as one in simplified ones, and printed as it is', () => {
  it.each([
    [
      'with labels',
      '某局關於整改情況的通報\n（一）黨建方面\n1.學習不夠\n（1）針對“讀書不勤”的問題。\n整改情況：一是領讀。二是檢查。\n自評完成情況：已完成。\n（2）針對“記錄不全”的問題。\n整改落實情況：已補記。\n自評完成情況：階段性完成。',
      ['F1', '1-1-1 讀書不勤 2 已完成', '1-1-2 記錄不全 0 階段性完成'],
    ],
    [
      'with items in annexes',
      '某市督察整改情況通報\n附件1\n整改情況\n項目1.1：河道巡查不到位。\n整改時限：2026年12月底\n整改進展情況：已完成整改。\n（1）清淤。\n（2）巡查。\n項目1.2：排口登記不全。\n整改進展情況：持續推進中。\n（1）補登。',
      ['F4', '1-1 河道巡查不到位 2 已完成整改', '1-2 排口登記不全 1 持續推進中'],
    ],
    [
      'with sentences about the status',
      '某局整改情況通報\n（一）讀書不勤。\n該問題已整改完成。\n一是領讀。二是檢查。\n（二）記錄不全。\n該問題正在整改中。\n一是補記。二是抽查。',
      ['F6', '1 讀書不勤 2 已整改完成', '2 記錄不全 2 正在整改中'],
    ],
    [
      'with wrapped problems',
      '某局整改情況通報\n1.關於“讀書不勤”問題的整改。一是領讀。二是檢查。\n2.關於“記錄不全”問題的整改。一是補記。二是抽查。',
      ['F2b', '1 讀書不勤 2', '2 記錄不全 2'],
    ],
    [
      'grouped by status',
      '某市整改情況通報\n一、已完成整改企業情況\n河東廠、河西廠。\n二、未完成整改企業情況\n河南廠、河北廠。',
      [
        'F5',
        '1-1 河東廠 0 已完成整改',
        '1-2 河西廠 0 已完成整改',
        '2-1 河南廠 0 未完成整改',
        '2-2 河北廠 0 未完成整改',
      ],
    ],
    [
      'as a list',
      '某局問題清單\n1.派車無人監督\n2.監督執行滯後',
      ['L1', '1 派車無人監督 0', '2 監督執行滯後 0'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineWithForm(text)).toEqual(expected)
  })

  it('with its label in one line of an else simplified text', () => {
    const text =
      '某局通报\n1.读书不勤\n整改情况：已领读。\n自評完成情况：已完成。\n2.记录不全\n整改落實情况：已补记。\n自评完成情况：已完成。'
    expect(outlineWithForm(text)).toEqual(['F2', '1 读书不勤 0 已完成', '2 记录不全 0 已完成'])
  })

  it('with its owners, its deadline and its words kept', () => {
    const text =
      '某局通報\n1.讀書不勤\n責任領導：陳立\n整改時限：長期堅持\n整改情況：已領讀。\n2.記錄不全（辦公室牽頭，2026年12月31日前）\n整改情況：已補記。\n歡迎監督。\n來源：某局'
    const { issues, outside } = readLedger(text)
    expect(issues.map(({ title, fields, dueDate }) => ({ title, fields, dueDate }))).toEqual([
      { title: '讀書不勤', fields: { leader: '陳立', remarks: '整改時限：長期堅持' }, dueDate: null },
      { title: '記錄不全', fields: { department: '辦公室' }, dueDate: '2026-12-31' },
    ])
    expect(outside).toEqual([{ name: '结尾', text: '歡迎監督。\n來源：某局' }])
  })

  it('with its totals, and as no ledger when it is none', () => {
    expect(readLedger('某局整改情況通報\n反饋3個方面12個問題，已完成整改10個。').stated).toMatchObject({
      aspects: 3,
      issues: 12,
      done: 10,
    })
    expect(readLedger('主任、各位委員：\n現將整改情況報告如下。').warnings[0]).toContain('是一篇会议报告')
  })

  it('with a status that rates the problem', () => {
    expect(ratedBy('已完成整改').selfRating).toBe('done')
    expect(ratedBy('階段性完成').selfRating).toBe('stageDone')
    expect(ratedBy('持續推進中').selfRating).toBe('stageDone')
  })
})
