import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSensitive, hasValidCheckSign } from '../../src/core/redaction'

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
  ])('for %s', text => {
    expect(found(text)).toEqual([])
  })

  it('in the sample round beyond its names, amounts and own phone number', () => {
    const sample = readFileSync(join(__dirname, '../../simulator/sample/round.md'), 'utf8')
    expect(found(sample, ['周明远', '贺小舟', '沈亦安', '罗秋白'])).toEqual([
      ...['周明远', '贺小舟', '周明远', '沈亦安', '贺小舟'].map(name => `name ${name}`),
      'money 两千元',
      'money 一千八百六十元',
      'name 罗秋白',
      'money 三万元',
      'money 四万两千元',
      'phone 0000-6001234',
    ])
  })
})
