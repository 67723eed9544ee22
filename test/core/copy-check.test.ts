import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCopies } from '../../src/core/copy-check'
import { readLedger } from '../../src/documents/read'

const SENTENCE = '组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试'

function pairs(...texts: string[]) {
  return findCopies(texts.map((text, index) => ({ seq: index + 1, text }))).map(({ issues }) => issues)
}

describe('a sentence that answers two issues', () => {
  it('is shown with both numbers', () => {
    const copies = findCopies([
      { seq: 7, text: `一是${SENTENCE}。二是更换轮胎。` },
      { seq: 3, text: `首先开会。三是${SENTENCE}；` },
    ])
    expect(copies).toEqual([
      { issues: [3, 7], sentences: [`三是${SENTENCE}`, `一是${SENTENCE}`], likeness: 1 },
    ])
  })

  it('is known in spite of blanks, marks and counters', () => {
    expect(pairs(SENTENCE, `二是 组织全体驾驶员，学习“车辆管理办法”，并进行了两次闭卷测试！`)).toEqual([
      [1, 2],
    ])
  })

  it('is known when a figure or a name in it was changed', () => {
    const [copy] = findCopies([
      { seq: 1, text: SENTENCE },
      { seq: 2, text: SENTENCE.replace('两次', '三次') },
    ])
    expect(copy?.likeness).toBeGreaterThan(0.7)
    expect(copy?.likeness).toBeLessThan(1)
  })

  it('is shown once for each pair of issues', () => {
    expect(pairs(SENTENCE, SENTENCE, SENTENCE)).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
  })
})

describe('nothing is shown', () => {
  it('for short sentences', () => {
    expect(pairs('已经全部整改到位。', '已经全部整改到位。')).toEqual([])
  })

  it('for a sentence twice in one issue', () => {
    expect(pairs(`${SENTENCE}。${SENTENCE}。`)).toEqual([])
  })

  it('for sentences about different things', () => {
    expect(pairs(SENTENCE, '组织全体厨师检查留样冰箱并更换了全部温度计和标签')).toEqual([])
  })

  it('in the sample round', () => {
    const text = readFileSync(join(__dirname, '../../simulator/sample/round.md'), 'utf8')
    expect(findCopies(readLedger(text).issues)).toEqual([])
  })
})

it('takes a big round in its stride', () => {
  const issues = Array.from({ length: 500 }, (_, seq) => ({
    seq,
    text: Array.from(
      { length: 6 },
      (_, no) => `第${seq}号问题的第${no}条做法是按照要求认真落实各项制度`,
    ).join('。'),
  }))
  const start = process.hrtime.bigint()
  findCopies(issues)
  expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(10)
})
