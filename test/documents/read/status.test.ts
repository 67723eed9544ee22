import { readLedger } from '../../../src/documents/read'
import { outline, outlineWithForm, printed } from './support/outline'

describe('a status that is not behind a label', () => {
  it('is read from the sentence about the problem', () => {
    const text =
      '（一）读书不勤。\n该问题已整改完成，长期坚持。一是领读。二是检查。\n（二）记录不全。该问题正在整改。一是补齐。二是抽查。'
    expect(outlineWithForm(text)).toEqual([
      'F6',
      '1 读书不勤 2 已整改完成，长期坚持',
      '2 记录不全 2 正在整改',
    ])
    expect(readLedger(text).issues.map(issue => issue.status)).toEqual(['已整改完成，长期坚持', '正在整改'])
  })

  it('may be of what is under way, or the first clause of a longer sentence', () => {
    const text =
      '（一）读书不勤。\n该问题正在有序推进。已购书三百册。\n（二）记录不全。\n该问题已整改到位，办公室对近三年的记录全部复核并补齐九份。'
    expect(outlineWithForm(text)).toEqual(['F6', '1 读书不勤 0 正在有序推进', '2 记录不全 0 已整改到位'])
  })

  it('is read from the brackets behind the problem', () => {
    const { issues } = readLedger(
      '1.读书不勤（已完成整改）\n2.记录不全（正在整改）\n3.登记空白（已完成）\n4.屋顶漏雨未修（正在办理）',
    )
    expect(issues.map(({ title, status }) => [title, status])).toEqual([
      ['读书不勤', '已完成整改'],
      ['记录不全', '正在整改'],
      ['登记空白', '已完成'],
      ['屋顶漏雨未修', '正在办理'],
    ])
  })

  it('may stand in brackets with the text behind it', () => {
    const text =
      '某镇通报\n（一）预算执行\n（1）厕所改造任务未完成（已整改）。应完成六百座，已全部完成。\n（2）僵尸企业清理不到位（部分整改）。经协商，其中一家已收回。\n（二）资产管理\n（1）登记空白（已整改）。补登台账三册。\n（2）记录不全。已补记。'
    expect(readLedger(text).issues.map(({ title, status }) => `${title} ${status}`)).toEqual([
      '厕所改造任务未完成 已整改',
      '僵尸企业清理不到位 部分整改',
      '登记空白 已整改',
      '记录不全 null',
    ])
  })

  it('may be a heading of two halves, or one above problems that have a reason and no result', () => {
    const text = printed(`
      某县整改情况的报告
      一、已完成整改
      1.读书不勤
      每周领读，按季测试。
      二、基本完成整改并持续推进
      2.记录不全
      补记三册，其余待查。
      三、尚未完成整改
      3.房屋闲置
      规划待批，批复后办理。
    `)
    expect(outline(text)).toEqual([
      '1-1 读书不勤 0 已完成整改',
      '2-2 记录不全 0 基本完成整改并持续推进',
      '3-3 房屋闲置 0 尚未完成整改',
    ])
    const labelled = text.replace(/(?<=全\n|勤\n)/g, '整改结果：').replace('规划待批', '未整改原因：规划待批')
    expect(outline(labelled)).toEqual(outline(text))
  })

  it('may be of what has not begun', () => {
    const text = '某镇通报\n一、尚未启动整改\n1.读书不勤。\n二、已完成整改\n2.记录不全。'
    expect(outline(text)).toEqual(['1-1 读书不勤 0 尚未启动整改', '2-2 记录不全 0 已完成整改'])
  })

  it('is read from the heading that gathers the problems', () => {
    const text =
      '一、已完成整改的问题\n1.读书不勤。\n整改情况：领读。\n二、正在整改的问题\n2.登记空白。\n整改情况：补登。'
    expect(readLedger(text).issues.map(issue => issue.status)).toEqual(['已完成整改', '正在整改'])
  })

  it.each(['', '：', '。', '（2个）：'])('is read from a heading that ends with “%s”', end => {
    const text = printed(`
      某局整改情况的通报
      一、已完成整改${end}
      1.记录不全，缺少签字。已补记三册。
      2.接待超标准。已退缴费用。
      二、正在整改${end}
      1.库房漏水，货物受潮。正在维修屋面。
    `)
    expect(readLedger(text).issues.map(({ no, status }) => [no, status])).toEqual([
      ['1-1', '已完成整改'],
      ['1-2', '已完成整改'],
      ['2-1', '正在整改'],
    ])
  })

  it('may stand in brackets on the line below', () => {
    const { issues } = readLedger(
      '1.读书不勤\n（已完成）\n2.记录不全，涉及7户\n（整改中）\n\n请15号前再报一次。',
    )
    expect(issues.map(({ title, status }) => [title, status])).toEqual([
      ['读书不勤', '已完成'],
      ['记录不全，涉及7户', '整改中'],
    ])
  })

  it.each(['集中整改期内已完成的整改事项', '集中整改期限内，已完成的任务', '2025年6月底前已完成的问题'])(
    'is read from a heading that says by when: %s',
    heading => {
      const text = `某镇通报\n（一）${heading}\n1.关于“登记空白”问题的整改。\n一是补登台账。\n2.关于“记录不全”问题的整改。\n一是补记三册。`
      expect(readLedger(text).issues.map(({ status }) => status)).toEqual(['已完成', '已完成'])
    },
  )

  it.each(['尚未启动', '需长期坚持', '暂未开工', '需上级协调解决'])(
    'may say in a heading that little is done: %s',
    status => {
      const text = `某村报告\n一、已完成整改\n1.柴草乱堆\n拉走9车。\n二、${status}\n1.旱厕未改\n已报告两次。`
      expect(readLedger(text).issues.map(issue => issue.status)).toEqual(['已完成整改', status])
    },
  )
})

