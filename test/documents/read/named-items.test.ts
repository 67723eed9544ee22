import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

describe('problems that are called by name', () => {
  it('need no label before what was done about them', () => {
    const text = printed(`
      某社通报
      （一）为农服务方面
      反馈问题1：服务意识不牢，主渠道作用弱化。
      ①重建供销社四个；②储备化肥六百吨。
      整改状态：已完成并长期坚持
      反馈问题2：改革任务落实不到位。
      聘请专家逐项梳理，补齐了章程。
      整改状态：持续整改
      （二）队伍建设方面
      反馈问题3：年龄老化，五年未招录人员。
      ①开展专项审核；②公开招录两人。
      整改状态：已完成
    `)
    expect(outline(text)).toEqual([
      '1-1 服务意识不牢，主渠道作用弱化 2 已完成并长期坚持',
      '1-2 改革任务落实不到位 0 持续整改',
      '2-3 年龄老化，五年未招录人员 2 已完成',
    ])
  })

  it.each([
    ['问题1　', '问题2　'],
    ['**问题1** ', '**问题2** '],
    ['【问题 1 】', '【问题 2 】'],
  ])('may have a blank behind their number, as %s', (first, second) => {
    const text = printed(`
      某乡整改清单
      一、学习方面
      ${first}集中学习多、自学少
      整改措施：①每月列出篇目。②每季互评。
      ${second}学用脱节，办法不多
      整改措施：①选定调研课题。②形成报告。
    `)
    expect(outline(text)).toEqual(['1-1 集中学习多、自学少 2', '1-2 学用脱节，办法不多 2'])
  })

  it('are none where the figure belongs to a sentence', () => {
    const text = printed(`
      某乡整改清单
      1.学用脱节，办法不多。
      整改措施：①选定调研课题。②形成报告。
      问题 2 个已移交，项目 3 期待批。
      2.记录不全，缺少签字。
      整改措施：补记三册。
    `)
    expect(outline(text)).toEqual(['1 学用脱节，办法不多 2', '2 记录不全，缺少签字 0'])
  })

  it('may have an owner, a deadline and a bare status before their measures', () => {
    const text = printed(`
      某县督察整改任务完成情况公开
      整改任务一：河长履职不实，巡河流于形式。
      责任单位：县水利局
      整改时限：2026年6月30日
      已完成整改。
      （1）修订巡河办法。
      （2）通报镇级河长三人。
      整改任务二：污水管网错接，雨天外溢。
      责任单位：县住建局
      整改时限：2026年12月31日
      按序时进度推进。
      （1）改造错接点五十处。
      整改任务三：采石场未按要求恢复植被。
      责任单位：县资源局
      已完成整改。
      复绿四百亩。
    `)
    expect(readLedger(text).title).toBe('某县督察整改任务完成情况公开')
    expect(outline(text)).toEqual([
      '1 河长履职不实，巡河流于形式 2 已完成整改',
      '2 污水管网错接，雨天外溢 1 按序时进度推进',
      '3 采石场未按要求恢复植被 0 已完成整改',
    ])
  })

  it('gather others below them where those are what finds fault', () => {
    const text = printed(`
      某院通报
      （一）决策部署方面
      反馈问题一：关于“学习有差距”的问题。
      1.学习制度坚持不够
      修订议事清单，开会必先学习。
      2.阵地管理有漏洞
      重新核定账号管理员。
      反馈问题二：关于“服务不够有力”的问题。
      1.办案周期偏长
      组织专人分析堵点。
      2.联动机制虚化
      每季度召开联席会议。
    `)
    const { issues } = readLedger(text)
    expect(issues.map(({ no, item, title }) => [no, item, title])).toEqual([
      ['1-1-1', '学习有差距', '学习制度坚持不够'],
      ['1-1-2', '学习有差距', '阵地管理有漏洞'],
      ['1-2-1', '服务不够有力', '办案周期偏长'],
      ['1-2-2', '服务不够有力', '联动机制虚化'],
    ])
  })
})

it('a list in one paragraph counts measures, though its number could be that of a problem', () => {
  const text = printed(`
    某院报告
    一、解决执行难力度不够
    1.终本案件管理粗放（责任部门：执行局）
    1.组建管理团队。2.逐案查询财产。
    2.执行案款发放不及时（责任部门：执行局）
    1.清理案款七百万元。2.启用专门系统。
    二、队伍管理失之于宽
    3.审务督察频次少（责任部门：政治部）
    1.每月抽查录像。2.通报抽查结果。
  `)
  expect(outline(text)).toEqual([
    '1-1 终本案件管理粗放 2',
    '1-2 执行案款发放不及时 2',
    '2-3 审务督察频次少 2',
  ])
})

