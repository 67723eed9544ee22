import { readLedger } from '../../../src/documents/read'

/** A small bulletin of three levels around the lines of its second item. */
function bulletin(...lines: string[]): string {
  return [
    '某局关于整改情况的通报',
    '（一）党建方面',
    '1.学习不够',
    '（1）针对“读书不勤”的问题。',
    '整改情况：一是领读。二是检查。',
    '自评完成情况：已完成。',
    '2.用车不严',
    ...lines,
  ].join('\n\n')
}

function issue(...lines: string[]) {
  return readLedger(bulletin('（1）针对“登记空白”的问题。', ...lines)).issues[1]
}

describe('a problem in a bulletin', () => {
  it('has its status without the label, whatever the label is called', () => {
    expect(issue('整改情况：已补登。', '自评完成情况：持续推进中。')?.status).toBe('持续推进中')
    expect(issue('整改情况：已补登。', '整改完成情况：基本完成。')?.status).toBe('基本完成')
    expect(issue('整改情况：已补登。', '自评完成情况：', '阶段性完成')?.status).toBe('阶段性完成')
  })

  it.each(['整改落实：', '▲整改情况：', '■ 整改情况：', '整改情况——'])('has its text behind %s', label => {
    expect(issue(`${label}一是补登。二是检查。`)).toMatchObject({
      title: '登记空白',
      measures: ['补登。', '检查。'],
    })
  })

  it('has 按序时进度推进 for its status, though the label is one of texts', () => {
    expect(issue('整改情况：按序时进度推进。', '整改措施：一是补登。二是检查。')).toMatchObject({
      status: '按序时进度推进',
      measures: ['补登。', '检查。'],
    })
  })

  it('ends where another name and a value follow, whatever they tell', () => {
    const problem = (no: number, title: string) => [
      `（${no}）关于${title}的问题`,
      ...['涉及金额：6.84万元', '整改状态：已完成', '整改情况：已调整账目。'],
    ]
    const text = ['某馆报告', ...problem(1, '专项资金被挤占'), ...problem(2, '资产未及时入账')].join('\n')
    const { issues } = readLedger(text)
    expect(issues.map(({ title }) => title)).toEqual(['专项资金被挤占', '资产未及时入账'])
    expect(issues[0]?.text).toContain('涉及金额：6.84万元')
  })

  it('has no status when its text says 已完成 and no label does', () => {
    expect(issue('整改情况：补登已完成。')?.status).toBeNull()
  })

  it('may have its status and its deadline in one line', () => {
    expect(issue('整改情况：已补登。', '完成状态：已完成　　整改时限：2026年11月30日')).toMatchObject({
      status: '已完成',
      dueDate: '2026-11-30',
    })
  })

  it('has a due date when a full date is printed, and keeps any other deadline as a remark', () => {
    expect(issue('整改时限：2026年11月30日前。', '整改情况：已补登。')?.dueDate).toBe('2026-11-30')
    expect(issue('整改情况：已补登。', '整改时限：立行立改')).toMatchObject({
      dueDate: null,
      text: '已补登。',
      fields: { remarks: '整改时限：立行立改' },
    })
    expect(issue('整改情况：已补登。', '整改时限：2026年2月30日')?.dueDate).toBeNull()
  })

  it('is whole when label, status and the next problem stand in one line', () => {
    const line =
      '（1）针对“登记空白”的问题。整改情况：已补登。自评完成情况：已完成。（2）针对“停放无序”的问题。'
    const { issues } = readLedger(bulletin(line, '整改情况：已划线。', '自评完成情况：已完成。'))
    expect(issues.map(({ no, text, status }) => [no, text, status])).toEqual([
      ['1-1-1', '一是领读。二是检查。', '已完成'],
      ['1-2-1', '已补登。', '已完成'],
      ['1-2-2', '已划线。', '已完成'],
    ])
  })

  it('does not end at the numbers within its text', () => {
    const text = issue(
      '整改情况：分三步：',
      '（1）补登。',
      '（2）抽查。',
      '（3）通报。',
      '自评完成情况：已完成。',
    )?.text
    expect(text).toBe('分三步：\n（1）补登。\n（2）抽查。\n（3）通报。')
  })

  it('keeps what is printed between the problem and its text', () => {
    expect(issue('整改背景：年初', '整改情况：已补登。')?.text).toBe('整改背景：年初\n已补登。')
  })

  it('may be the item itself', () => {
    const { issues } = readLedger(bulletin('整改情况：已补登。', '自评完成情况：已完成。'))
    expect(issues[1]).toMatchObject({ no: '1-2', item: null, title: '用车不严', text: '已补登。' })
  })
})

