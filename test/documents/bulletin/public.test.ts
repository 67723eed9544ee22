import { anIssue } from '../../support/an-issue'
import { closed, write } from './support/input'

describe('a public bulletin', () => {
  const issues = [
    anIssue({ seq: 1, importedText: '由李雷同志联系青山物业有限公司，李雷垫付1,200元。', ...closed }),
    anIssue({ seq: 2, importedText: '涉及尚未公开的案件。', ...closed }),
  ]

  it('lists what is sensitive and changes nothing', async () => {
    const { text, findings } = await write({ issues, names: ['李雷（后勤科）'], isPublic: true })
    expect(text).toContain('由李雷同志联系青山物业有限公司')
    expect(findings).toEqual([
      '脱敏检查会有遗漏，公开前必须由人通读全文；列出 3 条，原文没有改动，请逐条决定保留、改写还是删去',
      '公开前请决定：1 号有姓名“李雷” 2 处',
      '公开前请决定：1 号有单位名称“青山物业有限公司”',
      '公开前请决定：1 号有金额“1,200元”',
    ])
  })

  it('names the part in which it found something that belongs to no problem', async () => {
    const { findings } = await write({
      organisation: '支付8元。',
      outlook: '再付9元。',
      isPublic: true,
    })
    expect(findings).toContain('公开前请决定：“一、整改工作总体情况”有金额“8元”')
    expect(findings).toContain('公开前请决定：“三、下一步整改打算”有金额“9元”')
  })

  it('shows first what does most harm', async () => {
    const importedText =
      '收取500元，邮箱abc@example.com，电话13800138000，住址：青石镇柳湾村，约谈司机孙大海。'
    const { findings } = await write({ issues: [anIssue({ importedText })], isPublic: true })
    expect(findings.slice(1, 6).map(text => /有(.*)“/u.exec(text)?.[1])).toEqual([
      ...['电话号码', '疑似姓名', '住址', '邮箱等账号', '金额'],
    ])
  })

  it('says so when nothing is found', async () => {
    const { findings } = await write({ isPublic: true })
    expect(findings).toContainEqual(
      expect.stringMatching(/^脱敏检查会有遗漏，公开前必须由人通读全文；没有发现姓名、疑似姓名、/),
    )
  })

  it('leaves hidden issues out and counts them', async () => {
    const { text, findings } = await write({ issues, isPublic: true, hidden: [2, 9] })
    expect(text).not.toContain('案件')
    expect(text).toContain('2个问题')
    expect(text).toContain('有1个问题按照有关规定不予公开，以下公布1个。')
    expect(findings).toContain('2 号标为不公开，共 1 个，没有写入通报')
  })

  it('is the only one that leaves anything out', async () => {
    const { text, findings } = await write({ issues, names: ['李雷'], hidden: [2] })
    expect(text).toContain('涉及尚未公开的案件')
    expect(findings).toEqual([])
  })
})
