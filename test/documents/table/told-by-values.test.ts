import { NO_ASPECT } from '../../../src/core/parsed-ledger'
import { readRows } from '../../../src/documents/read/table'

const PROBLEMS = ['派车单长期不登记', '油卡由个人保管', '接待没有公函', '差旅费报销超期', '会议记录不完整']
const DONE = ['修订用车办法', '收回油卡五张', '补办公函', '按季清理', '补记三次会议']

/** A table of the five problems with one more column, at that place among 序号, 存在问题, 整改措施 and 责任人. */
function withColumn(at: number, name: string, cells: string[]): string[][] {
  const head = ['序号', '存在问题', '整改措施', '责任人']
  const rows = PROBLEMS.map((problem, index) => [`${index + 1}`, problem, DONE[index] ?? '', '韩梅'])
  return [head.toSpliced(at, 0, name), ...rows.map((row, index) => row.toSpliced(at, 0, cells[index] ?? ''))]
}

describe('a status in a column of whatever name', () => {
  it.each([
    ['自评结论', ['自评完成', '自评基本完成', '自评完成', '自评未完成', '自评完成']],
    ['目前程度', ['已见底', '正在办', '已见底', '已见底', '未动']],
    ['动态', ['已销账', '已销账', '跟踪督办', '已销账', '跟踪督办']],
    ['亮灯', ['绿灯', '黄灯', '绿灯', '红灯', '绿灯']],
    ['办理进展', ['办结', '在办', '办结', '在办', '办结']],
    ['整改情况', ['已完成', '已完成并长期坚持', '已完成', '达到时序进度', '已完成']],
    ['自查', ['100%', '60%', '100%', '100%', '80%']],
    ['备注', ['已整改到位', '已整改到位', '已整改到位', '持续整改', '已整改到位']],
    ['复查情况', ['已整改', '未整改', '已整改', '整改中', '已整改']],
  ])('%s', (name, cells) => {
    expect(readRows(withColumn(4, name, cells), '').issues.map(({ status }) => status)).toEqual(cells)
  })

  it.each([
    ['整改类型', ['立行立改', '限期整改', '立行立改', '长期整改', '立行立改']],
    ['方式', ['立行立改', '限期整改', '立行立改', '长期整改', '立行立改']],
    ['隐患等级', ['一般', '重大', '一般', '一般', '较大']],
    ['备注', ['', '已报备', '', '', '']],
    ['成果', ['已印发办法', '已收回', '已补办', '已退款', '已上线']],
    ['完成时限', ['长期坚持', '2026-06-30', '长期坚持', '长期坚持', '长期坚持']],
    ['配合部门', ['整改办', '财务科', '整改办', '督查室', '整改办']],
    ['核验结论', ['通过', '整改不到位', '通过', '通过', '通过']],
  ])('but not %s, which is none', (name, cells) => {
    expect(readRows(withColumn(4, name, cells), '').issues.map(({ status }) => status)).toEqual(
      cells.map(() => null),
    )
  })
})

