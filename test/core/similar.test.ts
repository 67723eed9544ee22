import { nearest, similarity } from '../../src/core/similar'

const names = ['李雷', '韩梅梅', '张三', '张珊', '王小明', '欧阳修']

describe('the nearest name', () => {
  it.each([
    ['李磊', '李雷'],
    ['张山', '张珊'],
    ['韩梅', '韩梅梅'],
    ['汪小明', '王小明'],
    ['小王明', '王小明'],
    ['lilei', '李雷'],
    ['oyx', '欧阳修'],
    ['王晓明', '王小明'],
  ])('for %s is %s', (typed, name) => {
    expect(nearest(typed, names)[0]).toBe(name)
  })

  it('is nobody for a quite different one', () => {
    expect(nearest('诸葛亮', names)).toEqual([])
    expect(nearest('', names)).toEqual([])
    expect(nearest('李磊', [])).toEqual([])
  })

  it('comes first, and only so many follow, each once', () => {
    expect(nearest('张三', [...names, ...names], 2)).toEqual(['张三', '张珊'])
  })
})

describe('similarity', () => {
  it('is full for the same word', () => {
    expect(similarity('进度', '进度')).toBe(1)
  })

  it('counts two swapped signs as one slip', () => {
    expect(similarity('本周期到', '本周到期')).toBe(0.75)
  })

  it('does not take letters shared by chance for the same sound', () => {
    expect(similarity('今天', '进展')).toBe(0)
  })
})