describe('what the reader warns about', () => {
  const done = ['整改情况：已补登。', '自评完成情况：已完成。']

  function warnings(...lines: string[]): string[] {
    return readLedger(bulletin(...lines)).warnings
  }

  it('is nothing when all is in order', () => {
    expect(warnings('（1）针对“登记空白”的问题。', ...done)).toEqual([])
  })

  it('is first of all a total that differs from the stated one', () => {
    const text = bulletin('（1）针对“登记空白”的问题。', '自评完成情况：已完成。', '（3）停放无序。', ...done)
    expect(readLedger(text.replace('通报', '通报\n\n反馈1个方面2项4个问题。')).warnings).toEqual([
      '问题数对不上：文中写明4个，实际读到3个',
      '1-2-1 没有读到整改情况',
      '编号不连续：1-2-1 之后是 1-2-3',
    ])
  })

  it('is a missing status where others have one', () => {
    expect(warnings('（1）针对“登记空白”的问题。', '整改情况：已补登。')).toEqual([
      '1-2-1 没有写完成情况，而其他问题写了',
    ])
  })

  it('is a run of measures with a gap', () => {
    expect(
      warnings('（1）针对“登记空白”的问题。', '整改情况：一是补登。三是通报。', '自评完成情况：已完成。'),
    ).toEqual(['1-2-1 的措施编号（一是、二是……）不连续，可能漏了一段'])
  })

  it('is a list that has lost a measure, and not one that passes for a heading', () => {
    const text =
      '某局通报\n一、党建方面\n1.学习不够\n（1）读书不勤。\n整改落实情况：\n1.检查。\n3.通报。\n（2）记录不全。\n整改落实情况：\n1.补记。\n2.抽查。\n2.用车不严\n（1）登记空白。\n整改落实情况：已补登。\n3.管车不严\n（1）停放无序。\n整改落实情况：\n1.划线。\n5.巡查。'
    const { issues, warnings } = readLedger(text)
    expect(issues.map(({ no, measures }) => [no, measures])).toEqual([
      ['1-1', ['检查。', '通报。']],
      ['1-2', ['补记。', '抽查。']],
      ['2-1', []],
      ['3-1', ['划线。', '巡查。']],
    ])
    expect(warnings).toEqual(['1-1、3-1 的措施编号（一是、二是……）不连续，可能漏了一段'])
  })

  it('is two problems with one title, as a title alone must not decide', () => {
    expect(warnings('（1）针对“读书不勤”的问题。', ...done)).toEqual([
      '1-1-1、1-2-1 的问题开头相同，请按编号区分',
    ])
  })
})

it('finds a label behind a blank, where a web page has lost the end of a line', () => {
  const text =
    '某局通报\n一、党建方面\n1.读书不勤 整改情况：一是领读。二是检查。 完成情况：已完成\n2.记录不全 整改情况：逐册补记。 完成情况：正在整改'
  expect(
    readLedger(text).issues.map(({ title, measures, status }) => [title, measures.length, status]),
  ).toEqual([
    ['读书不勤', 2, '已完成'],
    ['记录不全', 0, '正在整改'],
  ])
})

it('takes what stands below 1.反馈意见： for the problem', () => {
  const problem = (no: number, title: string) =>
    `**${no}．反馈意见：**${title}。\n\n**整改落实：**一是修订办法。二是检查。`
  const text = `某院通报\n### 一、管理方面\n${problem(1, '登记空白')}\n${problem(2, '记录不全')}`
  expect(readLedger(text).issues.map(({ item, title }) => [item, title])).toEqual([
    [null, '登记空白'],
    [null, '记录不全'],
  ])
})

it('goes on behind a number left out, though the next problem has a list where others have a label', () => {
  const text = [
    '某院整改情况公示',
    '1. 针对“质量下滑”的问题',
    '①恢复校审。',
    '②公开招聘。',
    '2. 针对“奖金分配不公开”的问题',
    '整改情况：重新制定分配办法。',
    '3. 针对“专家费发放无依据”的问题',
    '整改情况：收回专家费四万元。',
    '5. 针对“办公用房超标”的问题',
    '①腾退超标面积。',
    '②每半年复核。',
  ].join('\n')
  expect(readLedger(text).issues.map(({ no, title, measures }) => [no, title, measures.length])).toEqual([
    ['1', '质量下滑', 2],
    ['2', '奖金分配不公开', 0],
    ['3', '专家费发放无依据', 0],
    ['5', '办公用房超标', 2],
  ])
})
