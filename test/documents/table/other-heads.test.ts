import { readRows } from '../../../src/documents/read/table'

describe('a table of another kind', () => {
  it('has the numbers that are printed in its cells, and no others', () => {
    const head = ['序号', '重点方面', '重点内容', '具体问题', '整改措施']
    const numbered = [
      ['1', '一、作风方面', '（一）用车', '1.派车不登记', '登记'],
      ['2', '', '（二）用房', '1.面积超标', '腾退'],
      ['3', '二、财务方面', '（一）报销', '1.报销超期', '清理'],
    ]
    const numbersOf = (rows: string[][]) => readRows(rows, '').issues.map(({ no }) => no)
    expect(numbersOf([head, ...numbered])).toEqual(['1-1-1', '1-2-1', '2-1-1'])
    const plain = [
      ['序号', '类别', '问题'],
      ['1', '作风', '派车不登记'],
      ['2', '', '面积超标'],
      ['3', '财务', '报销超期'],
    ]
    expect(numbersOf(plain)).toEqual(['1', '2', '3'])
    expect(readRows(plain, '').aspects).toEqual([
      { no: 1, title: '作风' },
      { no: 2, title: '财务' },
    ])
  })

  it('is known by names of columns that are near the usual ones', () => {
    const { issues } = readRows(
      [
        ['编号', '审计发现问题', '整改措施及成效', '整改责任单位', '办理状态'],
        ['1', '派车不登记', '1.登记；\n2.抽查', '办公室', '已整改'],
        ['填报人：孟飞', '', '', '审核人：', ''],
      ],
      '',
    )
    expect(issues).toMatchObject([
      {
        title: '派车不登记',
        measures: ['登记；', '抽查'],
        status: '已整改',
        fields: { department: '办公室' },
      },
    ])
  })

  it.each([
    ['不符合项描述', '纠正措施', '要求完成日期', '跟踪结果'],
    ['缺陷内容', '整改措施', '预计完成日期', '是否关闭'],
    ['扣分原因', '改进措施', '完成时限', '关闭情况'],
    ['风险点', '防控措施', '整改时限', '进展'],
  ])('may have the words of a trade: %s', (...names) => {
    const rows = [
      ['序号', ...names],
      ['1', '探头未校验', '送检', '2026-06-14', '已关闭'],
      ['2', '校对人与设计人为同一人', '另行安排校对', '2026-06-30', '未关闭'],
    ]
    const { issues } = readRows(rows, '')
    expect(issues.map(({ title, status, dueDate }) => [title, status, dueDate])).toEqual([
      ['探头未校验', '已关闭', '2026-06-14'],
      ['校对人与设计人为同一人', '未关闭', '2026-06-30'],
    ])
  })

  it('has its measures in what was done where no column is for them', () => {
    const rows = [
      ['序号', '问题', '整改情况'],
      ['1', '派车不登记', '一是登记。二是抽查。'],
    ]
    expect(readRows(rows, '').issues[0]?.measures).toEqual(['登记。', '抽查。'])
  })
})
