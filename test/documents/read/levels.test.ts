import { outline, printed } from './support/outline'

describe('the order of levels is that of the document', () => {
  it('may have （1） above 1.', () => {
    const text = printed(`
      某司通报
      （一）学习不够深入
      （1）读书不勤。（已完成整改）
      1.每周领读。
      2.每月检查。
      （2）记录不全。（已完成整改）
      1.补记三册。
      2.专人负责。
      （二）管理不够严格
      （3）登记空白。（持续推进）
      1.补登台账。
      2.一车一卡。
    `)
    expect(outline(text)).toEqual([
      '1-1 读书不勤 2 已完成整改',
      '1-2 记录不全 2 已完成整改',
      '2-3 登记空白 2 持续推进',
    ])
  })

  it('may have 反馈问题一 above 1.', () => {
    const text = printed(`
      某院通报
      （一）关于决策部署方面的问题
      反馈问题一：关于“学习有差距”的问题。
      1.读书不勤
      整改情况：一是领读。二是检查。
      2.记录不全
      整改情况：一是补记。
      反馈问题二：关于“服务不够有力”的问题。
      1.办案偏慢
      整改情况：一是分析堵点。
      （二）关于队伍建设方面的问题
      反馈问题三：关于“管理不严”的问题。
      1.登记空白
      整改情况：一是补登。
    `)
    expect(outline(text)).toEqual([
      '1-1-1 读书不勤 2',
      '1-1-2 记录不全 1',
      '1-2-1 办案偏慢 1',
      '2-3-1 登记空白 1',
    ])
  })

  it('may have 问题1 below 1.', () => {
    const text = printed(`
      某局通报
      （一）关于“学习不够”方面
      1.关于“领学不力”方面
      问题1：读书不勤。
      整改情况：一是领读。
      问题2：记录不全。
      整改情况：一是补记。二是检查。
      2.关于“宣传不够”方面
      问题3：栏目陈旧。
      整改情况：一是更换。
      （二）关于“管理不严”方面
      1.关于“用车不严”方面
      问题4：登记空白。
      整改情况：一是补登。
    `)
    expect(outline(text)).toEqual([
      '1-1-1 读书不勤 1',
      '1-1-2 记录不全 2',
      '1-2-3 栏目陈旧 1',
      '2-1-4 登记空白 1',
    ])
  })
})

describe('a problem without a number of its own', () => {
  it('is known by the label below it', () => {
    const text = printed(`
      某场通报
      （一）部署落实不到位
      巡护日志补填、代填。
      整改措施及成效：一是公示牌上墙。二是抽查。
      疫木清理不彻底。
      整改措施及成效：一是重新除治。
      （二）资产管理混乱
      林地被蚕食。
      整改措施及成效：一是实地测绘。
    `)
    expect(outline(text)).toEqual(['1 巡护日志补填、代填 2', '1 疫木清理不彻底 1', '2 林地被蚕食 1'])
  })

  it('may have its words behind the label below 问题1', () => {
    const text = printed(`
      某司台账
      ## 问题1
      - 问题描述：读书不勤
      - 整改措施：
        1. 每周领读；
        2. 每月检查。
      - 整改进展：已完成
      ## 问题3
      - 问题描述：记录不全
      - 整改措施：
        1. 补记三册。
      - 整改进展：正在推进
    `)
    expect(outline(text)).toEqual(['1 读书不勤 2 已完成', '3 记录不全 1 正在推进'])
  })
})

