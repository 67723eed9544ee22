import { writeBulletin } from '../../../src/documents/write/bulletin'
import { anIssue, withHistory } from '../../support/an-issue'
import { anInput, closed, textOf, write } from './support/input'

describe('a bulletin', () => {
  it('says both totals with numerator, denominator and the instant', async () => {
    const issues = Array.from({ length: 48 }, (_, index) =>
      anIssue({
        seq: index + 1,
        aspect: index % 5,
        item: `第${index % 18}项`,
        importedText: `做法${index}。`,
        ...(index < 41 ? closed : { state: 'submitted', selfRating: index < 47 ? 'done' : 'stageDone' }),
      }),
    )
    const { text } = await write({ issues })
    expect(text).toContain('48个问题')
    expect(text).toContain('截至 2026年11月23日 08:30')
    expect(text).toContain('自评完成47个（47/48，完成率97.9%）；核验销号41个（41/48，销号率85.4%）')
  })

  it('has every problem with its text and its own rating', async () => {
    const { text, findings } = await write({
      issues: [
        anIssue({
          item: '库房管理',
          title: '“十防”措施不落实',
          importedText: '馆内开会研究。一是装报警器；二是定期检查',
          measures: [
            { text: '装报警器；', key: 'import' },
            { text: '定期检查', key: 'import' },
            { text: '三是请消防队授课', key: 'later' },
          ],
          ...closed,
        }),
      ],
    })
    expect(text).toContain('（一）责任落实方面')
    expect(text).toContain('1.库房管理')
    expect(text).toContain('（1）针对“‘十防’措施不落实”的问题。')
    expect(text).toContain('整改情况：馆内开会研究。一是装报警器。二是定期检查。三是请消防队授课。')
    expect(text).toContain('自评完成情况：已完成。')
    expect(findings).toEqual([])
  })

  it('has the second pattern too, with the problem as a sentence', async () => {
    const { text } = await write({ pattern: 'F2' })
    expect(text).toContain('（一）关于责任落实方面的问题')
    expect(text).toContain('（1）问题1的名称。')
    expect(text).toContain('整改落实情况：主要措施是每日登记温度。')
    expect(text).not.toContain('库房管理')
  })

  it('has quotation marks as each pattern needs them', async () => {
    const issues = [anIssue({ title: '‘十防’措施不落实', importedText: '甲。', ...closed })]
    expect((await write({ issues, pattern: 'F1' })).text).toContain('针对“‘十防’措施不落实”的问题')
    expect((await write({ issues, pattern: 'F2' })).text).toContain('（1）“十防”措施不落实。')
  })

  it('tells the last report and the request for closing that stands', async () => {
    const issue = withHistory(anIssue({ measures: [{ text: '装报警器', key: 'import' }] }), [
      { at: '2026-11-02T01:00:00Z', verb: 'report', text: '正在询价' },
      { at: '2026-11-03T01:00:00Z', verb: 'submit', text: '都装好了' },
      { at: '2026-11-04T01:00:00Z', verb: 'sendBack', text: '三楼没有装' },
      { at: '2026-11-05T01:00:00Z', verb: 'report', text: '三楼也装了：一是东侧，二是西侧' },
      { at: '2026-11-06T01:00:00Z', verb: 'report', text: '写错了', key: 'slip' },
      { at: '2026-11-06T01:05:00Z', verb: 'undo', undoes: 'slip' },
      { at: '2026-11-07T01:00:00Z', verb: 'submit', text: '请核验', fields: { selfRating: 'done' } },
      { at: '2026-12-01T01:00:00Z', verb: 'report', text: '这是以后的事' },
    ])
    const { text } = await write({ issues: [issue] })
    expect(text).toContain('整改情况：主要措施是装报警器。')
    expect(text).toContain('整改结果：三楼也装了：①东侧，②西侧。请核验。')
    expect(text).not.toMatch(/询价|都装好了|写错了|以后的事/)
  })

  it('shows the ledger as it stood', async () => {
    const issue = withHistory(anIssue({ measures: [{ text: '装报警器', key: 'late' }] }), [
      { at: '2026-11-25T01:00:00Z', verb: 'addMeasure', key: 'late', fields: { state: 'closed' } },
    ])
    const { text } = await write({ issues: [issue] })
    expect(text).toContain('自评完成情况：尚未完成。')
    expect(text).not.toContain('装报警器')
  })

  it('names what is left in its last part', async () => {
    const issues = [
      anIssue({ seq: 1, importedText: '甲。', ...closed }),
      anIssue({ seq: 2, importedText: '乙。', state: 'active', dueDate: '2026-12-31', title: '台账不全' }),
      anIssue({ seq: 3, importedText: '丙。', state: 'submitted', selfRating: 'done' }),
    ]
    const { text } = await write({ issues })
    expect(text).toContain('三、下一步整改打算')
    expect(text).toContain('一是继续推进还没有办结的1个问题：“台账不全”（时限2026年12月31日）。')
    expect(text).toContain('二是对自评完成但还没有通过核验的1个问题')
    expect(text).toContain('三是对已经销号的1个问题适时开展“回头看”')
  })

  it('has single quotation marks within those of its last part', async () => {
    const { text } = await write({
      issues: [anIssue({ title: '“三重一大”事项不上会', dueDate: '2026-12-31' })],
    })
    expect(text).toContain('的1个问题：“‘三重一大’事项不上会”（时限2026年12月31日）')
  })

  it('does not say of one problem that somebody is named for it and that nobody is', async () => {
    const issues = [
      ...[1, 2].map(seq => anIssue({ seq, leader: '韩梅梅', measures: [] })),
      anIssue({ seq: 3, measures: [{ text: '装报警器', key: 'import' }] }),
    ]
    const { text } = await write({ issues })
    expect(text).toContain('3个问题，均已列入台账，其中明确责任人的2个。列出整改措施1条。')
    expect(text).toContain('其余问题中，责任人已明确、尚未认领的2个，责任人待明确的1个。')
  })

  it('takes 巡视 from the title', async () => {
    const { text } = await write({ title: '关于巡视整改情况的通报' })
    expect(text).toContain('反馈了巡视意见')
  })
})

