import { outline, printed } from './support/outline'

describe('a ledger in an annex', () => {
  it('counts its parts anew', () => {
    const text = printed(`
      某市报告
      一、压实责任
      召开会议。
      二、推进整改
      任务12项。
      三、下一步
      继续。
      附件
      某市整改清单
      一、共性问题
      任务1：认识不足
      整改时限：2022年12月31日
      整改进展情况：已完成整改。
      （1）修订规则。
      （2）列入考核。
      任务2：管网滞后
      整改时限：2023年6月30日
      整改进展情况：已完成整改。
      （1）建成管网。
      二、个性问题
      任务3：河水浑浊
      整改时限：2023年9月30日
      整改进展情况：持续推进。
      （1）清理河道。
    `)
    expect(outline(text)).toEqual([
      '1-1 认识不足 2 已完成整改',
      '1-2 管网滞后 1 已完成整改',
      '2-3 河水浑浊 1 持续推进',
    ])
  })
})

describe('a ledger in one chapter of several', () => {
  it('has the levels below the chapter, where the chapters are （一）（二）（三）', () => {
    const text = printed(`
      某局通报
      （一）组织领导情况
      1.提高政治站位。召开会议3次。
      2.制定整改方案。明确分工。
      3.严格督查。每周调度。
      （二）整改落实情况
      1.履行职责方面存在的问题
      （1）登记空白
      整改情况：
      ①补登台账。
      ②一车一卡。
      （2）记录不全
      整改情况：
      ①补记三册。
      2.廉洁自律方面存在的问题
      （1）票据缺失
      整改情况：
      ①补开票据。
      （三）下一步打算
      1.持续学习。
      2.持续检查。
    `)
    expect(outline(text)).toEqual(['1-1 登记空白 2', '1-2 记录不全 1', '2-1 票据缺失 1'])
  })

  it('is not looked for where every heading has problems', () => {
    const text = printed(`
      某局通报
      （一）履行职责方面
      1.登记空白
      整改情况：一是补登台账。
      2.记录不全
      整改情况：一是补记三册。
      （二）廉洁自律方面
      1.票据缺失
      整改情况：一是补开票据。
      （三）下一步打算
      持续学习。
    `)
    expect(outline(text)).toEqual(['1-1 登记空白 1', '1-2 记录不全 1', '2-1 票据缺失 1'])
  })
})

it('ends a problem in brackets at its line, where lines are as long as their paragraphs', () => {
  const long =
    '对三年来的全部合同、台账和票据逐一核对，查出差错十二处，已由经办科室逐笔更正并报分管领导签字确认，另有两处正在与对方单位核对。'
  const text = printed(`
    某社报告
    一、已完成整改
    （1）社有资产出租未公开竞价
    ${long}
    （2）农资台账与实物不符现象
    ${long}
    二、正在整改
    （3）电商平台交易量低
    ${long}
  `)
  expect(outline(text)).toEqual([
    '1-1 社有资产出租未公开竞价 0 已完成整改',
    '1-2 农资台账与实物不符现象 0 已完成整改',
    '2-3 电商平台交易量低 0 正在整改',
  ])
})

it('is a heading though it ends as a label does and another chapter too', () => {
  const text = printed(`
    某局检查通报
    一、总体情况：
    各单位开展了自查。
    二、发现的主要问题：
    （一）甲站：
    1.预案多年未修订，仍用原名。
    2.雨量筒内有鸟巢，数据失真。
    （二）乙站：
    1.备用电机油料不足。
    2.值班记录缺失。
    三、整改要求：
    （一）立即组织整改。各单位要举一反三。
    （二）严格落实责任。主要负责人亲自抓。
  `)
  expect(outline(text)).toEqual([
    '1-1 预案多年未修订，仍用原名 0',
    '1-2 雨量筒内有鸟巢，数据失真 0',
    '2-1 备用电机油料不足 0',
    '2-2 值班记录缺失 0',
  ])
})

it('may look ahead and find fault, and is no list of problems then', () => {
  const text = printed(`
    某中心自查情况的报告
    一、自查工作开展情况
    中心成立专班，回访群众。
    二、自查发现的主要问题
    （一）服务群众方面
    1．窗口开放不足，群众等候超过五十分钟。
    2．热线接通率低，部分来电被重复转接；
    （二）业务办理方面
    3．贷款审批超过承诺期；
    4．催收台账记录简单，无法反映过程。
    三、下一步整改打算
    （一）靶向施策强管理。建立逾期预警，与公安机关联合打击非法套取行为。
    （二）从严从实转作风。开展明察暗访，对违反工作纪律的严肃处理。
    四、有关建议
    建议加快推进信息共享。
  `)
  expect(outline(text)).toEqual([
    '1-1 窗口开放不足，群众等候超过五十分钟 0',
    '1-2 热线接通率低，部分来电被重复转接 0',
    '2-3 贷款审批超过承诺期 0',
    '2-4 催收台账记录简单，无法反映过程 0',
  ])
})

it('may have 一、 and 1. and （1） below 第一部分, with no （一） between', () => {
  const problem = (no: number, title: string) =>
    printed(`
    （${no}）关于“${title}”的问题
    整改情况：一是补登。二是检查。
  `)
  const text = printed(`
    某局报告
    第一部分 组织领导
    召开会议。
    第二部分 整改情况
    一、履行职责方面
    1.管理不严
    ${problem(1, '登记空白')}
    ${problem(2, '记录不全')}
    2.学习不够
    ${problem(1, '读书不勤')}
    二、队伍建设方面
    3.培养不足
    ${problem(1, '年轻干部少')}
    第三部分 下一步打算
    继续。
  `)
  expect(outline(text)).toEqual([
    '1-1-1 登记空白 2',
    '1-1-2 记录不全 2',
    '1-2-1 读书不勤 2',
    '2-3-1 年轻干部少 2',
  ])
})
