import { readLedger } from '../../../src/documents/read'

const OWNERS = { leader: '王某', department: '办公室', partners: '财务科、工会', assignee: '李某' }

/** A pasted list whose first problem is printed so. */
function first(...lines: string[]) {
  const { issues } = readLedger(
    ['一、党建方面', `1.${lines[0]}`, ...lines.slice(1), '2.记录不全', '3.登记空白'].join('\n'),
  )
  return issues.length === 3 ? issues[0] : undefined
}

describe('what is told beside a problem leaves its title', () => {
  it.each([
    [
      '读书不勤（责任领导：王某；牵头部门：办公室；配合部门：财务科、工会；责任人：李某；完成时限：2026年6月30日前）',
    ],
    ['读书不勤。(责任领导:王某,责任单位:办公室,协办单位:财务科、工会,整改责任人:李某,整改时限:2026.6.30)'],
    [
      '读书不勤（责任领导：王某、责任部门：办公室、配合科室：财务科、工会、经办人：李某）（2026年6月30日前完成）',
    ],
    [
      '读书不勤（责任领导：王某；牵头部门：办公室；配合',
      '部门：财务科、工会；包保干部：李某；完成时限：2026年6月',
      '30日前）',
    ],
    [
      '读书不勤',
      '责任领导：王某',
      '责任单位：办公室',
      '配合单位：财务科、工会',
      '责任人：李某',
      '整改时限：2026年6月30日',
    ],
    [
      '读书不勤。',
      '（责任领导：王某，责任单位：办公室，配合单位：财务科、工会，责任人：李某，完成时限：2026年6月30日）',
    ],
    [
      '读书不勤。',
      '分管领导：王某 责任单位：办公室 配合单位：财务科、工会 责任人：李某 整改期限：2026-06-30',
    ],
    [
      '读书不勤。责任领导：王某；责任单位：办公室；配合单位：财务科、工会；责任人：李某；整改时限：2026/6/30。',
    ],
  ])('printed as %s', (...lines) => {
    expect(first(...lines)).toMatchObject({
      title: '读书不勤',
      fields: OWNERS,
      dueDate: '2026-06-30',
      text: '',
    })
  })

  it('whether it says who leads in words or with a label', () => {
    expect(first('读书不勤（办公室牵头，财务科配合）')).toMatchObject({
      title: '读书不勤',
      fields: { department: '办公室', partners: '财务科' },
    })
  })

  it('together with a status', () => {
    expect(first('读书不勤（已完成；责任部门：办公室）')).toMatchObject({
      title: '读书不勤',
      status: '已完成',
      fields: { department: '办公室' },
    })
  })

  it('whatever the units are called', () => {
    const text = '1.合同超期（良种场）\n2.委员未补选（机关党委）\n3.台账空白（办公室）'
    expect(readLedger(text).issues.map(({ title, fields }) => [title, fields?.department])).toEqual([
      ['合同超期', '良种场'],
      ['委员未补选', '机关党委'],
      ['台账空白', '办公室'],
    ])
  })

  it('unless the brackets say something else', () => {
    expect(first('读书不勤（含下属单位）')?.title).toBe('读书不勤（含下属单位）')
    expect(first('读书不勤（责任落实）')).toMatchObject({ title: '读书不勤（责任落实）' })
    expect(first('读书不勤（责任落实）')).not.toHaveProperty('fields')
  })

  it('and a wrapped problem is known behind it', () => {
    const text =
      '某局整改情况通报\n1.关于“读书不勤”问题的整改（责任单位：办公室）。一是领读。二是检查。\n2.关于“记录不全”问题的整改（责任单位：财务科）。一是补记。'
    expect(
      readLedger(text).issues.map(({ title, measures, fields }) => [title, measures.length, fields]),
    ).toEqual([
      ['读书不勤', 2, { department: '办公室' }],
      ['记录不全', 1, { department: '财务科' }],
    ])
  })
})

