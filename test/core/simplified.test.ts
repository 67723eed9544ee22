import { cutOut, matchPrinted, simplify } from '../../src/core/simplified'

describe('traditional characters', () => {
  it('are read as simplified ones, each in its place', () => {
    expect(simplify('針對“讀書不勤”的問題，整改進展情況：階段性完成')).toBe(
      '针对“读书不勤”的问题，整改进展情况：阶段性完成',
    )
  })

  it('are not seen in simplified text', () => {
    const text = '全覆盖，乾隆著作，瞭望台准备就绪，里程表'
    expect(simplify(text)).toBe(text)
  })

  it('stay as printed in what a pattern finds and in what is left', () => {
    expect(matchPrinted(/(问题)(已|未)?/d, '該問題')).toEqual(['問題', '問題', undefined])
    expect(matchPrinted(/问题/d, '該事項')).toBeNull()
    expect(cutOut(/的问题$/, '讀書不勤的問題')).toBe('讀書不勤')
    expect(cutOut(/的问题$/, '讀書不勤')).toBe('讀書不勤')
  })
})
