import { writeNumeral } from '../../../src/core/numerals'
import { readLedger } from '../../../src/documents/read'
import { readLead } from '../../../src/documents/read/words/numbering'

function lead(text: string) {
  const found = readLead(text)
  return found && [found.style, found.no, found.rest]
}

describe('the number at the start of a paragraph', () => {
  it.each([
    ['一、加强领导', ['part', 1, '加强领导']],
    ['（三）作风建设', ['section', 3, '作风建设']],
    ['( 十二 ) 作风建设', ['section', 12, '作风建设']],
    ['18. 生活保障', ['category', 18, '生活保障']],
    ['7、生活保障', ['category', 7, '生活保障']],
    ['（15）用车不严。', ['bracket', 15, '用车不严。']],
    ['(2)用车不严。', ['bracket', 2, '用车不严。']],
    ['（ ３ ） 用车不严。', ['bracket', 3, '用车不严。']],
    ['4）用车不严。', ['bracket', 4, '用车不严。']],
  ])('is known in %s', (text, expected) => {
    expect(lead(text)).toEqual(expected)
  })

  it('is read as 1 where a scanner saw the letter l', () => {
    expect(lead('(l)用车不严')).toEqual(['bracket', 1, '用车不严'])
  })

  it('may stand before a year', () => {
    expect(lead('3.2024年未开展盘点')).toEqual(['category', 3, '2024年未开展盘点'])
  })

  it.each(['2.5万元已收回', '3、5号楼', '(2024)某民初12号', '一是加强学习', '五个方面', '十分重视', ''])(
    'is not seen in %s',
    text => {
      expect(readLead(text)).toBeNull()
    },
  )
})

it('counts beyond ninety-nine, and takes no year for a number', () => {
  expect(readLead('（120）合同归档不及时')).toMatchObject({ style: 'bracket', no: 120 })
  expect(readLead('(2020)粤0307民初1号')).toBeNull()
})

describe('numbers of four figures', () => {
  const print = (number: (no: number) => string, from = 1) =>
    Array.from(
      { length: 1011 - from },
      (_, index) =>
        `${number(from + index)}第${from + index}册不全。\n整改情况：已补记。\n（2026）某民初1号。`,
    ).join('\n')

  it.each([
    ['（1010）', (no: number) => `（${no}）`],
    ['1010.', (no: number) => `${no}.`],
    ['1010、', (no: number) => `${no}、`],
    ['一千零一十、', (no: number) => `${writeNumeral(no)}、`],
    ['（一千零一十）', (no: number) => `（${writeNumeral(no)}）`],
    ['问题1010：', (no: number) => `问题${no}：`],
    ['项目1.1010：', (no: number) => `项目1.${no}：`],
    ['1.1010', (no: number) => `1.${no} `],
  ])('are read where they go on counting: %s', (_, number) => {
    const { issues, warnings } = readLedger(`某局整改通报\n${print(number)}`)
    expect(issues).toHaveLength(1010)
    expect(issues.at(-1)).toMatchObject({ title: '第1010册不全', text: '已补记。\n（2026）某民初1号。' })
    expect(warnings).toEqual([])
  })

  it('are read where a number before them is lost, which is told', () => {
    const text = print(no => `（${no}）`, 990).replace(/（1000）.*\n.*\n.*\n/, '')
    const { issues, warnings } = readLedger(`某局整改通报\n${text}`)
    expect(issues).toHaveLength(20)
    expect(warnings).toEqual(['编号不连续：999 之后是 1001'])
  })

  it('are a year anywhere else', () => {
    expect(readLead('二〇二六、一份记录')).toBeNull()
    expect(readLedger('某局整改通报\n1.记录不全\n整改情况：补记。\n2026.补记的一年').issues).toHaveLength(1)
  })
})

it('counts in circles up to fifty', () => {
  expect(readLead('㊿记录不全')).toEqual({ style: 'circle', no: 50, rest: '记录不全' })
})
