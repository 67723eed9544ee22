import { listIssues } from '../../models/issues'
import { fileWith } from '../documents/ledger/support/file'
import { useChat } from './support'

const chat = useChat({ issues: 0 })

const LIST =
  '导入\n（一）日常管理方面\n1. 车辆管理不严\n（1）派车单填写不全\n（2）维修费用审核不细\n（3）加油卡管理松散'

it('saves the newest preview once', async () => {
  await chat().says('王办', LIST)
  expect(await chat().says('王办', '确认导入')).toMatch(
    /^已导入 3 个问题。\n下一步：责任人发“我是 姓名 部门”/,
  )
  expect(await chat().says('王办', '确认导入')).toContain('没有待确认的导入')
  expect(await listIssues(chat().groupId)).toHaveLength(3)
})

it('saves nothing without a preview, and nothing for anybody but the office', async () => {
  expect(await chat().says('王办', '确认导入')).toBe(
    '没有待确认的导入。请先发“导入”和清单文字，看过预览再发“确认导入”。',
  )
  await chat().says('王办', LIST)
  expect(await chat().says('李雷', '确认导入')).toContain('“确认导入”由办公室来做')
  expect(await listIssues(chat().groupId)).toEqual([])
})

it('saves once when the platform sends the confirmation again', async () => {
  await chat().says('王办', LIST)
  const { messageId } = await chat().speaks('王办', '确认导入')
  await chat().simulator.redeliver(messageId, 2, { parallel: true })
  expect(await listIssues(chat().groupId)).toHaveLength(3)
})

it('adds what is new to a ledger that is in use', async () => {
  await chat().says('王办', LIST)
  await chat().says('王办', '确认导入')
  await chat().says('李雷', '认领 1 下周五')
  chat().passTime(1000)
  await chat().says('王办', `${LIST}\n（4）车辆封存检查不经常`)
  expect(await chat().says('王办', '确认导入')).toContain(' 1 个问题，编号 4；原有 3 个没有改动')
  expect(await chat().says('李雷', '4')).toContain('车辆封存检查不经常')
  expect(await chat().says('李雷', '1')).toContain('整改中')
})

it('saves no older preview once a later document was refused', async () => {
  await chat().says('王办', LIST)
  expect(await chat().says('王办', '导入 请大家看附件')).toContain('什么也没有保存')
  expect(await chat().says('王办', '确认导入')).toContain('没有待确认的导入')
  const { messageId } = await chat().speaks('王办', LIST)
  await chat().simulator.redeliver(messageId, 2, { parallel: true })
  expect(await chat().says('王办', '确认导入')).toContain('已导入 3 个问题')
})

it('adds the problems of another list, however alike they sound at the same numbers', async () => {
  const [first, second] = [
    ['合同签订把关不严', '会议记录填写不全'],
    ['会议签到把关不严', '走访记录填写不细'],
  ].map(([one, other]) => `导入\n一、作风建设方面\n1. ${one}\n2. ${other}`) as [string, string]
  await chat().says('王办', first)
  await chat().says('王办', '确认导入')
  chat().passTime(1000)
  expect(await chat().says('王办', second)).toContain('本群台账已有 2 个问题，将新增 2 个，编号 3~4')
  expect(await chat().says('王办', '确认导入')).toContain(' 2 个问题，编号 3~4')
  const titles = (await listIssues(chat().groupId)).map(({ title }) => title)
  expect(titles).toEqual(['合同签订把关不严', '会议记录填写不全', '会议签到把关不严', '走访记录填写不细'])
})

it('takes 是 for done, says what comes in unclaimed, and warns after the counts', async () => {
  const rows = ['是', '√', '否', '正在推进'].map((status, index) => [
    ...[index + 1, '日常管理', `第${index + 1}辆车没有登记`, status, '甲'],
  ])
  const head = ['序号', '方面', '具体问题', '是否完成', '值班电话']
  const content = await fileWith({ 台账: [head, ...rows] })
  const preview = await chat().says('王办', '导入', { quote: { file: { name: '清单.xlsx', content } } })
  expect(preview).toContain('自评：是 1，√ 1，否 1，正在推进 1（“否”“正在推进”按未认领导入）')
  expect(preview.indexOf('注意：')).toBeGreaterThan(preview.indexOf('第一个：'))
  await chat().says('王办', '确认导入')
  const states = (await listIssues(chat().groupId)).map(({ state }) => state)
  expect(states).toEqual(['submitted', 'submitted', 'open', 'open'])
})

it('reads no row without a problem, and tells of it', async () => {
  const head = ['序号', '方面', '具体问题', '整改措施', '责任领导']
  const rows = ['派车单填写不全', '——', '加油卡管理松散'].map((title, index) => [
    ...[index + 1, '日常管理', title, '修订制度', '赵领导'],
  ])
  const content = await fileWith({ 台账: [head, ...rows] })
  const preview = await chat().says('王办', '导入', { quote: { file: { name: '清单.xlsx', content } } })
  expect(preview).toContain('有 1 处没有写明具体问题，没有读入')
  await chat().says('王办', '确认导入')
  const saved = (await listIssues(chat().groupId)).map(({ seq, title }) => [seq, title])
  expect(saved).toEqual([
    [1, '派车单填写不全'],
    [2, '加油卡管理松散'],
  ])
})
