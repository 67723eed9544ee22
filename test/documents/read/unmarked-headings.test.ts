import { readLedger } from '../../../src/documents/read'
import { readContent } from '../../../src/documents/read/file-content'
import { bold, numbered, typed, writeDocx } from './support/docx'
import { outline, printed } from './support/outline'

function placesIn(text: string): string[] {
  const { aspects, issues } = readLedger(text)
  return issues.map(({ no, aspect, title }) => `${no} ${aspects[aspect]?.title}：${title}`)
}

describe('headings that have neither a number nor a mark', () => {
  const list = printed(`
    某县问题清单
    现将检查发现的问题梳理如下，请各单位于月底前报送方案。
    学习培训
    1.会前学习次数不足，全年仅两次
    2.培训学时未达到要求
    决策与文件管理
    3.未编制决策目录
    4.两件文件未经审核即印发
    执法监督
    5.个别案件裁量说理不充分
  `)

  it('are told by standing between two numbers that count on', () => {
    expect(placesIn(list)).toEqual([
      '1 学习培训：会前学习次数不足，全年仅两次',
      '2 学习培训：培训学时未达到要求',
      '3 决策与文件管理：未编制决策目录',
      '4 决策与文件管理：两件文件未经审核即印发',
      '5 执法监督：个别案件裁量说理不充分',
    ])
  })

  it('are not the rest of lines that were cut at the margin', () => {
    const text = printed(`
      某县问题清单
      1.会前学习次数不足，全年只安排了两次而且都没有形成
      完整的学习记录
      2.培训学时未达到规定要求，三个单位的执法人员至今还没
      参加过年度培训
      3.未按规定编制年度重大行政决策目录，也没有向社会公开
      征求各方面意见
      4.两件文件未经审核即印发
    `)
    expect(outline(text)).toEqual([
      '1 会前学习次数不足，全年只安排了两次而且都没有形成完整的学习记录 0',
      '2 培训学时未达到规定要求，三个单位的执法人员至今还没参加过年度培训 0',
      '3 未按规定编制年度重大行政决策目录，也没有向社会公开征求各方面意见 0',
      '4 两件文件未经审核即印发 0',
    ])
  })
})

it('a name and its value below several headings are no part of them', () => {
  const text = printed(`
    某局检查通报
    一、滨河路项目
    施工单位：甲公司；监理单位：乙公司
    1.脚手架连墙件缺失；
    2.临时用电未做保护。
    二、东湖学校工程
    施工单位：丙公司；监理单位：丁公司
    1.安全帽佩戴不规范；
    2.防护栏杆松动。
    三、古城修缮工程
    施工单位：戊公司；监理单位：己公司
    1.灭火器过期；
    2.监测数据未处置。
  `)
  expect(placesIn(text)[2]).toBe('2-1 东湖学校工程：安全帽佩戴不规范')
  expect(
    readLedger(text)
      .outside.map(({ text: kept }) => kept)
      .join('\n'),
  ).toContain('施工单位：丙公司')
})

it('a bold line does not go on with a line that is not bold', () => {
  const text = printed(`
    某公司问题清单
    1.交接班记录不完整（责任单位：甲站）
    2.材料费不开发票（责任单位：乙站）
    3.夜班人员脱岗缺勤（责任单位：丙站）

    ---

    **有关要求**

    （一）各单位要逐项制定措施。
    （二）完成一项、销号一项，不得敷衍。
  `)
  expect(outline(text)).toEqual(['1 交接班记录不完整 0', '2 材料费不开发票 0', '3 夜班人员脱岗缺勤 0'])
  expect(
    readLedger(text)
      .outside.map(({ text: kept }) => kept)
      .join('\n'),
  ).toContain('不得敷衍')
})

it('a line that Word prints bold above a number is a heading, whatever stands between the problems', async () => {
  const work = [typed('整改措施：一是重新编组。二是按月检查。'), typed('整改时限：2023年9月30日')]
  const file = await writeDocx([
    bold('某行检视问题整改清单'),
    bold('理论学习'),
    numbered(2, '小组活动不正常'),
    ...work,
    bold('服务实体'),
    numbered(2, '审批链条长'),
    ...work,
    numbered(2, '网点撤并后取现不便'),
    ...work,
  ])
  const { title, aspects, issues } = await readContent(file)
  expect(title).toBe('某行检视问题整改清单')
  expect(issues.map(({ no, aspect }) => [no, aspects[aspect]?.title])).toEqual([
    ['1', '理论学习'],
    ['2', '服务实体'],
    ['3', '服务实体'],
  ])
})

it('problems without a number stand below a heading that has one', () => {
  const more =
    '逐项核对，补齐缺失的材料，由专人跟踪复查，并在全系统通报，确保同类问题不再发生，每月由办公室抽查一次，抽查结果在党委会上报告。'
  const text = printed(`
    某镇整改情况的通报
    （一）乡村振兴方面
    1.产业帮扶有短板
    管护缺位，沟渠损毁
    整改情况：${more}
    2.基层治理不够有力
    监测不精准
    整改情况：${more}
    帮扶措施针对性不强
    整改情况：${more}
  `)
  const { issues } = readLedger(text)
  expect(issues.map(({ item, title }) => [item, title])).toEqual([
    ['产业帮扶有短板', '管护缺位，沟渠损毁'],
    ['基层治理不够有力', '监测不精准'],
    ['基层治理不够有力', '帮扶措施针对性不强'],
  ])
})
