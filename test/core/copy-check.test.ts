import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnsweredIssue, type CopiedSentence, CopyFinder } from '../../src/core/copy-check'
import { readLedger } from '../../src/documents/read'
import { growth, LINEAR } from '../support/growth'

const SENTENCE = '组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试'

function findCopies(issues: AnsweredIssue[]): CopiedSentence[] {
  const finder = new CopyFinder()
  for (const issue of issues.toSorted((one, other) => one.seq - other.seq)) finder.add(issue)
  return finder.found()
}

function pairs(...texts: string[]) {
  return findCopies(texts.map((text, index) => ({ seq: index + 1, text }))).map(({ issues }) => issues)
}

describe('a sentence that answers two issues', () => {
  it('is shown with both numbers', () => {
    const copies = findCopies([
      { seq: 7, text: `一是${SENTENCE}。二是更换轮胎。` },
      { seq: 3, text: `首先开会。三是${SENTENCE}；` },
    ])
    expect(copies).toEqual([{ issues: [3, 7], sentence: `三是${SENTENCE}`, likeness: 1 }])
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

  it('is shown once with all the issues that it answers', () => {
    expect(pairs(SENTENCE, SENTENCE, SENTENCE.replace('两次', '三次'))).toEqual([[1, 2, 3]])
  })

  it('is known wherever a sign of it was changed', () => {
    for (let at = 0; at < SENTENCE.length; at += 1)
      expect(pairs(SENTENCE, `${SENTENCE.slice(0, at)}某${SENTENCE.slice(at + 1)}`)).toEqual([[1, 2]])
  })

  it('is known with other figures, but figures alone are no sentence', () => {
    expect(pairs('全年组织驾驶员学习3次并测试12345人', '全年组织驾驶员学习21次并测试6人')).toEqual([[1, 2]])
    expect(pairs('2021年3月5日至2022年4月6日', '1999年12月31日至2000年1月1日')).toEqual([])
  })

  it('comes before one that was changed, and the more issues it answers the earlier', () => {
    const [first, second] = ['公务用车派车单由值班领导当面签字', '食堂每日采购清单由两人共同验收签字']
    const copies = findCopies([
      { seq: 1, text: `${SENTENCE}。${first}。` },
      { seq: 2, text: `${SENTENCE.replace('两次', '三次')}。${first}。${second}。` },
      { seq: 3, text: `${second}。` },
      { seq: 4, text: `${second}。` },
    ])
    expect(copies.map(({ issues, sentence }) => [issues, sentence])).toEqual([
      [[2, 3, 4], second],
      [[1, 2], first],
      [[1, 2], SENTENCE],
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

it('takes ten thousand issues that all say the same in its stride', () => {
  const issues = Array.from({ length: 10_000 }, (_, seq) => ({
    seq,
    text: `第${seq}号问题的做法是按照要求认真落实各项制度并逐条核对`,
  }))
  const [copy, ...more] = findCopies(issues)
  expect(copy?.issues).toHaveLength(10_000)
  expect(more).toEqual([])
  expect(growth(size => findCopies(issues.slice(0, size)), 2500)).toBeLessThan(LINEAR)
})
