import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSensitive } from '../../src/core/redaction'
import { hasValidCheckSign } from '../../src/core/sensitive-figures'

function found(text: string, names: string[] = []): string[] {
  return findSensitive(text, { known: names }).map(({ kind, match }) => `${kind} ${match}`)
}

describe('what has to be decided on before publication', () => {
  it.each([
    ['李雷', '已由李雷同志办理'],
    ['李雷', '会议由李雷等五人参加'],
  ])('is the name %s of the roster', (name, text) => {
    expect(found(text, ['李雷（财务科）'])).toEqual([`name ${name}`])
  })

  it.each([
    ['联系人：赵启明，电话见附件', ['name 赵启明']],
    ['经办人: 钱明、孙小雨。', ['name 钱明', 'name 孙小雨']],
    ['责任人：财务科', []],
    ['联系人：由各科室确定一名同志', []],
  ])('is a name behind its label, on the roster or not: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it('is every phone number, however it is written', () => {
    const numbers = [
      '13800138000',
      '138-0013-8000',
      '138 0013 8000',
      '+86 13800138000',
      '0755-28333333',
      '（0371）23875555',
      '１３８００１３８０００',
    ]
    for (const number of numbers) expect(found(`请拨打${number}。`)).toEqual([`phone ${number}`])
    expect(found('联系电话：6001234')).toEqual(['phone 6001234'])
  })

  it('is an identity number whose check sign is right', () => {
    expect(found('身份证号11010519491231002X')).toEqual(['identity 11010519491231002X'])
    expect(found('资产编号110105194912310021')).toEqual([])
    expect(hasValidCheckSign('11010519491231002x')).toBe(true)
  })

  it.each([
    '粤B·12345',
    '粤B12345',
    '京A·D12345',
    '沪AF12345',
    '豫A12345D',
    '鄂A·1234警',
    '粤Z·1234港',
    '粤b12345',
  ])('is the plate %s', plate => {
    expect(found(`车辆${plate}违规停放`)).toEqual([`plate ${plate}`])
  })

  it.each([
    '1,860.50元',
    '3.2万元',
    '一千八百六十元',
    '四万两千元',
    '20余万元',
    '人民币5000元',
    '￥300',
    '三点五亿元',
  ])('is the amount %s', amount => {
    expect(found(`共计${amount}。`)).toEqual([`money ${amount}`])
  })

  it.each([
    ['青山物业管理有限公司', '与青山物业管理有限公司签订合同'],
    ['青山物业管理有限责任公司', '责令青山物业管理有限责任公司退款'],
    ['东湖（集团）股份公司', '支付东湖（集团）股份公司货款'],
    ['东湖律师事务所', '委托东湖律师事务所审查'],
    ['青山物业有限公司', '由李雷前往青山物业有限公司'],
  ])('is the firm %s', (firm, text) => {
    expect(found(text)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^firm .*${firm.replace(/[（）]/g, '.')}$`))]),
    )
  })

  it.each(['（2020）粤0307民初12345号', '(2019)豫02执123号', '〔2021〕京01行终5号'])(
    'is the case number %s',
    number => {
      expect(found(`判决书${number}已生效`)).toEqual([`case ${number}`])
    },
  )

  it.each([
    ...['138.0013.8000', '138·0013·8000', '1 3 8 0 0 1 3 8 0 0 0', '138001 38000', '0086 13800138000'],
    ...[
      '一三八零零一三八零零零',
      '0371 2387 5555',
      '0371-2387-5555',
      '（0371） 2387 5555',
      '400-800-1234',
      '4008001234',
    ],
  ])('is the phone number %s in unusual writing', number => {
    expect(found(`请拨打${number}。`)).toEqual([`phone ${number}`])
  })

  it.each([
    ...[
      '110105 19491231 002X',
      '110105-19491231-002X',
      '１１０１０５１９４９１２３１００２Ｘ',
      '11010519491231002×',
    ],
    ...['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', '110105491231002', '110105194912310021'],
  ])('is the identity number %s behind its word', number => {
    expect(found(`身份证号：${number}。`)).toEqual([`identity ${number}`])
  })

  it.each(['粤 B12345', '粤 B·D 12345', '粤Ｂ１２３４５', '粤B·1234 5', 'WJ粤12345'])(
    'is the plate %s',
    plate => {
      expect(found(`车辆${plate}违规停放`)).toEqual([`plate ${plate}`])
    },
  )

  it.each([
    ...[
      '1 860元',
      '3. 2万元',
      '3 .2 万 元',
      '3,2 00元',
      '１５．６万元',
      '1万2千元',
      '12万7千多元',
      '1-2万元',
      '3至5万元',
    ],
    ...[
      '叁万贰仟元整',
      '人民币叁佰元',
      '几千元',
      '数十万元',
      '十几万元',
      '一千来元',
      '3元5角',
      '贰拾万圆',
      '两千块钱',
    ],
    ...['5万美元', 'RMB 3200'],
  ])('is the amount %s in unusual writing', amount => {
    expect(found(`收取${amount}。`)).toEqual([`money ${amount}`])
  })

  it.each([
    ['涉及金额3.2万，已退回', '3.2万'],
    ['违规发放补贴3.2万、超标接待', '3.2万'],
  ])('is an amount whose last word is left out: %s', (text, amount) => {
    expect(found(text)).toEqual([`money ${amount}`])
  })

  it.each([
    ...[
      '青山建材经营部',
      '青山汽修厂',
      '青山农民专业合作社',
      '青山大药房',
      '青山酒店',
      '青山公司',
      '青山 物业 有限公司',
    ],
  ])('is the firm %s', firm => {
    expect(found(`与${firm}签订合同`)).toEqual([`firm ${firm}`])
  })

  it.each([
    ...[
      '（2020）粤 0307 民初 12345 号',
      '２０２０粤０３０７民初１２３４５号',
      '【2020】粤0307刑初12号',
      '（二〇二〇）粤民终12号',
    ],
    ...['(2020)粤0307民初12345－12350号', '纪案〔2021〕3号'],
  ])('is the case number %s in unusual writing', number => {
    expect(found(`判决书${number}已生效`)[0]).toContain(number)
  })

  it.each([
    ['邮箱abc@example.com', 'account abc@example.com'],
    ['邮箱：ａｂｃ＠example．com', 'account ａｂｃ＠example．com'],
    ['微信号：zhao_88', 'account zhao_88'],
    ['账号：6222 0212 3456 7890 123', 'account 6222 0212 3456 7890 123'],
    ['住址：云溪县望江路6号', 'address 云溪县望江路6号'],
    ['房屋：望江花园3栋2单元501室。', 'address 望江花园3栋2单元501室'],
    ['青石镇柳湾村3组12号', 'address 青石镇柳湾村3组12号'],
    ['经办人：王　芳', 'name 王　芳'],
  ])('%s holds %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('is a known name though it is set wide', () => {
    expect(found('由王　芳办理', ['王芳'])).toEqual(['name 王　芳'])
  })

  it('is told with its place in the text', () => {
    const text = '请李雷拨打13800138000'
    for (const { match, index } of findSensitive(text, { known: ['李雷'] })) {
      expect(text.slice(index, index + match.length)).toBe(match)
    }
  })
})

describe('no alarm is given', () => {
  it.each([
    '2026年11月23日完成整改48个，完成率97.9%',
    '单次费用五百元以上的须三家比价',
    '单笔1万元及以下的由科长审批',
    '实现一元化管理，满足多元需求，以三单元为试点',
    '某节能管理有限公司已退出',
    '请律师事务所提供意见',
    '印发〔2026〕15号文件',
    '编号20261123123456789012',
    '豫剧A类演出12345人次',
    '第3号楼B12345柜',
    '单位：万元',
    '2020年人民路12号开工',
    '物业公司负责，两家公司参加，与下属公司核对',
    '补贴3.2万人次',
    '更换破损的六块面板',
    '按照2026年通知第3号执行',
  ])('for %s', text => {
    expect(found(text)).toEqual([])
  })

  it('in the sample round beyond its names, amounts and how to reach it', () => {
    const sample = readFileSync(join(__dirname, '../../simulator/sample/round.md'), 'utf8')
    expect(found(sample, ['周明远', '贺小舟', '沈亦安', '罗秋白'])).toEqual([
      ...['周明远', '贺小舟', '周明远', '沈亦安', '贺小舟'].map(name => `name ${name}`),
      'money 两千元',
      'money 一千八百六十元',
      'name 罗秋白',
      'money 三万元',
      'money 四万两千元',
      'phone 0000-6001234',
      'account jgfw@yunxi.example',
    ])
  })
})
