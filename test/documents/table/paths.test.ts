import { readRows, readTable } from '../../../src/documents/read/table'
import { fileWith } from '../ledger/support/file'

/** A table in which a path is printed in the first column. */
function pathsIn(name: string, numbers: string[]): string[] {
  const rows = numbers.map((number, index) => [number, '作风建设', `问题${index}`, '修订制度'])
  return readRows([[name, '问题类别', '问题描述', '措施'], ...rows], '').issues.map(({ no }) => no)
}

describe('the path of a problem in a table', () => {
  it.each([
    ['1.1', '1.2', '2.1'],
    ['一-1', '一-2', '二-1'],
    ['1-2-3', '1-2-4', '2-1-1'],
    ['（1）-1', '（1）-2', '（2）-1'],
  ])('is the printed one, whatever its column is called (%s)', (...numbers) => {
    const expected = numbers.map(number =>
      number
        .replace(/[（）]/g, '')
        .replace('一', '1')
        .replace('二', '2'),
    )
    const paths = expected.map(number => number.replace('.', '-'))
    expect(pathsIn('序号', numbers)).toEqual(paths)
    expect(pathsIn('问题编号', numbers)).toEqual(paths)
  })

  it('keeps the nought that a cell of numbers has lost', () => {
    expect(pathsIn('序号', ['1.8', '1.9', '1.1', '1.11', '2.1'])).toEqual([
      '1-8',
      '1-9',
      '1-10',
      '1-11',
      '2-1',
    ])
  })

  it('goes on with the order where a printed path is that of the item', () => {
    expect(pathsIn('编号', ['1.1', '1.1', '1.2'])).toEqual(['1-1-1', '1-1-2', '1-2'])
  })

  it('is the number alone below headings that have none', () => {
    expect(pathsIn('编号', ['1', '2', '3'])).toEqual(['1', '2', '3'])
    expect(pathsIn('序号', ['1', '2', '1'])).toEqual(['1-1', '1-2', '1-3'])
  })

  it('counts the problems of groups that 序号 numbers, in one row, on each row or merged', () => {
    const head = ['序号', '部门单位名称', '问题摘要', '整改情况']
    const problems = ['多收培训费', '项目超期', '房产闲置', '账目不清', '合同先签后批', '会费超标']
    const rows = problems.map((title, index) => [
      String(Math.floor(index / 2) + 1),
      ['甲部', '甲部', '乙局', '乙局', '丙院', '丙院'][index] ?? '',
      title,
      '已退还。',
    ])
    const blank = rows.map((row, index) => (index % 2 === 0 ? row : ['', '', ...row.slice(2)]))
    for (const table of [rows, blank]) {
      const { aspects, issues } = readRows([head, ...table], '')
      expect(aspects).toEqual([
        { no: 1, title: '甲部' },
        { no: 2, title: '乙局' },
        { no: 3, title: '丙院' },
      ])
      expect(issues.map(({ no }) => no)).toEqual(['1-1', '1-2', '2-1', '2-2', '3-1', '3-2'])
    }
    // Two units may share a number.
    const shared = rows.map(row => (row[1] === '丙院' ? ['2', ...row.slice(1)] : row))
    const more = Array.from({ length: 3 }, (_, at) => [String(at + 3), `${at}站`, `台账${at}缺页`, '已补。'])
    const { aspects, issues } = readRows(
      [head, ...shared, ...more.flatMap(row => [row, [...row.slice(0, 2), `${row[2]}又错行`, '']])],
      '',
    )
    expect(aspects.map(({ title }) => title)).toContain('丙院')
    expect(issues.map(({ no }) => no).slice(2, 6)).toEqual(['2-1', '2-2', '2-3', '2-4'])
  })

  it('takes the numbers before headings and problems, running or starting again', () => {
    const rows = [
      ['序号', '重点方面', '重点内容', '具体问题', '整改措施'],
      ['1', '一、作风建设', '（一）公务用车', '1.派车不登记。', '修订制度'],
      ['2', '', '', '2.油卡无人管。', '专人保管'],
      ['3', '', '（二）公务接待', '1.接待无公函。', '补办公函'],
      ['4', '二、财务管理', '（一）费用报销', '1.报销超期。', '按季清理'],
    ]
    expect(readRows(rows, '').issues.map(({ no }) => no)).toEqual(['1-1-1', '1-1-2', '1-2-1', '2-1-1'])
    const running = rows.map(row =>
      row.map((cell, index) => (index === 3 ? cell.replace(/^\d\./, '') : cell)),
    )
    expect(readRows(running, '').issues.map(({ no }) => no)).toEqual(['1-1-1', '1-1-2', '1-2-3', '2-1-4'])
  })

  it('tells all problems apart although each sheet numbers its own aspects from 一', async () => {
    const sheetOf = (title: string) => [
      ['序号', '方面', '问题', '措施'],
      [1, '一、作风建设', `${title}派车不登记`, '修订制度'],
      [2, '二、财务管理', `${title}报销超期`, '按季清理'],
    ]
    const { issues } = await readTable(await fileWith({ 机关: sheetOf('机关'), 二级单位: sheetOf('站所') }))
    expect(new Set(issues.map(({ no }) => no)).size).toBe(4)
  })
})
