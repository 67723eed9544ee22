import { readLedger } from '../../../src/documents/read'
import { outline } from './support/outline'

describe('a wrapper', () => {
  it('may lack the word 问题', () => {
    const text =
      '某局通报\n（一）在“党建”方面\n1.关于“学习不够”问题的整改\n（1）关于“读书不勤”。\n一是领读。二是检查。\n（2）关于“记录不全”\n与科室签订承诺书。\n2.关于“用车不严”问题的整改\n（1）关于“登记空白”。一是补登。'
    expect(outline(text)).toEqual(['1-1-1 读书不勤 2', '1-1-2 记录不全 0', '1-2-1 登记空白 1'])
  })

  it('may lack its quotation marks where the text follows at once', () => {
    const text =
      '某局通报\n（一）聚焦主业方面\n1.针对读书不勤问题。开会研究。一是领读。二是检查。\n2.针对记录不全的问题。补记三册。抽查两次。\n（二）聚焦作风方面\n1.针对登记空白问题。一是补登。'
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '1-2 记录不全 0', '2-1 登记空白 1'])
  })

  it('may focus on an area of work', () => {
    const text =
      '某校通报\n（一）聚焦“党建”方面的问题\n1.针对“读书不勤”的问题。一是领读。\n2.针对“记录不全”的问题。一是补记。'
    expect(readLedger(text).aspects).toEqual([{ no: 1, title: '党建' }])
  })

  it('is no problem when it names an area of work', () => {
    const text =
      '某县审计整改情况报告\n（一）财政方面\n1.关于预算编制方面的问题。收回资金。\n2.关于资产管理方面的问题。补登资产。'
    expect(readLedger(text).form).toBe('none')
  })
})

describe('a status', () => {
  it('may stand behind a numbered list', () => {
    const text =
      '某社公示\n一、关于服务不够的问题\n（一）网点太少。\n1.新建网点。\n2.修缮门店。\n整改结果：正在整改。\n（二）储备不足。\n1.落实储备。\n2.新建仓库。\n整改结果：已整改到位。\n二、关于管理不善的问题\n（一）派车不严。\n1.一车一卡。\n整改结果：已整改到位。'
    expect(outline(text)).toEqual([
      '1-1 网点太少 2 正在整改',
      '1-2 储备不足 2 已整改到位',
      '2-1 派车不严 1 已整改到位',
    ])
  })

  it('may be the last sentence of the text, above a signature', () => {
    const text =
      '某校公示\n1.考核不严。\n整改情况：一是修订方案。二是开展评议。目前，该问题已整改完成。\n2.采购随意。\n整改情况：补检三批。目前，该问题正在整改中。\n某校党总支\n2026年6月17日'
    expect(outline(text)).toEqual(['1 考核不严 2 已整改完成', '2 采购随意 0 正在整改中'])
  })
})

describe('a number before a figure', () => {
  it('is a number where the next one follows', () => {
    const text =
      '某局公告\n一、已完成整改的问题（2个）\n1.3个项目多计价款。\n整改情况：已核减。\n2.8处房产未评估。\n整改情况：已评估。\n二、正在整改的问题（1个）\n3.4个项目支出率低。\n整改情况：已调整。'
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['已完成整改的问题', '正在整改的问题'])
    expect(outline(text)).toEqual([
      '1-1 3个项目多计价款 0 已完成整改',
      '1-2 8处房产未评估 0 已完成整改',
      '2-3 4个项目支出率低 0 正在整改',
    ])
  })

  it('is a figure where a line break cut it off', () => {
    const text = '1.读书不勤，买书只用去\n2.5万元\n2.记录不全\n3.登记空白'
    expect(outline(text)).toEqual(['1 读书不勤，买书只用去2.5万元 0', '2 记录不全 0', '3 登记空白 0'])
  })
})

describe('a list pasted into a chat', () => {
  it.each([
    ['one problem', '1.派车单填写不全', 1],
    ['two under a heading', '河西镇清单\n一、财务方面\n1.报销超期\n2.票据不全', 2],
    ['one of three levels', '（一）日常管理方面\n1. 车辆管理不严\n（1）派车单填写不全', 1],
  ])('may be as short as %s', (_, text, count) => {
    expect(readLedger(text)).toMatchObject({ form: 'L1', issues: { length: count } })
  })

  it('has nothing to be warned of when its numbers run on over headings of different depth', () => {
    const text =
      '河西镇清单\n一、财务方面\n1.报销超期\n2.票据不全\n二、作风方面\n（一）用车\n3.派车不登记\n4.油卡无人管\n三、党建方面\n5.读书不勤\n6.记录不全'
    expect(readLedger(text)).toMatchObject({ issues: { length: 6 }, warnings: [] })
  })

  it.each(['1.买菜\n2.做饭', '关于开会的通知\n1.不得迟到\n2.不准请假', '今天中午食堂吃什么'])(
    'is none when nothing in it finds fault: %s',
    text => {
      expect(readLedger(text).issues).toEqual([])
    },
  )

  it.each([
    ['in one line', '反馈问题：1.报销不规范；2.记录不全；3.读书不勤。'],
    ['in circles', '①报销不规范；\n②记录不全；\n③读书不勤。'],
  ])('may be numbered %s', (_, text) => {
    expect(outline(text)).toEqual(['1 报销不规范 0', '2 记录不全 0', '3 读书不勤 0'])
  })

  it('is read between a greeting and a request, with the units in brackets', () => {
    const text =
      '各位同事好，巡察组反馈了几个问题，请认领：\n\n1、报销不规范（财务科 老陶牵头，9月底前）\n2、记录不全（办公室，立行立改）\n3、读书不勤（党办）\n4、创新不强\n\n大家抓紧整改，收到请回复！'
    expect(outline(text)).toEqual(['1 报销不规范 0', '2 记录不全 0', '3 读书不勤 0', '4 创新不强 0'])
    expect(readLedger(text).issues.map(({ fields }) => fields)).toEqual([
      { department: '财务科', assignee: '老陶', remarks: '整改时限：9月底前' },
      { department: '办公室', remarks: '整改时限：立行立改' },
      { department: '党办' },
      undefined,
    ])
  })

  it('keeps the place of a problem in its title where the other problems name no owner', () => {
    expect(outline('1、报销不规范（食堂财务）\n2、记录不全\n3、读书不勤')[0]).toBe(
      '1 报销不规范（食堂财务） 0',
    )
  })
})

