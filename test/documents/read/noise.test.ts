import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

/** A bulletin whose second of three problems has these lines for its rectification. */
function bulletin(...lines: string[]): string {
  return [
    '某局关于巡察整改情况的通报',
    '（一）学习不够的问题',
    '（1）读书不勤。',
    '整改落实情况：一是领读。二是检查。',
    '（2）记录不全。',
    ...lines,
    '（3）登记空白。',
    '整改落实情况：已补登。',
  ].join('\n')
}

function read(...lines: string[]) {
  const { issues, outside, warnings } = readLedger(bulletin(...lines))
  expect(issues).toHaveLength(3)
  expect(warnings).toEqual([])
  return { text: issues[1]?.text, measures: issues[1]?.measures, outside }
}

describe('a text whose full stops are dots', () => {
  it('is read as one with full stops', () => {
    const text = printed(`
      某院整改情况的通报
      根据部署,市委对我院开展了巡察.现将情况公布如下.
      一、关于“学风建设”方面
      (1)关于“会议记录不全”的问题.整改落实情况:①补记三册;②按月抽查.
      (2)关于“科研经费超支4.5万元”的问题.整改落实情况:①清退2.1万元;②修订办法.
      二、关于“队伍建设”方面
      (3)关于“骨干流失”的问题.整改落实情况:①提高标准;②协调住房.
    `)
    expect(outline(text)).toEqual(['1-1 会议记录不全 2', '1-2 科研经费超支4.5万元 2', '2-3 骨干流失 2'])
  })

  it('keeps the dots behind its numbers', () => {
    const text = '某局清单.\n一.学习方面.\n(1).读书不勤.\n(2).记录不全.\n二.作风方面.\n(3).登记空白.'
    expect(outline(text)).toEqual(['1-1 读书不勤 0', '1-2 记录不全 0', '2-3 登记空白 0'])
  })
})

describe('a text from a web page', () => {
  it('is whole where the page shows its first half alone', () => {
    expect(read('整改落实情况：一是补记，', '<!--more-->', '三册。二是抽查。').measures).toEqual([
      '补记，三册。',
      '抽查。',
    ])
    expect(read('整改落实情况：一是补记<!-- more -->三册。二是抽查。').text).toBe('一是补记三册。二是抽查。')
  })

  it.each([
    ['上一篇：某县召开会议', '下一篇：没有了', '扫一扫在手机打开当前页'],
    ['主办单位：某县人民政府办公室　网站标识码：1234567890', '某ICP备12345678号-1'],
    ['主办单位：某县人民政府办公室'],
  ])('has the foot of the page kept apart: %s', (...foot) => {
    const text = ['某局问题清单', '1.读书不勤', '2.记录不全', '3.登记空白', ...foot].join('\n')
    const { issues, outside } = readLedger(text)
    expect(issues.map(({ title }) => title)).toEqual(['读书不勤', '记录不全', '登记空白'])
    expect(outside.map(({ name }) => name)).toEqual(foot.map(() => '网页文字'))
  })

  it('has the owner of a problem in its place, though pages call their owner so', () => {
    const problem = (no: number, title: string) => [
      `${no}.${title}`,
      '整改情况：已补记。',
      '主办单位：财务科',
      '整改状态：已完成',
    ]
    const { issues } = readLedger(
      ['某局通报', ...problem(1, '读书不勤'), ...problem(2, '记录不全'), ...problem(3, '登记空白')].join(
        '\n',
      ),
    )
    expect(issues.map(({ fields }) => fields?.department)).toEqual(['财务科', '财务科', '财务科'])
  })

  it.each([
    '转载自：https://example.test/a.html',
    '本文链接：<https://example.test/a.html>',
    '（来源：[某局网站](https://example.test/)）',
    '责任编辑：某科',
    '您当前的位置：首页 > 信息公开 > 通知公告 > 正文',
    '当前位置： [首页](/) > [通知公告](/tz/)',
    '首页 > 信息公开 > 通知公告',
    '网站 » 信息公开 » 通知公告',
    '【字体：大 中 小】 打印本页',
    '字号：[大](javascript:big) [中](javascript:mid) [小](javascript:small)',
  ])('has none of the page in its problems, which is kept apart: %s', noise => {
    const outside = [{ name: '网页文字', text: noise }]
    expect(read('整改落实情况：一是补记', noise, '三册。二是抽查。')).toEqual({
      text: '一是补记三册。二是抽查。',
      measures: ['补记三册。', '抽查。'],
      outside,
    })
    const last = readLedger(`${bulletin('整改落实情况：已补记。')}\n${noise}`)
    expect(last.issues.at(-1)?.text).toBe('已补登。')
    expect(last.outside).toEqual(outside)
  })

  it.each([
    '当年位置偏远的库房已补记。',
    '原文已补记。',
    '来源已查明。',
    '大中小三个库已补记。',
    '补记后件数>应记件数。',
  ])('has what only sounds like it in its problem: %s', line => {
    expect(read('整改落实情况：已抽查。', line).text).toBe(`已抽查。\n${line}`)
  })

  it('has its escaped signs as they look', () => {
    const text = String.raw`1\.读书不勤。
整改情况：投入1\.5万元\~2万元，见\#3表\(略\)。
2\.记录不全。
整改情况：已补记\*\*册。`
    expect(readLedger(`某局通报\n${text}`).issues.map(issue => [issue.title, issue.text])).toEqual([
      ['读书不勤', '投入1.5万元~2万元，见#3表(略)。'],
      ['记录不全', '已补记**册。'],
    ])
  })
})

describe('a paragraph', () => {
  it('has no second full stop where one stands on a line of its own', () => {
    expect(read('整改落实情况：一是补记。', '。', '二是抽查。').measures).toEqual(['补记。', '抽查。'])
    expect(read('整改落实情况：一是补记', '。', '二是抽查。').measures).toEqual(['补记。', '抽查。'])
    expect(read('整改落实情况：一是补记！', '”二是抽查。').text).toBe('一是补记！”二是抽查。')
  })

  it.each(['——', '—', '–'])('goes on behind a dash at its end: %s', dash => {
    expect(read(`整改落实情况：一是补记三年${dash}`, '即去年以来的记录。二是抽查。').measures).toEqual([
      `补记三年${dash}即去年以来的记录。`,
      '抽查。',
    ])
    const { aspects } = readLedger(
      bulletin('整改落实情况：已补记。').replace('学习不够', `学习不够${dash}\n不深`),
    )
    expect(aspects[0]?.title).toBe(`学习不够${dash}不深`)
  })
})

describe('stars', () => {
  it.each([
    ['已完成整改**个。', '已完成整改**个。'],
    ['**已完成整改**个。', '已完成整改个。'],
    ['共**个，已完成整改**个，涉及**人。', '共**个，已完成整改**个，涉及**人。'],
    ['补记**12**个，抽查**重点**项目。', '补记12个，抽查重点项目。'],
    ['约谈**个别**党员，查看**项目**资料。', '约谈个别党员，查看项目资料。'],
    ['于**年**月**日补记。', '于**年**月**日补记。'],
    ['完成率**%，**一是补记**。', '完成率**%，一是补记。'],
  ])('stay where they hide a figure and go where they are bold: %s', (printed, expected) => {
    expect(read(`整改落实情况：${printed}`).text).toBe(expected)
  })
})
