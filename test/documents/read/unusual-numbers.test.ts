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

it('may be 序号3 on a line of its own, with others left out, and 1-2 below 第一部分', () => {
  const serial = (no: number, title: string) =>
    `**序号${no}**\n反馈问题：${title}。\n整改进展：已完成整改。（1）检修。（2）登记。`
  expect(outline(`某区公示\n${serial(3, '雨污分流不彻底')}\n${serial(7, '扬尘突出')}`)).toEqual([
    '3 雨污分流不彻底 2 已完成整改',
    '7 扬尘突出 2 已完成整改',
  ])
  const dashed = (no: string, title: string) =>
    `${no}　问题表述：${title}。\n整改进度：已完成\n整改措施：（1）调查。（2）核对。`
  const part = (name: string, ...problems: string[]) => `${name}\n${problems.join('\n')}`
  const text = [
    '某行报告',
    part('第一部分 信贷管理', dashed('1-1', '贷前调查走形式'), dashed('1-2', '排查不深入')),
    part('第二部分 内部控制', dashed('2-1', '登记缺漏')),
  ]
  expect(outline(...text)).toEqual([
    '1-1 贷前调查走形式 2 已完成',
    '1-2 排查不深入 2 已完成',
    '2-1 登记缺漏 2 已完成',
  ])
})
