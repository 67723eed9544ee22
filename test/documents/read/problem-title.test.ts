import { endOfWrapped, readTitle } from '../../../src/documents/read/words/problem-title'

describe('the title of a problem', () => {
  it.each([
    ['针对“值班记录缺页”的问题。', '值班记录缺页'],
    ['针对 "值班记录缺页" 的问题', '值班记录缺页'],
    ['针對「值班记录缺页」的問題。', '值班记录缺页'],
    ['关于“值班记录缺页”问题的整改', '值班记录缺页'],
    ['关于“值班记录缺页”的整改', '值班记录缺页'],
    ['关于“值班记录缺页”的整改情况', '值班记录缺页'],
    ['在“值班值守”方面', '值班值守'],
    ['“值班值守不严”方面', '值班值守不严'],
    ['关于值班值守不严存在的问题', '值班值守不严'],
    ['关于值班值守不严的主要问题', '值班值守不严'],
    ['针对值班记录缺页现象仍然存在问题', '值班记录缺页现象仍然存在'],
    ['对“值班记录缺页”等问题', '值班记录缺页'],
    ['对值班记录缺页问题', '值班记录缺页'],
    ['对值班记录要求不严，存在缺页问题', '对值班记录要求不严，存在缺页问题'],
    ['聚焦值班不严存在的问题', '聚焦值班不严存在的问题'],
    ['值班记录缺页。', '值班记录缺页'],
  ])('comes out of its wrapper: %s', (printed, title) => {
    expect(readTitle(printed)).toBe(title)
  })

  it.each([
    ['针对“‘双人双锁’规定落实不够”的问题。', '‘双人双锁’规定落实不够'],
    ['针对“对“双人双锁”规定落实不够”的问题。', '对“双人双锁”规定落实不够'],
    ['针对“对“双人双锁规定落实不够”的问题。', '对“双人双锁规定落实不够'],
    ['针对“落实“双人双锁””的问题。', '落实“双人双锁”'],
  ])('keeps the quotation marks within it: %s', (printed, title) => {
    expect(readTitle(printed)).toBe(title)
  })

  it('is not taken for quoted when two things in it are', () => {
    expect(readTitle('针对“双人双锁”和“日清日结”的问题。')).toBe('“双人双锁”和“日清日结”')
  })

  it('has no 的问题 at its end, but a heading that gathers problems by status has', () => {
    expect(readTitle('记录不全的问题')).toBe('记录不全')
    expect(readTitle('未完成整改的问题')).toBe('未完成整改的问题')
  })

  it('stays a sentence where it is one, less its last full stop', () => {
    expect(readTitle('针对值班问题，未建台账。记录也不全的问题。')).toBe(
      '针对值班问题，未建台账。记录也不全的问题',
    )
  })

  it('ends where the text printed right behind it begins', () => {
    const printed = '关于“记录不全”问题的整改。一是补记。'
    expect(printed.slice(endOfWrapped(printed))).toBe('一是补记。')
    expect(endOfWrapped('记录不全。一是补记。')).toBe(-1)
  })
})