describe('lines below a problem in a bulletin', () => {
  function issue(...lines: string[]) {
    const text = [
      '某局整改情况通报',
      '（一）党建方面',
      '1.读书不勤。',
      ...lines,
      '2.记录不全。',
      '整改情况：已补记。',
    ]
    return readLedger(text.join('\n')).issues[0]
  }

  it('give its aim, its owner and its deadline, before its text and behind it', () => {
    const sides = ['整改目标：每月读书。', '责任单位：办公室', '整改时限：2026年6月30日']
    const expected = {
      text: '已领读。',
      fields: { goal: '每月读书。', department: '办公室' },
      dueDate: '2026-06-30',
    }
    expect(issue(...sides, '整改情况：已领读。')).toMatchObject(expected)
    expect(issue('整改情况：已领读。', ...sides)).toMatchObject(expected)
  })

  it('may give each measure an owner, and all of them are kept', () => {
    const lines = ['整改措施：', '一是领读。', '责任单位：办公室', '二是检查。', '责任单位：工会']
    expect(issue(...lines)).toMatchObject({
      measures: ['领读。', '检查。\n责任单位：工会'],
      fields: { department: '办公室、工会' },
    })
  })

  it('belong to no problem when they stand below a heading', () => {
    const { issues, outside } = readLedger(
      '一、党建方面（责任领导：王某）\n牵头部门：办公室\n1.读书不勤\n2.记录不全\n3.登记空白',
    )
    expect(issues.flatMap(({ fields }) => fields ?? [])).toEqual([])
    expect(outside.map(({ text }) => text)).toEqual(['责任领导：王某', '牵头部门：办公室'])
  })
})

describe('a deadline', () => {
  it.each([
    ['2026年12月底前', '2026-12-31'],
    ['2027年2月末', '2027-02-28'],
    ['2026年底前', '2026-12-31'],
    ['二〇二六年六月三十日前', '2026-06-30'],
    ['20260630', '2026-06-30'],
    ['2026年1月1日至2026年6月30日', '2026-06-30'],
  ])('is a day when it leaves no doubt: %s', (printed, dueDate) => {
    expect(first('读书不勤', `完成时限：${printed}`)).toMatchObject({ dueDate })
  })

  it.each(['长期坚持', '持续推进', '12月底前', '2026年12月', '2026年6月底前部署，2026年12月底前完成'])(
    'is a remark when it does, and never passes for work done: %s',
    printed => {
      expect(first('读书不勤', `完成时限：${printed}`)).toMatchObject({
        dueDate: null,
        fields: { remarks: `完成时限：${printed}` },
        text: '',
      })
    },
  )
})

describe('an owner in brackets behind a problem', () => {
  it.each([
    ['党政办 陈立，3月20日前', { department: '党政办', assignee: '陈立' }],
    ['财政所何芳，2026年3月31日前', { department: '财政所', assignee: '何芳' }],
    ['欧阳明，马上改', { assignee: '欧阳明' }],
  ])('may be a person beside a unit or a deadline: %s', (brackets, fields) => {
    const { issues } = readLedger(`1.读书不勤（${brackets}）\n2.登记空白\n3.用车不严`)
    expect(issues[0]).toMatchObject({ title: '读书不勤', fields })
  })

  it('may be a name alone only where most problems have one', () => {
    const titles = (text: string) => readLedger(text).issues.map(({ title }) => title)
    expect(titles('1.读书不勤（张三）\n2.登记空白（李四）\n3.用车不严')).toEqual([
      '读书不勤',
      '登记空白',
      '用车不严',
    ])
    expect(titles('1.读书不勤（高标准）\n2.登记空白\n3.用车不严')[0]).toBe('读书不勤（高标准）')
  })
})

it('tells the status from the owner before it in the same brackets', () => {
  const { issues } = readLedger(
    '（一）登记空白。（责任人：村会计；已完成）\n补登三册。\n（二）管网堵塞。（责任人：副主任；正在整改）\n1.已疏通。\n2.待动工。\n（三）记录不全。（责任人：文书；已完成）\n补记。',
  )
  expect(issues.map(({ fields, status }) => [fields?.assignee, status])).toEqual([
    ['村会计', '已完成'],
    ['副主任', '正在整改'],
    ['文书', '已完成'],
  ])
})
