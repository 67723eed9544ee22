import { stripMention } from '../../../src/platforms/wecom/mention'
import { growth, LINEAR } from '../../support/growth'
import { wecom } from '../vectors'

const inGroups = wecom.text_normalisation.filter(({ chattype }) => chattype === 'group')

it.each(inGroups)('reads "$raw" for $bot_name as "$expected"', ({ raw, bot_name, expected }) => {
  expect(stripMention(raw, bot_name)).toBe(expected)
})

it.each([
  ['@小助手', ''],
  ['@小助手\u2005进度', '进度'],
  ['@小助手\n导入\n 一、党建', '导入\n 一、党建'],
  ['催办 37@小助手 ', '催办 37'],
  ['催办 @小助手 37', '催办 37'],
  ['@小助手，进度', '，进度'],
  ['@小助手 指派 37 @张三', '指派 37 @张三'],
  ['@张三 @小助手 指派 37', '@张三 指派 37'],
  ['@小助手2号 进度', '@小助手2号 进度'],
  ['进度', '进度'],
])('strips the known name from "%s"', (raw, expected) => {
  expect(stripMention(raw, '小助手')).toBe(expected)
})

it('takes a name of signs and spaces as it is', () => {
  expect(stripMention('@整改 (助手). 进度', '整改 (助手).')).toBe('进度')
})

it.each([
  ['@RobotA hello', 'hello'],
  ['@小助手 指派 37 @张三', '指派 37 @张三'],
  ['你好 @小助手', '你好'],
  ['指派 37 @张三 @小助手', '指派 37 @张三'],
  ['催办 @小助手 37', '催办 37'],
  ['联系 office@example.org', '联系 office@example.org'],
  ['进度', '进度'],
  ['@小助手', ''],
])('strips the first or the last mention of "%s" when no name is known', (raw, expected) => {
  expect(stripMention(raw, undefined)).toBe(expected)
})

it.each(['小助手', undefined])('is quick with long runs of spaces (name %s)', name => {
  expect(growth(size => stripMention(`进度${' '.repeat(size)}37`, name), 50_000)).toBeLessThan(LINEAR)
})