describe('problems that a feedback counts as 一是, 二是', () => {
  const head = printed(`
    关于巡察某院的反馈意见
    某院党组：
    一、总体评价
    工作取得一定成效。
    二、发现的主要问题
  `)
  const advice = printed(`
    三、意见建议
    （一）强化引领。一是健全制度。二是纳入考核。
    （二）严格管理。一是开展专项清理。二是抓好整改。
  `)

  it('stand below the heading that they follow, and what is advised is none', () => {
    const text = printed(`
      ${head}
      （一）落实部署有差距。一是学习不够深入。二是服务力度不足，平均多用19天。三是落实规定有“零报告”惯性，连续为零。
      （二）管理不够严格。一是登记空白。二是费用应退未退。
      此外，有关线索已按规定移交。
      ${advice}
    `)
    expect(outline(text)).toEqual([
      '1-1 学习不够深入 0',
      '1-2 服务力度不足，平均多用19天 0',
      '1-3 落实规定有“零报告”惯性，连续为零 0',
      '2-1 登记空白 0',
      '2-2 费用应退未退 0',
    ])
  })

  it('may stand on lines of their own', () => {
    const text = printed(`
      ${head}
      （一）落实部署有差距
      一是学习不够深入。
      二是服务力度不足。
      （二）管理不够严格
      一是登记空白。
      ${advice}
    `)
    expect(outline(text)).toEqual(['1-1 学习不够深入 0', '1-2 服务力度不足 0', '2-1 登记空白 0'])
  })
})

it('takes a single annex for the frame of the ledger and no aspect', () => {
  const item = (no: string, title: string) =>
    printed(`
    整改任务${no}：${title}
    整改时限：2026年6月30日前
    整改进展情况：已完成整改。
    （1）修订清单。
    （2）约谈两人。
  `)
  expect(
    outline(
      '某县公开',
      '附件1',
      '**整改任务完成情况**',
      item('一', '责任认识不清'),
      item('二', '水质不稳定'),
    ),
  ).toEqual(['1 责任认识不清 2 已完成整改', '2 水质不稳定 2 已完成整改'])
})

it('has 第一节 below 第一章', () => {
  const text = printed(`
    某司报告
    第一章　推进情况
    建立机制。
    第二章　问题整改情况
    第一节　落实部署有偏差
    问题1：服务打折扣
    整改措施及成效：①增设车道。②配置设备。
    整改状态：已完成
    第二节　责任压得不实
    问题2：巡查记录造假
    整改措施及成效：①作废重填。②约谈两人。
    整改状态：部分完成
  `)
  expect(outline(text)).toEqual(['1-1 服务打折扣 2 已完成', '2-2 巡查记录造假 2 部分完成'])
})

it('counts measures below problems that are gathered by status', () => {
  const text = printed(`
    某行通报
    一、已完成整改
    1. **定位有偏差。**（1）下调权限。（2）考核挂钩。
    2. **贷后报告雷同。**（1）比对文字。（2）问责。
    二、阶段性完成
    3. **清收力度不足。**（1）集中立案。（2）推行竞标。
  `)
  expect(outline(text)).toEqual([
    '1-1 定位有偏差 2 已完成整改',
    '1-2 贷后报告雷同 2 已完成整改',
    '2-3 清收力度不足 2 阶段性完成',
  ])
})

describe('a list behind a label', () => {
  it('tells nothing of the order of levels, even where more problems than headings have one', () => {
    const problem = (no: number, title: string) =>
      printed(`
      （${no}）针对“${title}”的问题。
      整改情况：1.召开会议。
      2.修订办法。
      自评完成情况：已完成。
    `)
    const text = printed(`
      某局通报
      （一）“登记不够”方面
      1.底数不清
      ${problem(1, '登记空白')}
      ${problem(2, '记录不全')}
      ${problem(3, '票据缺失')}
      ${problem(4, '台账老旧')}
      2.学用脱节
      ${problem(1, '读书不勤')}
      ${problem(2, '缺课较多')}
      ${problem(3, '笔记雷同')}
      ${problem(4, '测试走样')}
    `)
    expect(outline(text)).toEqual([
      '1-1-1 登记空白 2 已完成',
      '1-1-2 记录不全 2 已完成',
      '1-1-3 票据缺失 2 已完成',
      '1-1-4 台账老旧 2 已完成',
      '1-2-1 读书不勤 2 已完成',
      '1-2-2 缺课较多 2 已完成',
      '1-2-3 笔记雷同 2 已完成',
      '1-2-4 测试走样 2 已完成',
    ])
  })
})
