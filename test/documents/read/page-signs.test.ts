import { readLedger } from '../../../src/documents/read'
import { DocumentError } from '../../../src/documents/read/document-error'
import { readText } from '../../../src/documents/read/file-content'
import { outline, printed } from './support/outline'

const PLAIN = printed(`
  某局整改情况的通报
  （一）党的建设方面
  1.学习不够深入。
  整改情况：一是每周领读。二是每月检查。
  2.记录不全。
  整改情况：已补记三册。
  （二）作风建设方面
  1.接待超标准。
  整改情况：退缴费用。
`)
const READ = ['1-1 学习不够深入 2', '1-2 记录不全 0', '2-1 接待超标准 0']

describe('a text is read the same', () => {
  const signs = (text: string, from: RegExp, first: number) =>
    text.replace(from, (_, no: string) =>
      String.fromCodePoint(first + '一二三'.indexOf(no) + '123'.indexOf(no) + 1),
    )

  it.each([
    ['as it is', PLAIN],
    ['with ㈠ and ⒈', signs(signs(PLAIN, /（([一二])）/g, 0x3220), /^(\d)\./gm, 0x2488)],
    ['with ⑴', signs(PLAIN, /^(\d)\./gm, 0x2474)],
    ['with full-width figures', PLAIN.replace(/\d/g, figure => '０１２３'[Number(figure)] ?? figure)],
    ['with two stops', PLAIN.replace(/。$/gm, '。．')],
    ['from the source of a page', PLAIN.replace(/^.*$/gm, '<p style="text-indent:2em">&nbsp;&nbsp;$&</p>')],
    ['with labels spread over the line', PLAIN.replaceAll('整改情况：', '整 改 情 况：')],
    ['with headings that end with a colon', PLAIN.replace(/(方面|。)$/gm, '$1：')],
  ])('%s', (_, text) => {
    expect(outline(text)).toEqual(READ)
  })

  it('with labels before a blank', () => {
    const text = PLAIN.replaceAll('整改情况：', '整改情况　').replace('已补记', '补记')
    expect(outline(text)).toEqual(READ)
  })

  it.each(['【整改情况】', '〔整改情况〕', '（整改情况）', '＜整改情况＞', '“整改情况”：'])(
    'with %s for a label',
    label => {
      expect(outline(PLAIN.replaceAll('整改情况：', label))).toEqual(READ)
    },
  )

  it('with a running head beside each page number', () => {
    const pages = PLAIN.split('\n').map((line, index) => `${line}\n— ${index + 1} —\n某市整改材料汇编`)
    const { issues, outside } = readLedger(pages.join('\n'))
    expect(issues.map(({ text }) => text)).toEqual([
      '一是每周领读。二是每月检查。',
      '已补记三册。',
      '退缴费用。',
    ])
    expect(outside.filter(({ text }) => text === '某市整改材料汇编')).toHaveLength(9)
  })
})

it('lines cut at one width are joined up to the next that is indented', () => {
  const text = printed(`
    某镇整改问题清单
    　　一、落实决策部署方面
    　　1、镇党委学习制度执行不严，全年有七次会议没有安排
    学习
    　　2、项目后期管护缺位，大坪新桥两村有六处机耕桥十一
    条渠道损毁
    　　3、秸秆禁烧网格形同虚设，秋季被市生态环境局点名通
    报三次
    　　二、财务管理方面
    　　4、专项资金滞留，两年以上的结转资金没有清理，涉及
    1.5万元
    　　5、固定资产没有登记入账，两台设备去向不明，至今未
    追查
  `)
  expect(outline(text)).toEqual([
    '1-1 镇党委学习制度执行不严，全年有七次会议没有安排学习 0',
    '1-2 项目后期管护缺位，大坪新桥两村有六处机耕桥十一条渠道损毁 0',
    '1-3 秸秆禁烧网格形同虚设，秋季被市生态环境局点名通报三次 0',
    '2-4 专项资金滞留，两年以上的结转资金没有清理，涉及1.5万元 0',
    '2-5 固定资产没有登记入账，两台设备去向不明，至今未追查 0',
  ])
})

it('what only looks like the source of a page stays as it is printed', () => {
  const page = PLAIN.replace(/^.*$/gm, '<p>$&</p>').replace('接待超标准', '房屋等级<a 级>未定&#65;、超标准')
  expect(readLedger(page).issues.at(-1)?.title).toBe('房屋等级<a 级>未定&#65;、超标准')
})

it('paragraphs are counted in the source of a page as well', async () => {
  await expect(readText(`甲\n${'<p>1.登记不实。</p>'.repeat(30_000)}`)).rejects.toThrow(DocumentError)
})

it('a text with a great many empty lines is read', async () => {
  const { issues } = await readText(`1.登记不实。${'\n'.repeat(150_000)}整改情况：已补登。`)
  expect(issues.map(({ title }) => title)).toEqual(['登记不实'])
})

it('the sentences behind a heading are kept, also where another heading follows', () => {
  const { aspects, outside } = readLedger(
    printed(`
      某局通报
      一、学习方面。抓得松。
      （一）学习不实
      1.记录不全。整改情况：已补。
      2.记录不实。整改情况：已补。
      二、作风方面。管得宽。
      （一）接待超标。
      1.接待不严。整改情况：已退。
    `),
  )
  expect(aspects.map(({ title }) => title)).toEqual(['学习方面', '作风方面'])
  expect(outside.filter(({ name }) => name === '说明').map(({ text }) => text)).toEqual([
    '抓得松。',
    '管得宽。',
  ])
})
