import { type CommandSpec, parseCommand } from '../../src/core/command'
import { growth, LINEAR } from '../support/growth'

const specs: CommandSpec[] = [
  { command: '绑定', glued: true },
  { command: '我是', glued: true },
  { command: '确认', glued: true },
  { command: '导入' },
  { command: '确认导入' },
  { command: '认领', aliases: ['领', '我来'] },
  { command: '指派' },
  { command: '措施' },
  { command: '进展', aliases: ['汇报', '更新'] },
  { command: '佐证' },
  { command: '完成', aliases: ['办结', '申请销号'] },
  { command: '阶段完成' },
  { command: '核验', aliases: ['通过', '销号'] },
  { command: '退回' },
  { command: '延期' },
  { command: '同意延期' },
  { command: '催办' },
  { command: '进度', aliases: ['快照', '状态'] },
  { command: '查' },
  { command: '我的' },
  { command: '未认领' },
  { command: '逾期' },
  { command: '本周到期' },
  { command: '搜索', glued: true },
  { command: '周报' },
  { command: '撤销' },
  { command: '帮助', glued: true },
]
const parse = (text: string) => parseCommand(text, specs)

describe('a command', () => {
  it.each([
    ['认领 37', '认领', '37'],
    ['认领37', '认领', '37'],
    ['认领第37项', '认领', '第37项'],
    ['认领三十七', '认领', '三十七'],
    ['认领#37', '认领', '#37'],
    ['认领（6）', '认领', '（6）'],
    ['认领问题37', '认领', '问题37'],
    ['认领  ３７　下周五', '认领', '３７　下周五'],
    ['领37', '认领', '37'],
    ['我来 37', '认领', '37'],
    ['/认领 37', '认领', '37'],
    ['、认领 37', '认领', '37'],
    ['「认领 37」', '认领', '37'],
    ['【进度】按方面', '进度', '按方面'],
    ['@整改助手 认领 37', '认领', '37'],
    ['@整改助手\u2005认领 37', '认领', '37'],
    ['认领 37 @李雷', '认领', '37 @李雷'],
    ['进展 37：已完成招标', '进展', '37：已完成招标'],
    ['进展37，已完成招标', '进展', '37，已完成招标'],
    ['进展：37 已完成招标', '进展', '37 已完成招标'],
    ['完成37 说明', '完成', '37 说明'],
    ['进度 37 已完成招标', '进度', '37 已完成招标'],
    ['进度2026-09-15', '进度', '2026-09-15'],
    ['进度', '进度', ''],
    ['进度。', '进度', ''],
    ['进度！！', '进度', ''],
    ['进度 @整改助手', '进度', ''],
    ['我的', '我的', ''],
    ['我的？', '我的', ''],
    ['我的 @整改助手', '我的', ''],
    ['确认 @张三', '确认', '@张三'],
    ['我的 2', '我的', '2'],
    ['我是张三', '我是', '张三'],
    ['我是 张三 办公室', '我是', '张三 办公室'],
    ['确认张三', '确认', '张三'],
    ['确认导入', '确认导入', ''],
    ['搜索公车', '搜索', '公车'],
    ['帮助认领', '帮助', '认领'],
    ['退回37原因', '退回', '37原因'],
    ['阶段完成 37', '阶段完成', '37'],
    ['同意延期37', '同意延期', '37'],
    ['本周到期', '本周到期', ''],
    ['申请销号 37', '完成', '37'],
    ['导入\n一、方面', '导入', '一、方面'],
    ['进展 37 -5%，《办法》“修订”', '进展', '37 -5%，《办法》“修订”'],
  ])('is read from %s', (text, command, rest) => {
    expect(parse(text)).toMatchObject({ status: 'command', command, rest })
  })

  it('tells the word as it was typed', () => {
    expect(parse('办结 37')).toMatchObject({ command: '完成', given: '办结' })
  })

  it('leaves full-width signs in the text of the sender alone', () => {
    expect(parse('进展 37 ＡＢＣ（１）')).toMatchObject({ rest: '37 ＡＢＣ（１）' })
  })
})

describe('a message without a command', () => {
  it.each(['', '   ', '@整改助手', '@整改助手 ', '？', '/', '。。。', '“”'])(
    'is empty when it says only "%s"',
    text => {
      expect(parse(text)).toEqual({ status: 'empty' })
    },
  )

  it.each([
    ['37', '37'],
    ['37？', '37？'],
    ['３７', '３７'],
    ['#37', '#37'],
    ['（6）', '（6）'],
    ['第37项', '第37项'],
    ['三十七', '三十七'],
    ['3,5、8', '3,5、8'],
    ['8~5', '8~5'],
    ['37 @整改助手', '37'],
  ])('asks to see the issue when it is only %s', (text, rest) => {
    expect(parse(text)).toEqual({ status: 'bareNumber', rest })
  })

  it.each(['37 已完成招标', '3月31日', '5个工作日', '好的', '收到', '今天天气不错'])(
    'is not understood: %s',
    text => {
      expect(parse(text)).toMatchObject({ status: 'unknown' })
    },
  )
})

describe('a word that runs on', () => {
  it.each([
    ['我的天', '我的', '我的天'],
    ['完成度怎么样', '完成', '完成度怎么样'],
    ['完成十项制度', '完成', '完成十项制度'],
    ['确认导入吧', '确认导入', '确认导入吧'],
    ['阶段完成得不错', '阶段完成', '阶段完成得不错'],
    ['领导批示了', '认领', '领导批示了'],
    ['销号了吗', '核验', '销号了吗'],
    ['请问进度', '进度', '请问进度'],
    ['帮我认领37', '认领', '帮我认领'],
  ])('does nothing but suggest: %s', (text, suggestion, given) => {
    const parsed = parse(text)
    expect(parsed).toMatchObject({ status: 'unknown', given })
    expect(parsed).toHaveProperty('suggestions.0', suggestion)
  })
})

describe('a mistyped word', () => {
  it.each([
    ['进读', '进度'],
    ['人领 37', '认领'],
    ['人领37', '认领'],
    ['人林37', '认领'],
    ['jindu', '进度'],
    ['JinDu', '进度'],
    ['jd', '进度'],
    ['renling 37', '认领'],
    ['进读按方面', '进度'],
    ['催半 37', '催办'],
    ['本周到其', '本周到期'],
    ['未认', '未认领'],
    ['度进', '进度'],
  ])('%s suggests %s first', (text, suggestion) => {
    expect(parse(text)).toHaveProperty('suggestions.0', suggestion)
  })

  it('suggests three commands at most', () => {
    const parsed = parse('我们')
    expect(parsed.status === 'unknown' && parsed.suggestions.length).toBeLessThanOrEqual(3)
  })

  it('suggests nothing for something quite different', () => {
    expect(parse('今天天气不错')).toEqual({ status: 'unknown', given: '今天天气不错', suggestions: [] })
  })

  it('repeats only the beginning of a pasted document, and guesses at it quickly', () => {
    expect(parse('整改情况'.repeat(5000))).toMatchObject({ given: '整改情况'.repeat(5) })
    expect(parse(`${'@'.repeat(5000)} x`)).toMatchObject({ status: 'unknown' })
    expect(growth(size => parse('整改情况'.repeat(size)), 2000)).toBeLessThan(LINEAR)
    expect(growth(size => parse(`${'@'.repeat(size)} x`), 2000)).toBeLessThan(LINEAR)
  })
})
