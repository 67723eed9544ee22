import { kindOfName } from '../../../src/documents/read/table/columns'

describe('a column is known by the names that offices give it', () => {
  it.each([
    ['aspect', ['反馈方面', '问题归类', '问题大类', '问题领域', '所属板块', '一级分类']],
    ['item', ['问题小类', '二级分类', '具体类别', '分项']],
    ['title', ['存在不足', '隐患描述', '问题现象', '缺陷描述', '督察反馈意见', '风险点', '差距不足']],
    ['measures', ['整改方案', '具体做法', '措施和办法', '整改思路', '下步措施']],
    ['dueDate', ['何时完成', '完成节点', '截止日', '计划办结时间', '整改到位时间', '办结时限']],
    ['selfRating', ['销号情况', '整改结论', '完成率', '是否办结', '办理状态']],
    ['progress', ['整改过程', '整改效果', '办理结果', '整改结果说明', '推进情况']],
    ['assignee', ['经办', '联络员', '落实人', '包保人', '经手人']],
    ['leader', ['牵头人', '包案领导', '分管校领导']],
    ['closedOn', ['办结时间', '实际完成日期', '销号日期']],
  ])('%s', (kind, names) => {
    expect(names.map(name => [name, kindOfName(name)])).toEqual(names.map(name => [name, kind]))
  })
})
