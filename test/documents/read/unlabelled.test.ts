import { readLedger } from '../../../src/documents/read'

function outline(text: string) {
  return readLedger(text).issues.map(
    ({ no, title, measures, status }) => `${no} ${title} ${measures.length}${status ? ` ${status}` : ''}`,
  )
}

describe('problems without labels', () => {
  const preface = '某局通报\n一、加强领导\n（一）成立小组。\n二、整改情况\n'

  it('may have nothing but numbered measures below them', () => {
    const text = `${preface}（一）领导弱化\n1.读书不勤\n（1）每月领读。\n（2）开展检查。\n2.记录不全\n（1）逐条补记。\n（二）建设缺失\n1.登记空白\n（1）补登。\n（2）抽查。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '1-2 记录不全 1', '2-1 登记空白 2'])
  })

  it('may be wrapped without quotation marks above numbered measures', () => {
    const text = `${preface}（一）关于领导弱化方面的问题\n1.关于读书不勤的问题。\n（1）每月领读。\n（2）开展检查。\n（二）关于建设缺失方面的问题\n1.关于登记空白的问题。\n（1）补登。\n（2）抽查。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '2-1 登记空白 2'])
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['领导弱化方面', '建设缺失方面'])
  })

  it('may have their text in the same paragraph, with a status as its last sentence', () => {
    const text = `${preface}1.读书不勤。每月领读。该问题已整改完成。\n2.记录不全。一是补记。二是抽查。该问题正在整改。`
    expect(outline(text)).toEqual(['1 读书不勤 0 已整改完成', '2 记录不全 2 正在整改'])
  })

  it('may have their text in the same paragraph without any counter', () => {
    const text = `${preface}1.读书不勤。全年仅开展两次。制定计划，开展领读四次。\n2.记录不全。一是补记。二是抽查。\n3.登记空白。修订制度，解决问题五个。`
    expect(outline(text)).toEqual(['1 读书不勤。全年仅开展两次 0', '2 记录不全 2', '3 登记空白 0'])
  })

  it('that name their number may stand in one part among others', () => {
    const text = `${preface}（一）领导弱化\n问题1：读书不勤。\n整改措施：1.领读；2.检查。\n完成情况：已完成\n（二）建设缺失\n问题2：登记空白。\n整改措施：补登。\n完成情况：已完成\n三、下一步打算\n（一）持续用力。一是巩固。二是监督。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2 已完成', '2-2 登记空白 0 已完成'])
  })
})

it('keeps a signature apart from the last name or problem above it', () => {
  const text =
    '某局公示\n一、已完成整改的企业（1家）\n1.甲厂\n二、未完成整改的企业（1家）\n1.乙厂\n某市某局\n2026年3月1日'
  expect(outline(text)).toEqual(['1-1 甲厂 0 已完成整改', '2-1 乙厂 0 未完成整改'])
  expect(readLedger(text).outside.at(-1)).toEqual({ name: '结尾', text: '某市某局\n2026年3月1日' })
})

it('does not take an order to look for faults for a list of problems', () => {
  const text =
    '关于开展隐患排查的通知\n一、排查范围\n1.通道是否堵塞、占用。\n2.线路是否老化。\n3.灭火器是否缺失。\n二、工作要求\n1.不得走过场。'
  expect(readLedger(text).form).toBe('none')
})

it('does not take the minutes of a meeting for a list of problems', () => {
  const text =
    '某局会议纪要\n一、审议方案。会议指出，进度不快、质量不高。\n二、研究任免。会议同意。\n三、听取汇报。会议要求，不得松懈、补齐漏洞。'
  expect(readLedger(text).form).toBe('none')
})
