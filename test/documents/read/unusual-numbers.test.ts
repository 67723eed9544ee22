import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

it('counts problems as 第一，第二，above their labels, below headings without a number', () => {
  const text = printed(`
    某队通报
    履行责任方面
    第一，登记空白。
    主要做法：①补登台账。②修订办法。
    第二，记录不全。
    主要做法：逐册补记。
    组织建设方面
    第三，缺编一半。
    主要做法：①清退借调。②申报招录。
  `)
  expect(outline(text)).toEqual(['1 登记空白 2', '2 记录不全 0', '3 缺编一半 2'])
  expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['履行责任方面', '组织建设方面'])
})

it('leaves 第一，to the measures where it counts work, and room for 1. below it', () => {
  const measures =
    '第一，修订议事规则3项。\n整改成效：会议更加规范。\n第二，召开会议5次。\n整改成效：决策更加科学。'
  expect(
    outline(`某局通报\n1.议事规则不健全。\n整改情况：\n${measures}\n2.教育松散。\n整改情况：\n${measures}`),
  ).toEqual(['1 议事规则不健全 2', '2 教育松散 2'])
  const problem = (no: string, title: string) => `${no}，${title}。\n1.制定学习计划。\n2.每月集中学习一次。`
  const problems = [
    problem('第一', '学习不深入'),
    problem('第二', '管理不规范'),
    problem('第三', '采购管理缺失'),
  ]
  expect(outline(`某局通报\n${problems.join('\n')}`)).toEqual([
    '1 学习不深入 2',
    '2 管理不规范 2',
    '3 采购管理缺失 2',
  ])
})
