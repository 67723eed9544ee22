import { readRows } from '../../../src/documents/read/table'

describe('what stands around a table', () => {
  it('may be a row for signatures below it', () => {
    const ledger = readRows(
      [
        ['序号', '问题', '整改措施', '完成情况'],
        ['1', '监控盲区', '增设摄像机', '已整改'],
        ['2', '钢叉摆放零乱', '固定器材架', '已整改'],
        ['校长签字：', '', '安全副校长签字：', ''],
      ],
      '',
    )
    expect(ledger.issues.map(({ measures }) => measures)).toEqual([['增设摄像机'], ['固定器材架']])
    expect(ledger.outside).toEqual([{ name: '表内说明', text: '校长签字： 安全副校长签字：' }])
  })

  it('may be the chapter that holds it alone, which is no aspect', () => {
    const ledger = readRows(
      [
        ['三、问题清单及整改举措', '', '', '', ''],
        ['问题序号', '一级指标', '二级指标', '问题表述', '整改举措'],
        ['1', '办学方向', '党的领导', '议题占比偏低', '纳入督查'],
        ['2', '办学方向', '思政教育', '覆盖不足', '立项二十门'],
        ['3', '培养过程', '实践教学', '基地闲置', '签订协议'],
      ],
      '',
    )
    expect(ledger.aspects.map(({ title }) => title)).toEqual(['办学方向', '培养过程'])
    expect(ledger.issues.map(({ no, item, title }) => [no, item, title])).toEqual([
      ['1', '党的领导', '议题占比偏低'],
      ['2', '思政教育', '覆盖不足'],
      ['3', '实践教学', '基地闲置'],
    ])
  })
})
