import { writeNumeral } from '../../../src/core/numerals'
import { readLedger } from '../../../src/documents/read'
import { readMeasures } from '../../../src/documents/read/words/measures'

describe('the measures of a rectification text', () => {
  it('come without their counters, in one paragraph', () => {
    expect(readMeasures('一是补记。二是抽查。').texts).toEqual(['补记。', '抽查。'])
  })

  it('come without their counters, each in a paragraph of its own', () => {
    expect(readMeasures('先说明情况。\n一是补记。\n二是抽查。').texts).toEqual(['补记。', '抽查。'])
  })

  it('may be counted 第一、第二, or with a number in a circle that stands alone', () => {
    expect(readMeasures('第一，补记。第二，抽查，第二季度完成。').texts).toEqual([
      '补记。',
      '抽查，第二季度完成。',
    ])
    expect(readMeasures('①补记三册。').texts).toEqual(['补记三册。'])
  })

  it('are none where 第一 and 第三 name two of several', () => {
    expect(readMeasures('第一、第三党支部已换届。').texts).toEqual([])
  })

  it('may have their counter cut in two by a line', () => {
    expect(readMeasures('严格履行程序：一\n是公开招标；二是严格审核。').texts).toEqual([
      '公开招标；',
      '严格审核。',
    ])
  })

  it('may stand behind a dot where a text has no full stops', () => {
    expect(readMeasures('1.补缴57.3万元.2.采取"共建"方式.3.核对台账.').texts).toEqual([
      '补缴57.3万元.',
      '采取"共建"方式.',
      '核对台账.',
    ])
  })

  it.each([
    ['1.补记三册 2.抽查 3.通报', ['补记三册', '抽查', '通报']],
    ['（1）补记三册（2）抽查', ['补记三册', '抽查']],
    ['（责任单位：办公室）1.补记三册。2.抽查。', ['补记三册。', '抽查。']],
    ['1.完成第2.3项任务', ['完成第2.3项任务']],
    ['1.改造2.5公里', ['改造2.5公里']],
    ['核对1.5万元 2.抽查', []],
  ])('may have lost the ends of their lines: %s', (text, measures) => {
    expect(readMeasures(text).texts).toEqual(measures)
  })

  it('may begin behind an opening sentence or behind the subject', () => {
    expect(readMeasures('认真整改。一是补记。二是抽查。').texts).toHaveLength(2)
    expect(readMeasures('为此，本单位一是补记。二是抽查。').texts).toEqual(['补记。', '抽查。'])
  })

  it.each([12, 20, 35])('run on to %i', count => {
    const counters = Array.from({ length: count }, (_, index) => writeNumeral(index + 1))
    expect(readMeasures(counters.map(counter => `${counter}是办。`).join(''))).toMatchObject({
      texts: counters.map(() => '办。'),
      gap: null,
    })
  })

  it('may be a single one, without a counter', () => {
    expect(readMeasures('开会研究。主要措施是每月抽查，分两步：①查册；②通报。\n已补记。')).toEqual({
      texts: ['每月抽查，分两步：①查册；②通报。'],
      gap: null,
    })
    expect(readMeasures('主要措施是一是补记，二是抽查。').texts).toEqual(['补记，', '抽查。'])
  })

  it('end where a label opens what came of them', () => {
    const text =
      '（1）读书不勤。\n整改情况：一是领读。二是检查。\n整改结果：已读两本。\n自评完成情况：已完成。'
    expect(readLedger(text).issues[0]).toMatchObject({
      measures: ['领读。', '检查。'],
      text: '一是领读。二是检查。\n已读两本。',
    })
  })

  it('go on behind such a label', () => {
    const text =
      '（1）读书不勤。\n整改措施：一是领读。\n落实情况：已读两本。\n二是检查。\n落实情况：查了三次。'
    expect(readLedger(text).issues[0]?.measures).toEqual(['领读。\n已读两本。', '检查。'])
  })

  it('are none where nothing is counted', () => {
    expect(readMeasures('已经补记，统一是按月抽查。').texts).toEqual([])
    expect(readMeasures('第一是快，第二是准。').texts).toEqual([])
  })

  it('are counted at the outer level when a measure holds a list of its own', () => {
    const text = '一是补记，包括：一是日期；二是姓名；三是事由。二是抽查。三是通报。'
    expect(readMeasures(text).texts).toHaveLength(3)
  })

  it('are not mixed with a second list further on', () => {
    const text = '一是补记。二是抽查。今后还将：一是勤记。二是勤查。三是勤报。'
    expect(readMeasures(text)).toMatchObject({
      texts: ['补记。', expect.stringContaining('勤报')],
      gap: null,
    })
  })

  it('may be numbered paragraphs', () => {
    expect(readMeasures('已整改。\n（1）补记。\n（2）抽查。').texts).toEqual(['补记。', '抽查。'])
    expect(readMeasures('1.补记。\n2.抽查。').texts).toEqual(['补记。', '抽查。'])
  })

  it('may be numbered before a figure', () => {
    expect(readMeasures('（1）5座站点已修复。\n（2）补建管网。').texts).toHaveLength(2)
    expect(readMeasures('1.46家单位已安装。2.推行清洗。3.受理投诉。').texts).toHaveLength(3)
    expect(readMeasures('1.立案两人。2.培训百人。3.200万元以上项目集体研究。').texts).toHaveLength(3)
    expect(readMeasures('已投入。1.5万元用于培训。2.3万元用于购书。').texts).toEqual([])
  })

  it('may be numbered in circles', () => {
    expect(readMeasures('①补记三册；②抽查两次；③每月公示。').texts).toEqual([
      '补记三册；',
      '抽查两次；',
      '每月公示。',
    ])
  })

  it.each([
    ['一是补记。三是通报。', 2],
    ['已补记。二是抽查。三是通报。', 1],
    ['一是补记。', 2],
  ])('show where one of them is missing: %s', (text, gap) => {
    expect(readMeasures(text).gap).toBe(gap)
  })

  it('may be numbered in the line and at its start by turns', () => {
    expect(readMeasures('（1）制定规范。\n（2）开展点评。（3）暂停权限。').texts).toHaveLength(3)
    expect(readMeasures('（一）补办手续。（二）制定办法。').texts).toHaveLength(2)
    expect(readMeasures('1.制定规范，（1）按月；（2）按季。\n2.开展点评。').texts).toHaveLength(2)
  })
})
