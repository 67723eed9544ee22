import { ratedBy } from '../../src/core/self-rating'
import { growth, LINEAR } from '../support/growth'

describe('done is only what says of the whole that it is done', () => {
  it.each([
    ...[
      '已完成',
      '已完成整改',
      '已整改',
      '已整改完成',
      '已整改到位',
      '已全部完成',
      '均已完成',
      '已完成。',
      '已 完 成',
    ],
    ...[
      '完成',
      '完成整改',
      '整改完成',
      '该问题已整改完成',
      '目前已完成整改',
      '自评完成',
      '已完成100%',
      '已完成１００％',
    ],
    ...['已于2026年6月底完成整改', '已完成（2026年6月30日）', '已办结', '已销号', '是', '√'],
    ...['已完成，长期坚持', '已完成并长期坚持', '已完成；已整改到位', '【已完成】'],
  ])('%s', status => {
    expect(ratedBy(status)).toEqual({ state: 'submitted', selfRating: 'done' })
  })
})

describe('what is done for a stage is not done', () => {
  it.each([
    ...[
      '阶段性完成',
      '基本完成',
      '基本完成整改',
      '已基本整改到位',
      '已取得阶段性成效',
      '持续推进',
      '持续推进中',
    ],
    ...['已完成，持续推进', '已完成；阶段性完成', '已完成（持续推进）', '基本完成，正在巩固提升'],
  ])('%s', status => {
    expect(ratedBy(status)).toEqual({ state: 'stageDone', selfRating: 'stageDone' })
  })
})

describe('what is doubtful, unknown or tells of a part leaves the issue open', () => {
  it.each([
    ...[
      '已完成；推进中',
      '已完成；整改中',
      '整改中；已完成',
      '已完成；',
      '已完成；长期坚持',
      '已完成，整改中',
    ],
    ...[
      '已完成80%',
      '已完成８０％',
      '已完成百分之八十',
      '完成率80%',
      '已完成2项，1项推进中',
      '已完成2项',
      '已完成大部分',
    ],
    ...[
      '已完成方案制定，推进中',
      '已完成前期工作',
      '已完成招标',
      '前期工作已完成',
      '部分完成',
      '已部分完成整改',
    ],
    ...[
      '未完成',
      '尚未完成',
      '未整改',
      '没有完成',
      '不能按期完成',
      '待完成',
      '即将完成',
      '预计6月底前完成整改',
    ],
    ...[
      '尚未取得阶段性成果',
      '正在持续推进',
      '持续整改',
      '长期坚持',
      '按期完成',
      '6月底前完成',
      '完成时限',
      '整改',
    ],
    ...[
      '已完成？',
      '已完成/推进中',
      '已完成 □未完成',
      '□已完成 ☑推进中',
      '已完成整改方案',
      '已完成的有2项',
      '完成后报告',
      '无',
      '',
    ],
  ])('%s', status => {
    expect(ratedBy(status)).toEqual({ state: 'open', selfRating: null })
  })

  it('nothing printed', () => {
    expect(ratedBy(null)).toEqual({ state: 'open', selfRating: null })
  })
})

it('answers at once about a status of any length', () => {
  for (const word of ['整改', '全部', '已完成', '已完成，', '并'])
    expect(growth(size => ratedBy(word.repeat(size)), 5000)).toBeLessThan(LINEAR)
})
