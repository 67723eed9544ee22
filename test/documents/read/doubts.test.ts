import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

describe('of two ways to read a document that has no labels', () => {
  it('problems below wrapped headings are problems, and the headings are none', () => {
    const text = printed(`
      某院通报
      （一）落实任务方面
      1.关于“定位不准”的问题
      （1）专业契合度不高。
      一是停招专业；二是建立机制。
      （2）合作实质性项目少。
      一是清理协议；二是共建产业学院。
      2.关于“思政薄弱”的问题
      （1）教师配备不足。
      一是公开招聘；二是落实津贴。
      （二）落实责任方面
      3.关于“风险较高”的问题
      （1）参数设置有倾向性。
      一是建立论证机制；二是复查。
    `)
    expect(outline(text)).toEqual([
      '1-1-1 专业契合度不高 2',
      '1-1-2 合作实质性项目少 2',
      '1-2-1 教师配备不足 2',
      '2-3-1 参数设置有倾向性 2',
    ])
  })

  it('prose below some problems says nothing of those with lists', () => {
    const text = printed(`
      某街道通报
      一、“贯彻部署”方面
      （1）低效用地开发慢
      ①摸清底数。②引入平台。
      （2）责任链条不严
      逐一核对责任人。
      （3）数据更新滞后
      更新数据。
      二、“整治作风”方面
      （4）征求意见不充分
      ①召开恳谈会。②组建队伍。
      （5）审核把关不严
      ①复核台账。②改为刷脸。
      （6）首接负责不力
      推行首接代办。
    `)
    expect(outline(text).map(line => line.split(' ')[0])).toEqual(['1-1', '1-2', '1-3', '2-4', '2-5', '2-6'])
  })

  it('what stands in the wrapper of a problem is one, in whatever words', () => {
    const text = printed(`
      某会整改情况的通报
      一、关于“引领方式比较传统”问题的整改情况
      （一）创新载体。组建宣讲队，编写素材32个。
      （二）办好阵地。调整栏目，增设两个板块。
      二、关于“创业项目小而散”问题的整改情况
      （一）整合资金。重点支持16个工坊。
      （二）拓宽渠道。开展活动12场。
      三、关于“权益机制不够健全”问题的整改情况
      （一）摸清底数。建立档案，每季更新。
      （二）规范调解。配齐专职调解员。
    `)
    expect(outline(text)).toEqual(['1 引领方式比较传统 2', '2 创业项目小而散 2', '3 权益机制不够健全 2'])
  })

  it('a chapter on what comes next holds no problems, however it is worded', () => {
    const text = printed(`
      某会整改情况的通报
      一、整改情况
      1.关于“宣讲缺乏抓手”问题的整改。
      组建宣讲队。
      2.关于“联席会议两年未召开”问题的整改。
      召开会议。
      二、下一步工作安排
      1.继续抓好未尽事项。
      2.坚持标准不降。
    `)
    expect(outline(text)).toEqual(['1 宣讲缺乏抓手 0', '2 联席会议两年未召开 0'])
  })

  it('more problems with fewer doubts are better, be it by one', () => {
    const text = printed(`
      某司报告
      一、党建融合不深
      1.研究讨论事项清单笼统，未区分
      重新制定清单42项。
      2.党小组作用弱化
      （1）设立责任区。
      （2）组建突击队，解决人手不足。
      3.责任制落实不到位
      （1）三级审核。
      （2）清理信息。
      二、经营管理存在隐患
      1.账款清收不力
      （1）分片包干。
      （2）提起诉讼。
      2.比价走形式
      全面倒查。
      3.处置未公开竞价
      追回现金。
      4.质量把控不严
      淘汰6家。
    `)
    expect(outline(text).map(line => line.split(' ')[0])).toEqual([
      '1-1',
      '1-2',
      '1-3',
      '2-1',
      '2-2',
      '2-3',
      '2-4',
    ])
  })

  it('a part beside others is ledger as well, whatever its problems are called', () => {
    const text = printed(`
      某社报告
      一、主责主业方面
      （一）三成网点停摆。
      一是注销。二是招商。
      （二）储备任务落实不到位。
      补足库存。
      （三）庄稼医院有名无实。
      一是摘牌。
      二、资产监管方面
      （一）资产底数不清。
      完成清查。
      （二）出租不公开。
      解除合同。
      三、下一步工作
      （一）紧盯未销号事项。
      每月听取一次汇报。
      （二）健全机制。
      做好整改。
    `)
    expect(outline(text).map(line => line.split(' ')[0])).toEqual(['1-1', '1-2', '1-3', '2-1', '2-2'])
  })
})

it('a chapter about what is left to do holds no problems, though it names some', () => {
  const text = `某镇整改情况的报告
一、主要做法
召开会议。
二、具体问题整改情况
1.关于“计划性不强”问题的整改。该问题已整改完成。一是制定计划。二是检查。
2.关于“阵地有漏洞”问题的整改。该问题已整改完成。一是排查。二是培训。
3.关于“挂账未清”问题的整改。该问题正在整改。逐笔核对。
三、存在的不足和下步打算
1.个别历史遗留问题推进较慢，将加大力度。
2.少数干部存在过关思想，将加强教育。
3.机制不够健全，将修订制度。`
  expect(readLedger(text).issues.map(({ title }) => title)).toEqual(['计划性不强', '阵地有漏洞', '挂账未清'])
})

it('leaves out no problem that has a status sentence of its own, though its words find no fault', () => {
  const text = printed(`
    某局审计整改结果的公告
    （一）待遇发放
    1、向11名已死亡对象发放补助4.27万元。
    该问题已整改完成。收回资金4.27万元，已上缴县财政。
    2、3名对象同时享受两项补助。
    该问题已整改完成。一是停发一项；二是追回多领的补助。
    3、优待金延迟到次年6月才发放。
    该问题已整改完成。当年优待金已全部发放，并写入办法。
    （二）资金管理
    4、结余未上缴。
    该问题已整改完成。结余23.7万元已由县财政收回统筹。
    5、社会保险接续不及时，涉及14人。
    该问题基本整改完成。已为13人办理补缴，另1人正在办理。
    6、机构虚报人数骗取补贴。
    该问题正在整改。一是解除协议；二是移交线索。
  `)
  expect(readLedger(text).issues.map(({ no }) => no)).toEqual(['1-1', '1-2', '1-3', '2-4', '2-5', '2-6'])
})
