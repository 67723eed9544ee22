import { readLabel } from '../../../src/documents/read/words/label'

describe('a label is known by the names that documents give it', () => {
  it.each([
    [
      'rectification',
      ['整改情况', '整改实效', '整改效果', '工作开展情况', '措施落实情况', '整改回应', '整改及成效'],
    ],
    ['status', ['整改状态', '整改进展状态', '办结状态', '是否完成', '整改程度', '验收结果', '完成与否']],
    ['deadline', ['整改时限', '办结时限', '时限要求', '时间节点', '预计完成时间', '限期']],
    ['problem', ['存在问题', '检查发现', '问题现象', '反馈意见']],
    ['field', ['责任单位', '问题成因', '原因剖析', '问题分类']],
  ])('%s', (kind, names) => {
    expect(names.map(name => [name, readLabel(`${name}：甲`)?.kind])).toEqual(names.map(name => [name, kind]))
  })

  it('and by nothing that only opens like one', () => {
    for (const text of ['限期整改三处。', '时间节点已过。', '检查发现三处。', '是否完成由办公室核对。'])
      expect(readLabel(text)).toBeNull()
  })
})
