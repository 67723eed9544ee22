import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

it('knows a text that shares a line with its problem by the others', () => {
  const text =
    '某县通报\n1.溢洪道混凝土表面蜂窝麻面。施工单位已凿除重浇。\n2.水费收缴率低。一是宣传；二是装表。\n3.围挡不规范。一是重设。\n4.大湾堤防占用耕地手续办理。因规划待批，需按程序办理。'
  expect(readLedger(text).issues.map(({ title }) => title)).toEqual([
    '溢洪道混凝土表面蜂窝麻面',
    '水费收缴率低',
    '围挡不规范',
    '大湾堤防占用耕地手续办理',
  ])
})

it('ends problems at their first sentence where most of the document do, though half of a part does not show it', () => {
  const text = printed(`
    某中心通报
    一、履职存在偏差
    1.网络直报不及时。一季度有3例超时，已通报并安排专人，二季度以来及时率为100%。
    2.冷链管理不规范，记录有涂改。一是安装设备；二是暂停接种资格。
    3.资质到期未续。八月过了复评审，证书到手，扩项23项。
    4.筛查漏检。一是补筛；二是列入检查。
    二、资金管理不严
    5.支出进度慢。成立项目办，按月通报。
    6.出入库管理混乱。一是清理试剂；二是启用系统。
    7.监督教育缺失。开展谈话。
  `)
  expect(outline(text)).toEqual([
    '1-1 网络直报不及时 0',
    '1-2 冷链管理不规范，记录有涂改 2',
    '1-3 资质到期未续 0',
    '1-4 筛查漏检 2',
    '2-5 支出进度慢 0',
    '2-6 出入库管理混乱 2',
    '2-7 监督教育缺失 0',
  ])
})

it('ends the only problem of a part where all others of the document end', () => {
  const text = printed(`
    某局公告
    一、已整改
    1.登记空白。补登台账。
    2.票据缺失。已补开票据。
    二、未整改
    1.某厂占用办公用房未腾退。因人员社保问题未解决，暂未腾退。
  `)
  expect(outline(text)).toEqual([
    '1-1 登记空白 0 已整改',
    '1-2 票据缺失 0 已整改',
    '2-1 某厂占用办公用房未腾退 0 未整改',
  ])
})

it('parts 针对甲问题，from the text that follows in the same line', () => {
  const text = printed(`
    某局报告
    （一）作风方面
    1.针对学习重形式轻效果问题，一是改进方式，每月由一
    名股长讲课。二是开展测试。
    2.针对上轮指出的公厕管护问题反弹问题，一是划片包干。二是引入保洁。
    3.针对查摆问题销号随意问题，局党组对当时查摆的15个问题重新评估。
    4.针对廉政风险突出问题，由审计科复核账目。
  `)
  expect(outline(text)).toEqual([
    '1-1 学习重形式轻效果 2',
    '1-2 上轮指出的公厕管护问题反弹 2',
    '1-3 查摆问题销号随意 0',
    '1-4 廉政风险突出 0',
  ])
})

it('takes 针对巡察反馈问题， for no problem', () => {
  const text =
    '某局通报\n1.针对党组织建设滞后问题，召开会议部署。完成换届。\n2.针对巡视指出问题，以会代训。开展清理。\n3.针对财务管理混乱问题，开展清理。补充附件。'
  expect(readLedger(text).issues.map(({ title }) => title)).not.toContain('巡视指出')
})

it('parts 对甲问题。 from its text, and a heading from the sentence behind it', () => {
  const ledger = readLedger(
    printed(`
      审计整改情况的报告
      一、预算管理问题的整改情况。已追回资金 12 万元，修订制度 3 项。
      （一）对部门结转资金清理不及时问题。某局收回结转资金。
      （二）对培训费报销不规范问题。某局退回多报的费用，修订报销办法。
      二、资产管理问题的整改情况。
      （一）对房产出租未入账问题。某局补登租金。
    `),
  )
  expect(ledger.aspects.map(({ title }) => title)).toEqual([
    '预算管理问题的整改情况',
    '资产管理问题的整改情况',
  ])
  expect(ledger.issues.map(({ no, title, text }) => [no, title, text])).toEqual([
    ['1-1', '部门结转资金清理不及时', '某局收回结转资金。'],
    ['1-2', '培训费报销不规范', '某局退回多报的费用，修订报销办法。'],
    ['2-1', '房产出租未入账', '某局补登租金。'],
  ])
  expect(ledger.outside).toContainEqual({ name: '说明', text: '已追回资金 12 万元，修订制度 3 项。' })
})

it('parts problems of each state from their texts as it does those that are done', () => {
  const text = printed(`
    某局审计整改公告
    一、已完成整改
    1.票据缺失。已补开票据。
    2.库存长期未盘点。已盘点库存。
    3.接待无清单。9 次费用由参加者退还。
    二、尚未整改
    1.办公用房未办理产权登记。因用地手续不全，须待批复后办理。
    2.改制遗留债务未处置。涉及三宗诉讼，待判决后处理。
    市审计局将继续跟踪检查，督促限期整改。
  `)
  expect(outline(text)).toEqual([
    '1-1 票据缺失 0 已完成整改',
    '1-2 库存长期未盘点 0 已完成整改',
    '1-3 接待无清单 0 已完成整改',
    '2-1 办公用房未办理产权登记 0 尚未整改',
    '2-2 改制遗留债务未处置 0 尚未整改',
  ])
})

it('parts problem and text in one paragraph where state and deadline follow them', () => {
  const text = printed(`
    某厂整改情况的说明
    1、检查记录缺页。经核实，已补充说明。整改状态：已整改。整改期限：2026年5月6日
    2、联锁未投用。（1）更换液位计；（2）组织培训。整改状态：已整改。整改期限：2026年5月8日
    3、导流沟破损。委托有资质单位重做地坪。整改状态：正在整改。整改期限：2026年6月30日
    4、抗爆改造未按计划完成。（1）已完成设计；（2）限产运行。整改状态：正在整改。整改期限：2026年12月31日
  `)
  const closing = '各车间（班组）要举一反三，一是自查，二是上报。'
  expect(outline(text, closing)).toEqual([
    '1 检查记录缺页 0 已整改',
    '2 联锁未投用 2 已整改',
    '3 导流沟破损 0 正在整改',
    '4 抗爆改造未按计划完成 2 正在整改',
  ])
})
