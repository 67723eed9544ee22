import { readPasted } from '../../../src/documents/read/file'

async function outline(...lines: string[]) {
  const { issues } = await readPasted(lines.join('\n'))
  return issues.map(({ no, title, measures, status }) => [no, title, measures.length, status])
}

describe('a table pasted into the chat', () => {
  it('is read as rows, as Excel copies them', async () => {
    expect(
      await outline(
        '序号\t问题\t整改措施\t责任人\t完成时限',
        '1\t读书不勤\t每周领读\t张三\t2026-7-1',
        '2\t登记空白\t补登台账\t李四\t2026-7-2',
      ),
    ).toEqual([
      ['1', '读书不勤', 1, null],
      ['2', '登记空白', 1, null],
    ])
  })

  it('is whole again where Word has left cells of several lines', async () => {
    const text = [
      '某院整改任务清单',
      '序号\t反馈问题\t整改措施\t责任科室\t完成时限',
      '1\t读书不勤\t1.5月10日前修订制度。',
      '2.每周领读。\t院办\t2026.5.31',
      '2\t登记空白\t1.补登台账。',
      '2.每月核对。',
      '3.专人保管。\t财务科\t2026.6.15',
    ]
    expect(await outline(...text)).toEqual([
      ['1', '读书不勤', 2, null],
      ['2', '登记空白', 3, null],
    ])
    expect((await readPasted(text.join('\n'))).issues.map(({ dueDate }) => dueDate)).toEqual([
      '2026-05-31',
      '2026-06-15',
    ])
  })

  it('is a table again where each cell stands on a line of its own', async () => {
    const text = [
      ...['格式乱了，请帮忙看看。', '某校问题整改表', '序号', '问题', '责任人', '整改时限'],
      ...['1', '读书不勤', '张三', '2026-7-1'],
      ...['2', '登记空白', '', '2026-7-2'],
      ...['3', '用车不严', '王五', '2026-7-3', '', '以上请核对'],
    ]
    const { issues } = await readPasted(text.join('\n'))
    expect(issues.map(({ title, dueDate, fields }) => [title, dueDate, fields?.assignee])).toEqual([
      ['读书不勤', '2026-07-01', '张三'],
      ['登记空白', '2026-07-02', undefined],
      ['用车不严', '2026-07-03', '王五'],
    ])
  })

  it('stays a text where a row has another number of lines than the head', async () => {
    const text = ['序号', '问题', '责任人', '1', '读书不勤', '张三', '每周领读', '2', '登记空白', '李四']
    expect(await outline(...text)).toEqual([])
  })
})

describe('messages copied together', () => {
  it('are read without their heads and the talk between them', async () => {
    const text = [
      '———  2026-3-9  ———',
      '张文 2026/3/9 9:02',
      '请各部门直接往下接，我汇总。',
      '贺川 2026/3/9 9:40',
      '1.问题：营业款隔日缴存',
      '整改：一是签订协议；二是每周抽查。',
      '状态：已完成',
      '沈洁 2026/3/9 9:51',
      '收到',
      '沈洁 2026/3/9 10:27',
      '2.问题：礼品领用无签收手续',
      '整改：一是联合盘点。',
      '状态：推进中',
    ]
    expect(await outline(...text)).toEqual([
      ['1', '营业款隔日缴存', 2, '已完成'],
      ['2', '礼品领用无签收手续', 1, '推进中'],
    ])
    const { outside } = await readPasted(text.join('\n'))
    expect(outside.find(({ name }) => name === '聊天记录')?.text).toContain('收到')
  })
})