describe('headings without numbers', () => {
  const expected = ['1 读书不勤 2', '2 记录不全 0', '3 登记空白 2']
  const aspects = ['党的建设方面', '作风建设方面']

  it.each([
    [
      'in a bulletin',
      '某局通报\n党的建设方面\n1.读书不勤。\n整改情况：一是领读。二是检查。\n2.记录不全。\n整改情况：补记。\n作风建设方面\n3.登记空白。\n整改情况：一是补登。二是抽查。',
    ],
    [
      'in markdown',
      '# 某局通报\n## 党的建设方面\n### 1.读书不勤\n整改情况：一是领读。二是检查。\n### 2.记录不全\n整改情况：补记。\n## 作风建设方面\n### 3.登记空白\n整改情况：一是补登。二是抽查。',
    ],
  ])('are aspects that have no share in the numbers: %s', (_, text) => {
    expect(outline(text)).toEqual(expected)
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(aspects)
  })

  it('part a pasted list', () => {
    const text = '党的建设方面\n1.读书不勤\n2.记录不全\n作风建设方面\n3.登记空白\n4.用车不严'
    expect(readLedger(text)).toMatchObject({ title: '', aspects: aspects.map(title => ({ title })) })
    expect(outline(text)).toEqual(['1 读书不勤 0', '2 记录不全 0', '3 登记空白 0', '4 用车不严 0'])
  })

  it('end where their bracket closes, though a page break stands behind the opening one', () => {
    const text =
      '某局通报\n（一）作风方面\n1.执行办法（\n试行）不到位。\n整改情况：补登。\n2.读书不勤。\n整改情况：领读。'
    expect(outline(text)).toEqual(['1-1 执行办法（试行）不到位 0', '1-2 读书不勤 0'])
  })

  it('are the rest of a numbered heading where a line break cut it', () => {
    const text =
      '某局通报\n（一）作风\n建设方面\n1.登记空白。\n整改情况：补登。\n（二）党的\n建设方面\n2.读书不勤。\n整改情况：领读。'
    expect(outline(text)).toEqual(['1-1 登记空白 0', '2-2 读书不勤 0'])
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['作风建设方面', '党的建设方面'])
  })
})

describe('what is printed around a problem', () => {
  const expected = ['1-1 读书不勤 2 已完成', '1-2 记录不全 0 持续推进']

  it.each([
    [
      'labels in brackets',
      '1.读书不勤。\n【整改情况】一是领读。二是检查。\n[整改状态]已完成\n2.记录不全。\n【整改情况】补记。\n[整改状态]持续推进',
    ],
    [
      'a status in the label',
      '1.读书不勤。\n整改情况（已完成）：一是领读。二是检查。\n2.记录不全。\n整改情况（持续推进）：补记。',
    ],
    [
      'a status before the problem',
      '1.【已完成】读书不勤。\n整改情况：一是领读。二是检查。\n2.（持续推进）记录不全。\n整改情况：补记。',
    ],
    [
      'a heading in bold with the text behind it',
      '**1.读书不勤。** 一是领读。二是检查。**整改状态：已完成。**\n**2.记录不全。** 补记。**整改状态：持续推进。**',
    ],
    [
      'other names for its text',
      '1.读书不勤。\n整改措施及成效：一是领读。二是检查。\n完成状态：已完成\n2.记录不全。\n整改措施及成效：补记。\n完成状态：持续推进',
    ],
  ])('may be %s', (_, lines) => {
    expect(outline(`某局通报\n一、党建方面\n${lines}`)).toEqual(expected)
  })
})

it('does not take the name of a work for a status', () => {
  const text =
    '某局通报\n一、持续推进作风建设方面\n1.读书不勤。\n整改情况：领读。\n二、全面落实责任方面\n2.记录不全。\n整改情况：补记。'
  expect(outline(text)).toEqual(['1-1 读书不勤 0', '2-2 记录不全 0'])
})
