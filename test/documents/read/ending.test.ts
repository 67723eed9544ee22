import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

describe('what looks ahead behind the last problem', () => {
  const problems = printed(`
    某局通报
    1.读书不勤。
    整改情况：每周领读。
    2.记录不全。
    整改情况：补记三册。
  `)
  it.each([
    '下一步，县人民政府将认真落实审议意见，一是压实责任，二是加强贯通。',
    '下一步,分局党委将坚持不动摇,一是抓好后续整改,二是严防反弹。',
    '我局将以此次审计整改为契机，一是加强管理，二是健全制度。',
    '各县（市、区）要举一反三，一是加强督办，二是严格执法。',
    '下一步，省审计厅将会同省医保局，一是跟踪，二是销号。',
    '请你公司对照以上意见认真组织整改，一是制定方案，二是按时报送。',
    '学校党委将持之以恒抓好后续整改。一是巩固成果；二是完善制度。',
    '市审计局将继续跟踪检查，一是督促，二是通报。',
    '通过整改，全局上下认识增强，一是坚持，二是巩固。',
  ])('belongs to none: %s', text => {
    expect(outline(problems, text, '某局', '2026年6月20日')).toEqual(['1 读书不勤 0', '2 记录不全 0'])
  })

  it('belongs to each where several have it', () => {
    const text = '下一步，我局将一是巩固，二是提高。'
    expect(outline(problems.replace('2.', `${text}\n2.`), text)).toEqual(['1 读书不勤 2', '2 记录不全 2'])
  })

  it('may be a chapter behind problems by status', () => {
    const text = printed(`
      某司通报
      （一）已完成整改
      1.读书不勤。
      每周领读。
      （二）持续推进
      2.收费偏低。
      增设车位。
    `)
    expect(outline(text, '三、下一步打算', '集团将继续整改，一是定人，二是抽查。')).toEqual([
      '1-1 读书不勤 0 已完成整改',
      '2-2 收费偏低 0 持续推进',
    ])
  })
})

it('keeps numbered notes behind the last problem apart', () => {
  const problem = (no: number, title: string) =>
    printed(`
    ${no}.${title}
    整改措施：
    （1）补登台账。
    （2）专人负责。
    整改状态：正在推进
  `)
  const text = printed(`
    某镇工作底稿
    一、管理方面
    ${problem(1, '登记空白')}
    ${problem(2, '记录不全')}
  `)
  const notes = ['专班备注', '1.两个问题正在推进。', '2.第2项可能超期。']
  expect(outline(text, ...notes)).toEqual(['1-1 登记空白 2 正在推进', '1-2 记录不全 2 正在推进'])
  expect(readLedger([text, ...notes].join('\n')).outside.map(({ text }) => text)).toEqual([notes.join('\n')])
})

it('keeps a signature apart from the last name or problem above it', () => {
  const text =
    '某局公示\n一、已完成整改的企业（1家）\n1.甲厂\n二、未完成整改的企业（1家）\n1.乙厂\n某市某局\n2026年3月1日'
  expect(outline(text)).toEqual(['1-1 甲厂 0 已完成整改', '2-1 乙厂 0 未完成整改'])
  expect(readLedger(text).outside.at(-1)).toEqual({ name: '结尾', text: '某市某局\n2026年3月1日' })
})

it('ends the last problem where a heading without a number looks ahead', () => {
  const text = printed(`
    某校通报
    一、党建方面
    1.读书不勤
    完成情况：已完成
    每周领读。
    2.亮身份不够
    完成情况：已完成
    设立岗位12个。
    下一步打算
    一是持续深化整改；二是加强成果运用。
  `)
  expect(outline(text)).toEqual(['1-1 读书不勤 0 已完成', '1-2 亮身份不够 0 已完成'])
})

it('does not take what the unit goes on to do for the end of a status', () => {
  const text = printed(`
    某院通报
    1.读书不勤。
    整改措施：①每周领读；②每月检查。
    该问题已整改完成。
    2.审核有疏漏。
    整改措施：由宣传科逐一登记。
    该问题已整改完成。
    医院党委将继续抓好后续整改，特此报告。
  `)
  expect(outline(text)).toEqual(['1 读书不勤 2 已整改完成', '2 审核有疏漏 0 已整改完成'])
})

it('is not where a committee tells what it goes on to do within the last text', () => {
  const text = printed(`
    某局通报
    1.规则不健全
    整改情况：修订规则。
    2.党建弱化
    整改情况：召开会议5次。
    机关党委将进一步规范组织生活，已制定计划。
    截至目前，完成换届3个。
  `)
  expect(readLedger(text).issues[1]?.text).toContain('完成换届3个')
})