describe('headings in a column of whatever name', () => {
  const AREAS = ['公务用车管理', '', '公务接待和差旅', '', '议事决策']
  const titled = ['公务用车管理', '公务用车管理', '公务接待和差旅', '公务接待和差旅', '议事决策']
  const headingsOf = (rows: string[][]) => {
    const { issues, aspects } = readRows(rows, '')
    return issues.map(({ aspect, item }) => [aspects[aspect]?.title, item])
  }

  it.each(['问题类型', '监督重点', '反馈方向', '模块', '条线', '专题', '对应章节', '一级问题'])(
    '%s',
    name => {
      expect(headingsOf(withColumn(1, name, AREAS))).toEqual(titled.map(aspect => [aspect, null]))
      expect(headingsOf(withColumn(1, name, titled))).toEqual(titled.map(aspect => [aspect, null]))
    },
  )

  it('before the number, though it names places', () => {
    const places = ['柳巷社区', '', '临河社区', '', '新桥社区']
    expect(headingsOf(withColumn(0, '社区名称', places))).toEqual(
      ['柳巷社区', '柳巷社区', '临河社区', '临河社区', '新桥社区'].map(place => [place, null]),
    )
  })

  it.each(['村（社区）', '所在乡镇', '责任村', '属地', '检查网点', '标段'])(
    'but not behind the number, where it names places: %s',
    name => {
      const places = ['柳巷', '', '临河', '', '新桥']
      expect(headingsOf(withColumn(1, name, places)).map(([aspect]) => aspect)).toEqual(
        Array(5).fill(NO_ASPECT),
      )
    },
  )

  it('two of them, the inner one the item', () => {
    const inner = ['派车', '加油', '接待审批', '', '会议记录']
    const head = withColumn(1, '内容', inner)
    const rows = head.map((row, index) =>
      row.toSpliced(1, 0, index === 0 ? '监督重点' : (AREAS[index - 1] ?? '')),
    )
    expect(headingsOf(rows)).toEqual([
      ['公务用车管理', '派车'],
      ['公务用车管理', '加油'],
      ['公务接待和差旅', '接待审批'],
      ['公务接待和差旅', '接待审批'],
      ['议事决策', '会议记录'],
    ])
  })

  it('the item below headings in rows across the table', () => {
    const [head = [], ...rows] = withColumn(1, '监督重点', AREAS)
    expect(headingsOf([head, ['一、作风建设方面', '', '', '', ''], ...rows])).toEqual(
      titled.map(item => ['作风建设方面', item]),
    )
  })

  it.each([
    ['检查日期', ['2026-03-01', '', '2026-03-02', '', '']],
    ['检查地点', ['一号楼机房', '', '二号楼食堂', '', '三号楼']],
    ['路线', ['G5二级公路', '', 'S203省道', '', 'S312省道']],
    ['站点/管段', ['城南门站', '城南门站', '文昌路段', '老街美食城', '老街美食城']],
    ['问题来源', ['党委巡察反馈', '', '审计监督反馈', '', '群众来信来访']],
    ['问题性质', ['立行立改', '立行立改', '限期整改', '限期整改', '长期整改']],
    ['被检查单位', ['第一分公司', '', '第二分公司', '', '']],
    ['问题等级', ['重大', '重大', '一般', '一般', '一般']],
    ['所涉设备', ['一层防火门', '一层防火门', '二层配电箱', '二层消火栓', '三层疏散门']],
    ['批次', ['同一批反馈', '同一批反馈', '同一批反馈', '同一批反馈', '同一批反馈']],
    ['关键词', ['用车问题', '油卡问题', '接待问题', '差旅问题', '会议问题']],
  ])('but not %s, which gathers nothing or is no heading', (name, cells) => {
    expect(headingsOf(withColumn(1, name, cells))).toEqual(cells.map(() => ['未分方面', null]))
  })
})

describe('the problems in a column of whatever name', () => {
  it.each([
    ['隐患描述', ['检查地点', '整改措施', '责任人', '整改期限']],
    ['不足之处', ['整改措施', '责任人', '整改期限', '整改状态']],
    ['查摆内容', ['具体举措', '整改责任人', '整改时限', '备注']],
    ['差距短板', ['责任领导', '整改措施', '完成时限', '完成情况']],
    ['违规事实', ['整改情况', '责任单位', '整改时限', '整改结果']],
    ['风险点', ['等级', '整改措施', '责任部门', '整改时限']],
    ['群众反映', ['交办时间', '整改措施', '承办单位', '办结时限']],
    ['', ['整改措施', '责任单位', '责任人', '整改时限']],
  ])('%s', (name, others) => {
    const rows = PROBLEMS.map((problem, index) => [`${index + 1}`, problem, ...others.map(() => '见附')])
    const { issues } = readRows([['序号', name, ...others], ...rows], '')
    expect(issues.map(({ title }) => title)).toEqual(PROBLEMS)
  })

  it('but none in a plan of work or a list of people', () => {
    const plan = [
      ['序号', '工作安排', '具体措施', '责任单位', '完成时限'],
      ['1', '召开年度总结会议', '印发通知', '办公室', '2026-12-01'],
    ]
    const people = [
      ['序号', '姓名', '整改办职务', '责任部门', '联系人'],
      ['1', '韩梅', '组长', '办公室', '李雷'],
    ]
    for (const rows of [plan, people]) expect(() => readRows(rows, '')).toThrow()
  })
})

describe('a text alone in the column of the problems', () => {
  const rows = withColumn(4, '完成情况', ['已完成', '已完成', '已完成', '推进中', '已完成'])
  it.each([
    '监督电话：0000-1234567',
    '本表由整改办负责解释',
    '公示期间如有异议请联系纪检室',
    '以上共5项',
    '（以下空白）',
    '附件另报',
    '填表单位盖章：',
    '其中已完成4项，推进中1项',
  ])('is a note below them: %s', note => {
    const { issues, outside } = readRows([...rows, ['', note, '', '', '']], '')
    expect(issues.map(({ title }) => title)).toEqual(PROBLEMS)
    expect(outside.map(({ text }) => text).join()).toContain(note)
  })

  it('is a heading above them', () => {
    const [head = [], ...body] = rows
    const { aspects } = readRows([head, ['', '作风建设', '', '', ''], ...body], '')
    expect(aspects.map(({ title }) => title)).toEqual(['作风建设'])
  })

  it('is a problem in a list that has no more than problems', () => {
    const list = [
      ['序号', '方面', '问题'],
      ['1', '作风建设', PROBLEMS[0] ?? ''],
      ['', '', PROBLEMS[1] ?? ''],
    ]
    expect(readRows(list, '').issues).toHaveLength(2)
  })
})
