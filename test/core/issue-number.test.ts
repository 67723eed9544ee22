import { parseNumbers, resolveNumber } from '../../src/core/issue-number'

const numbersIn = (text: string): unknown[] =>
  parseNumbers(text).numbers.map(ref => (ref.kind === 'seq' ? ref.seq : ref.path.join('-')))

describe('one issue number', () => {
  it.each([
    ['37', [37]],
    ['37号', [37]],
    ['#37', [37]],
    ['＃37', [37]],
    ['第37项', [37]],
    ['第37号', [37]],
    ['第 37 项', [37]],
    ['第三十七项', [37]],
    ['第37个问题', [37]],
    ['37号问题', [37]],
    ['问题37', [37]],
    ['问题 37', [37]],
    ['３７', [37]],
    ['三十七', [37]],
    ['037', [37]],
    ['No.37', [37]],
    ['15-1', ['15-1']],
    ['１５－１', ['15-1']],
    ['5-15-1', ['5-15-1']],
    ['五-15-(1)', ['5-15-1']],
    ['五-15-（1）', ['5-15-1']],
    ['15(1)', ['15-1']],
    ['(6)', ['6']],
    ['（6）', ['6']],
    ['（六）', ['6']],
  ])('reads %s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected)
    expect(parseNumbers(text).rest).toBe('')
  })

  it('keeps the number as it was printed', () => {
    expect(parseNumbers('五-15-（1） 已完成').numbers).toEqual([
      { kind: 'path', path: [5, 15, 1], printed: '五-15-（1）' },
    ])
  })
})

describe('several issue numbers', () => {
  it.each([
    ['3,5、8', [3, 5, 8]],
    ['3，5；8', [3, 5, 8]],
    ['3、 5 ，8', [3, 5, 8]],
    ['3和5', [3, 5]],
    ['三、五、八', [3, 5, 8]],
    ['5~8', [5, 6, 7, 8]],
    ['5～8', [5, 6, 7, 8]],
    ['5至8', [5, 6, 7, 8]],
    ['5到8', [5, 6, 7, 8]],
    ['5 到 8', [5, 6, 7, 8]],
    ['第5至8项', [5, 6, 7, 8]],
    ['三至五', [3, 4, 5]],
    ['1,3~5,9', [1, 3, 4, 5, 9]],
    ['3,15-1,（6）', [3, '15-1', '6']],
    ['3,3,5', [3, 5]],
    ['5~5', [5]],
  ])('reads %s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected)
    expect(parseNumbers(text).rest).toBe('')
  })

  it('ends the list at a blank', () => {
    expect(numbersIn('3 5 8')).toEqual([3])
    expect(parseNumbers('3 5 8').rest).toBe('5 8')
  })

  it.each([
    ['8~5', { kind: 'reversed', printed: '8~5', instead: '5~8' }],
    ['1到999', { kind: 'tooMany', printed: '1到999', instead: '1~200' }],
    ['1~200,301~350', { kind: 'tooMany', printed: '1~200,301~350', instead: '1~200' }],
  ])('refuses %s', (text, problem) => {
    expect(parseNumbers(`${text} 说明`)).toEqual({ numbers: [], rest: '说明', problem })
  })
})

describe('what follows the number', () => {
  it.each([
    ['37 3月31日', '3月31日'],
    ['37 31号前', '31号前'],
    ['37 12-31', '12-31'],
    ['37号 下周五', '下周五'],
    ['37 到周五', '到周五'],
    ['37 到 3月31日', '到 3月31日'],
    ['37：已完成招标', '已完成招标'],
    ['37，已完成招标', '已完成招标'],
    ['37、已完成招标', '已完成招标'],
    ['37. 已完成招标', '已完成招标'],
    ['37 - 已完成招标', '已完成招标'],
    ['37已完成招标', '已完成招标'],
    ['37说明', '说明'],
    ['37日常巡查', '日常巡查'],
    ['37人员已到位', '人员已到位'],
    ['37处理完毕', '处理完毕'],
    ['37月底前完成', '月底前完成'],
    ['37周五完成', '周五完成'],
    ['37问题清单已报', '问题清单已报'],
    ['37和张三', '和张三'],
    ['3、5日前完成', '5日前完成'],
    ['37 （一）Ａ类 “原文”', '（一）Ａ类 “原文”'],
    ['37 -5%', '-5%'],
  ])('leaves the text of %s as it was sent', (text, rest) => {
    expect(numbersIn(text)).toHaveLength(1)
    expect(parseNumbers(text).rest).toBe(rest)
  })
})

describe('what looks like an issue number and is none', () => {
  it.each([
    '3月31日前完成',
    '3月底',
    '31日前',
    '31号前',
    '十五日前',
    '2027-01-15',
    '2027/1/15',
    '2027.1.15',
    '2027年1月15日',
    '1/15',
    '12.31',
    '1-15前',
    '30%',
    '30％',
    '3.5万元',
    '5个工作日',
    '5天内',
    '3人',
    '2次会议',
    '3周内',
    '3-5个工作日',
    '第3季度',
    '第15巡察组',
    '第三次会议',
    '一是建立台账',
    '一、建立台账',
    '三公经费',
    '十项制度',
    '3项措施',
    '37号文件',
    '37号楼',
    '13800001234',
    '4G网络',
    '全部',
    '',
  ])('does not take %s for one', text => {
    expect(parseNumbers(text)).toEqual({ numbers: [], rest: text })
  })
})

describe('the issue that is meant', () => {
  const issues = [
    { seq: 1, path: [1, 1, 1] },
    { seq: 2, path: [1, 1, 2] },
    { seq: 37, path: [5, 15, 1] },
    { seq: 38, path: [5, 15, 2] },
    { seq: 39, path: [5, 16, 1] },
  ]
  const resolve = (text: string): unknown =>
    parseNumbers(text).numbers.map(ref => resolveNumber(ref, issues))[0]

  it('takes a bare number for the running number', () => {
    expect(resolve('37')).toEqual({ status: 'found', seq: 37 })
  })

  it.each(['15-1', '5-15-1', '五-15-（1）'])('finds the one issue whose path ends with %s', text => {
    expect(resolve(text)).toEqual({ status: 'found', seq: 37 })
  })

  it('asks which one when several paths end alike', () => {
    expect(resolve('(1)')).toEqual({ status: 'ambiguous', candidates: [1, 37, 39] })
  })

  it.each([
    ['40', 39],
    ['10', 2],
    ['15-3', 38],
    ['5-17-1', 39],
  ])('names the nearest issue for the unknown number %s', (text, nearest) => {
    expect(resolve(text)).toEqual({ status: 'unknown', nearest })
  })

  it('has no nearest issue in an empty round', () => {
    expect(resolveNumber({ kind: 'seq', seq: 1, printed: '1' }, [])).toEqual({ status: 'unknown' })
  })

  it('reaches a path that is also the end of a longer one', () => {
    const mixed = [
      { seq: 1, path: [2, 1] },
      { seq: 2, path: [5, 2, 1] },
    ]
    expect(resolveNumber({ kind: 'path', path: [2, 1], printed: '2-1' }, mixed)).toEqual({
      status: 'found',
      seq: 1,
    })
  })
})
