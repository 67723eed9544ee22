import { readLead } from '../../../src/documents/read/numbering'

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