describe('what nobody has told', () => {
  it('stays a gap in the document and is listed, issue by issue', async () => {
    const issues = [2, 3, 7].map(seq => anIssue({ seq, ...closed }))
    const { text, findings } = await write({ issues })
    expect(text.match(/整改情况：（待填：整改情况）/g)).toHaveLength(3)
    expect(findings).toEqual(['2~3、7 号没有整改情况文字，文中留了待填处，系统不代写'])
  })

  it('is not made up for the contact block either', async () => {
    const { text, findings } = await write({ contact: { phone: ' ', address: '东湖路1号' } })
    expect(text).toContain('联系电话：（待填：联系电话）')
    expect(text).toContain('联系地址：东湖路1号')
    expect(findings.filter(finding => finding.startsWith('缺少'))).toEqual([
      '缺少联系电话、邮政编码、电子邮箱，文中留了待填处',
    ])
  })

  it('includes who sent the feedback and when', async () => {
    const { inspectedBy: _who, feedbackDate: _when, ...known } = anInput()
    const { docx, findings } = await writeBulletin(known)
    expect(await textOf(docx)).toContain('（待填：反馈日期），（待填：巡察机构）向')
    expect(findings).toContain('缺少反馈日期、巡察机构，文中留了待填处')
  })

  it('includes how the work was organised, until the unit has said so in its own words', async () => {
    const { organisation: _words, ...unknown } = anInput()
    const { docx, findings } = await writeBulletin(unknown)
    expect(await textOf(docx)).toContain('一、整改工作总体情况\n\n（待填：组织领导情况）')
    expect(findings).toContain('缺少组织领导情况，文中留了待填处')
    const { text } = await write({
      organisation: '成立领导小组。\n书记任组长。',
      outlook: '每季度自查一次。',
    })
    expect(text).toContain('一、整改工作总体情况\n\n成立领导小组。\n\n书记任组长。\n\n本次巡察')
    expect(text).toMatch(/三、下一步整改打算\n\n.*每季度自查一次。/s)
  })

  it('includes the name of the unit', async () => {
    const guess = await write({ unitFrom: 'title' })
    expect(guess.findings).toContain('单位名称“东湖县档案馆党支部”是从台账标题读出的，请核对')
    const { findings } = await write({ unitFrom: 'nowhere' })
    expect(findings).toContain('缺少单位名称，文中留了待填处')
  })

  it('includes whether a measure was carried out', async () => {
    const issues = [anIssue({ seq: 4, measures: [{ text: '装报警器', key: 'chat' }] })]
    const { findings } = await write({ issues })
    expect(findings).toEqual(['4 号只有措施、没有进展，请核实措施是否已经落实'])
  })
})

describe('what came of it', () => {
  const issues = [
    anIssue({ seq: 2, outcomes: '制定《库房管理办法》，修订《借阅细则》', ...closed }),
    anIssue({ seq: 5, outcomes: '清退违规补贴3.2万元', ...closed }),
  ]

  it('stays out as long as only a text tells of it and the office has not put it down', async () => {
    const told = [anIssue({ importedText: '制定《库房管理办法》，清退违规补贴3.2万元。', ...closed })]
    expect((await write({ issues: told })).text).not.toContain('据台账记载')
  })

  it('stands as a sum in the opening', async () => {
    const { text } = await write({ issues })
    expect(text).toMatch(
      /截至 2026年11月23日 08:30，自评[^\n]*据台账记载，整改中形成制度2项，其中新建1项、修订1项；清退、上缴资金1笔，合计3.2万元。\n/,
    )
  })

  it('is not told of issues that are not published', async () => {
    const { text } = await write({ issues, isPublic: true, hidden: [5] })
    expect(text).toContain('整改中形成制度2项，其中新建1项、修订1项。')
    expect(text).not.toContain('清退')
  })

  it('is not made up where nothing came of it', async () => {
    const { text } = await write({})
    expect(text).not.toContain('据台账记载')
  })
})