it('a status sentence may stand behind the owner and the deadline of its problem', () => {
  const text = printed(`
    某县整改情况
    一、排水管网老化，雨污混流。
    整改时限：2026年6月30日
    责任单位：县住建局
    已完成整改。
    （1）改造管网七公里。
    （2）建立考核机制。
    二、水源地保护不力。保护区内仍有农家乐两家。
    整改时限：2026年6月30日
    责任单位：县环境局
    持续推进中。
    （1）关闭农家乐一家。
  `)
  expect(outline(text)).toEqual([
    '1 排水管网老化，雨污混流 2 已完成整改',
    '2 水源地保护不力。保护区内仍有农家乐两家 1 持续推进中',
  ])
})

it('problems called by name may stand below 1. and （1）', () => {
  const text = printed(`
    某局通报
    1.关于“保洁质量不高”方面
    （1）关于“秩序管控不力”方面
    问题1：占道经营反弹严重。
    整改情况：已劝离。
    问题2：单车乱停乱放。
    整改情况：约谈企业。
    （2）关于“垃圾分类走过场”方面
    问题3：桶站无人值守。
    整改情况：安排专人。
    2.关于“内部管理粗放”方面
    （1）关于“财务管理不严”方面
    问题4：白条入账。
    整改情况：补开发票。
  `)
  const { issues } = readLedger(text)
  expect(issues.map(({ no, item, title }) => [no, item, title])).toEqual([
    ['1-1-1', '秩序管控不力', '占道经营反弹严重'],
    ['1-1-2', '秩序管控不力', '单车乱停乱放'],
    ['1-2-3', '垃圾分类走过场', '桶站无人值守'],
    ['2-1-4', '财务管理不严', '白条入账'],
  ])
})

it('a short line is whole, though no line of the page is long', () => {
  const text = printed(`
    某村整改进度报告
    （一）已完成整改
    （1）水沟堵塞，污水漫到路上
    疏通水沟，更换盖板，值日老师和组长每周看一次，雨后再看。
    （2）公厕无人打扫，冲水箱坏了三处
    每天早晚各打扫一次，水箱全部换新，门口挂上监督电话。
    （二）正在推进
    （1）散养家禽进入主干道
    入户宣传四十八户，其余的由组长上门帮着搭围栏，月底完成。
  `)
  expect(outline(text)).toEqual([
    '1-1 水沟堵塞，污水漫到路上 0 已完成整改',
    '1-2 公厕无人打扫，冲水箱坏了三处 0 已完成整改',
    '2-1 散养家禽进入主干道 0 正在推进',
  ])
})

it('第1项 calls a problem by name, and 第1项措施 does not', () => {
  const text = printed(`
    某省整改进展情况
    第1项  一些地方对项目把关不严，仍有十一个未经审查。
    责任单位：省发展改革委
    整改进展：已完成整改。
    （1）建立三张清单。
    （2）第1项措施已经落实，关停两家。
    第2项  园区外仍有八家企业未搬迁。
    整改进展：正在推进。
    （1）已搬迁三家。
  `)
  expect(outline(text)).toEqual([
    '1 一些地方对项目把关不严，仍有十一个未经审查 2 已完成整改',
    '2 园区外仍有八家企业未搬迁 1 正在推进',
  ])
})

it('a problem that 一、 numbers may be the only one without a label', () => {
  const text = printed(`
    某集团整改情况的通报
    一、针对“管网巡检不到位”问题。（已完成整改）
    整改措施：
    1.逐户核对。
    2.补换设备。
    二、针对“抢修力量薄弱”问题。（已完成整改）
    集团补充抢修人员二十三名。
    三、针对“窗口态度生硬”问题。（正在整改）
    整改措施：
    1.压减环节。
  `)
  expect(outline(text)).toEqual([
    '1 管网巡检不到位 2 已完成整改',
    '2 抢修力量薄弱 0 已完成整改',
    '3 窗口态度生硬 1 正在整改',
  ])
})

it('方面一 is a heading above problems with a path', () => {
  const text = printed(`
    某学院整改进展情况的通报
    第一部分　整改工作开展情况
    1.召开会议七次。
    第二部分　具体问题整改情况
    方面一　落实根本任务有差距
    问题1.1：教师配备未达到要求
    整改举措：①公开招聘六名。②转任四名。
    问题1.2：案例陈旧
    整改举措：更新案例。
    方面二　服务产业能力不足
    问题2.1：专业设置与需求脱节
    整改举措：开展调研。
  `)
  const { aspects, issues } = readLedger(text)
  expect(aspects.map(({ title }) => title)).toEqual(['落实根本任务有差距', '服务产业能力不足'])
  expect(issues.map(({ no, aspect, title }) => [no, aspect, title])).toEqual([
    ['1-1', 0, '教师配备未达到要求'],
    ['1-2', 0, '案例陈旧'],
    ['2-1', 1, '专业设置与需求脱节'],
  ])
})