describe('a text that is only a status', () => {
  const issues = (label: string) =>
    ['读书不勤', '记录不全', '登记空白'].map(
      (title, index) => `（${index + 1}）${title}。\n${label}：已完成整改。\n自评完成情况：已完成。\n`,
    )

  it.each(['整改落实情况', '整改情况'])('is the text where a label behind %s tells the status', label => {
    const { form, issues: read, warnings } = readLedger(issues(label).join(''))
    expect(form).toBe('F2')
    expect(read.map(({ text, status }) => [text, status])).toEqual(
      Array.from({ length: 3 }, () => ['已完成整改。', '已完成']),
    )
    expect(warnings).toEqual([])
  })

  it('is the text among others that say more', () => {
    const [first, ...others] = issues('整改落实情况')
    const text = `${first}${others.join('').replace('已完成整改', '补齐了记录')}`
    expect(readLedger(text).issues.map(issue => issue.text)).toEqual([
      '已完成整改。',
      '补齐了记录。',
      '已完成整改。',
    ])
  })

  it('is the status where no other label tells one', () => {
    const text =
      '（1）读书不勤。\n整改措施：领读。\n整改完成情况：已完成整改。\n（2）记录不全。\n整改措施：补记。'
    expect(readLedger(text).issues.map(({ status }) => status)).toEqual(['已完成整改', null])
  })

  it('may be put as briefly as its label allows', () => {
    const text =
      '（1）读书不勤。\n整改措施：领读。\n责任单位：工会　进展：正在进行\n（2）记录不全。\n整改措施：补记。\n责任单位：工会　整改结果：整改完毕'
    expect(readLedger(text).issues.map(({ status }) => status)).toEqual(['正在进行', '整改完毕'])
  })

  it('does not part a label behind it from the problem', () => {
    const text = [
      ...issues('整改落实情况').slice(1),
      '（4）读书不勤。\n整改落实情况：已完成。一是领读。二是检查。\n目前进展：已读两本。\n自评完成情况：已完成。',
    ].join('')
    expect(readLedger(text).issues.at(-1)).toMatchObject({ measures: ['领读。', '检查。'] })
  })

  it('may say that something is achieved by stages', () => {
    const text = '1.读书不勤。\n该问题取得阶段性成效。一是领读。\n2.登记空白。\n该问题已整改完成。一是补登。'
    expect(readLedger(text).issues.map(issue => issue.status)).toEqual(['取得阶段性成效', '已整改完成'])
  })
})
