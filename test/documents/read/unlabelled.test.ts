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

  it.each(['关于“X”的问题', '关于“X”的整改', '“X”问题', '“X”的问题', '对照“X”的问题'])(
    'may be wrapped as %s',
    wrapper => {
      const problem = (no: number, title: string) => [
        `${no}.${wrapper.replace('X', title)}`,
        ...['责任部门：办公室　整改时限：2026年6月30日', '（1）补登台账。', '（2）专人负责。'],
      ]
      const text = [preface, ...problem(1, '登记空白'), ...problem(2, '记录不全'), ...problem(3, '读书不勤')]
      expect(outline(text.join('\n'))).toEqual(['1 登记空白 2', '2 记录不全 2', '3 读书不勤 2'])
    },
  )

  it('may have lists in circles below them, though what was done names what was found', () => {
    const text = [
      ...[preface, '（一）防灾能力不强', '1.预警发布不畅通', '①建立通道，解决发布慢的问题。②每月检查。'],
      ...['2.作业点管理有隐患', '①开展培训，整改隐患三处。②举一反三。', '（二）科技支撑不足'],
      ...['1.成果转化率低', '①修订办法。②组建团队，不足部分外聘。'],
    ]
    expect(outline(text.join('\n'))).toEqual([
      '1-1 预警发布不畅通 2',
      '1-2 作业点管理有隐患 2',
      '2-1 成果转化率低 2',
    ])
  })

  it('may have their text behind the brackets that tell the owner', () => {
    const problem = (no: number, title: string) =>
      `${no}.${title}（责任单位：东关街道）。当日清理完毕，罚款一千元。`
    const text = [preface, problem(1, '通道被占用'), problem(2, '指示灯损坏'), problem(3, '水泵未启用')]
    const closing = '各责任单位要盯紧未完成事项，一是专人盯守，二是每月报送。'
    expect(outline([...text, closing].join('\n'))).toEqual([
      '1 通道被占用 0',
      '2 指示灯损坏 0',
      '3 水泵未启用 0',
    ])
  })

  it('may be wrapped without quotation marks above numbered measures', () => {
    const text = `${preface}（一）关于领导弱化方面的问题\n1.关于读书不勤的问题。\n（1）每月领读。\n（2）开展检查。\n（二）关于建设缺失方面的问题\n1.关于登记空白的问题。\n（1）补登。\n（2）抽查。`
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '2-1 登记空白 2'])
    expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['领导弱化方面', '建设缺失方面'])
  })

  it('may have its status on a line of its own behind its text', () => {
    const text = [
      '某县报告',
      '（一）关于读书不勤的问题。每月领读，已通报三人。',
      '该问题已整改完成。',
      '（二）关于记录不全的问题。补记三册。该问题正在整改。',
    ].join('\n')
    expect(readLedger(text).issues.map(({ title, status }) => `${title} ${status}`)).toEqual([
      '读书不勤 已整改完成',
      '记录不全 正在整改',
    ])
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

describe('a list of problems with little below them', () => {
  it('stays a list where a line break looks like the start of a text', () => {
    const text = [
      ...[
        '某镇问题清单',
        '1、学习不够经常。',
        '2、项目管护缺位，有6处便道、11条农渠损毁后长',
        '期无人维修。',
      ],
      ...[
        '3、厕所重建轻管。',
        '4、巡河应付，对上一轮反馈的问题整改不彻底，至今纠',
        '纷未调处。',
        '5、清单照抄照搬。',
      ],
      ...[
        '6、监督偏软，清明期间发生野外用火三年来',
        '只提醒四次。',
        '7、台账缺失。',
        '8、采购没有验收。',
        '2026年6月20日',
      ],
    ]
    const { form, issues } = readLedger(text.join('\n'))
    expect([form, issues[1]?.title]).toEqual(['L1', '项目管护缺位，有6处便道、11条农渠损毁后长期无人维修'])
    expect(issues).toHaveLength(8)
  })

  it('has its numbers whatever figure stands behind them', () => {
    const text =
      '某区通报\n1.探头未校验。\n2.票证不全。\n3.3 号反应釜联锁被旁路，无手续。\n4.仓库混放。\n5.4层通道灯不亮。\n6.证件过期。'
    expect(outline(text)).toHaveLength(6)
    expect(readLedger(text).issues[2]?.title).toBe('3 号反应釜联锁被旁路，无手续')
  })
})

it('knows a text that shares a line with its problem by the others', () => {
  const text =
    '某县通报\n1.溢洪道混凝土表面蜂窝麻面。施工单位已凿除重浇。\n2.水费收缴率低。一是宣传；二是装表。\n3.围挡不规范。一是重设。\n4.大湾堤防占用耕地手续办理。因规划待批，需按程序办理。'
  expect(readLedger(text).issues.map(({ title }) => title)).toEqual([
    ...['溢洪道混凝土表面蜂窝麻面', '水费收缴率低', '围挡不规范', '大湾堤防占用耕地手续办理'],
  ])
})

it('takes bold words up to their full stop for the problem, be the number bold or not', () => {
  const text =
    '某街道通报\n1\\. **电梯停运久拖不决。** 一是协调。二是维修。\n2\\. **社区用房被挪用。** 收回用房，改造为食堂。\n**3.招聘不规范。** 一是复核。'
  expect(outline(text)).toEqual(['1 电梯停运久拖不决 2', '2 社区用房被挪用 0', '3 招聘不规范 1'])
})

describe('of two ways to read a document that has no labels', () => {
  it('problems below wrapped headings are problems, and the headings are none', () => {
    const text = [
      ...[
        '某院通报',
        '（一）落实任务方面',
        '1.关于“定位不准”的问题',
        '（1）专业契合度不高。',
        '一是停招专业；二是建立机制。',
      ],
      ...[
        '（2）合作实质性项目少。',
        '一是清理协议；二是共建产业学院。',
        '2.关于“思政薄弱”的问题',
        '（1）教师配备不足。',
      ],
      ...[
        '一是公开招聘；二是落实津贴。',
        '（二）落实责任方面',
        '3.关于“风险较高”的问题',
        '（1）参数设置有倾向性。',
      ],
      '一是建立论证机制；二是复查。',
    ]
    expect(outline(text.join('\n'))).toEqual([
      ...[
        '1-1-1 专业契合度不高 2',
        '1-1-2 合作实质性项目少 2',
        '1-2-1 教师配备不足 2',
        '2-3-1 参数设置有倾向性 2',
      ],
    ])
  })

  it('prose below some problems says nothing of those with lists', () => {
    const text = [
      ...[
        '某街道通报',
        '一、“贯彻部署”方面',
        '（1）低效用地开发慢',
        '①摸清底数。②引入平台。',
        '（2）责任链条不严',
      ],
      ...[
        '逐一核对责任人。',
        '（3）数据更新滞后',
        '更新数据。',
        '二、“整治作风”方面',
        '（4）征求意见不充分',
        '①召开恳谈会。②组建队伍。',
      ],
      ...['（5）审核把关不严', '①复核台账。②改为刷脸。', '（6）首接负责不力', '推行首接代办。'],
    ]
    expect(outline(text.join('\n')).map(line => line.split(' ')[0])).toEqual([
      ...['1-1', '1-2', '1-3', '2-4', '2-5', '2-6'],
    ])
  })

  it('more problems with fewer doubts are better, be it by one', () => {
    const text = [
      ...[
        '某司报告',
        '一、党建融合不深',
        '1.研究讨论事项清单笼统，未区分',
        '重新制定清单42项。',
        '2.党小组作用弱化',
      ],
      ...[
        '（1）设立责任区。',
        '（2）组建突击队，解决人手不足。',
        '3.责任制落实不到位',
        '（1）三级审核。',
        '（2）清理信息。',
      ],
      ...[
        '二、经营管理存在隐患',
        '1.账款清收不力',
        '（1）分片包干。',
        '（2）提起诉讼。',
        '2.比价走形式',
        '全面倒查。',
      ],
      ...['3.处置未公开竞价', '追回现金。', '4.质量把控不严', '淘汰6家。'],
    ]
    expect(outline(text.join('\n')).map(line => line.split(' ')[0])).toEqual([
      ...['1-1', '1-2', '1-3', '2-1', '2-2', '2-3', '2-4'],
    ])
  })

  it('a part beside others is ledger as well, whatever its problems are called', () => {
    const text = [
      ...[
        '某社报告',
        '一、主责主业方面',
        '（一）三成网点停摆。',
        '一是注销。二是招商。',
        '（二）储备任务落实不到位。',
        '补足库存。',
      ],
      ...[
        '（三）庄稼医院有名无实。',
        '一是摘牌。',
        '二、资产监管方面',
        '（一）资产底数不清。',
        '完成清查。',
        '（二）出租不公开。',
      ],
      ...[
        '解除合同。',
        '三、下一步工作',
        '（一）紧盯未销号事项。',
        '每月听取一次汇报。',
        '（二）健全机制。',
        '做好整改。',
      ],
    ]
    expect(outline(text.join('\n')).map(line => line.split(' ')[0])).toEqual([
      '1-1',
      '1-2',
      '1-3',
      '2-1',
      '2-2',
    ])
  })
})

it('takes a bold label behind a number for the name of what follows it', () => {
  const text =
    '某院报告\n一、关于司法为民的问题\n（1）**存在问题：**质效靠后。\n**整改情况：**一是督办。\n（2）**存在问题：**窗口不优。\n**整改情况：**一是增设导诉员。'
  expect(readLedger(text).issues.map(({ item, title }) => [item, title])).toEqual([
    [null, '质效靠后'],
    [null, '窗口不优'],
  ])
})

it('takes a line that is bold from end to end for whole', () => {
  const text =
    '某街道通报\n**（1）首接负责不力，重复信访多**\n推行首接代办，重复访逐件包案，下降四成。\n**（2）审核不严**\n复核台账。\n**（3）覆盖质量不高**\n新建支部。'
  expect(readLedger(text).issues[0]?.title).toBe('首接负责不力，重复信访多')
})
