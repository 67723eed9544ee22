import { type Machine, newMachine, SAMPLE_LIST } from './support'

const GROUP = 'dingtalk:cidYunxi='
let machine: Machine

beforeAll(async () => {
  machine = await newMachine()
})
afterAll(() => machine.remove())

it('says that there is no group yet', async () => {
  expect(await machine.run('group', 'list')).toMatchObject({ code: 0, stdout: '还没有群。\n' })
})

it('keeps a push address and never shows it', async () => {
  const set = await machine.run('group', 'set', GROUP, 'webhook=tok=en==', 'secret=SECret', 'title=云溪')
  expect(set.code).toBe(0)
  expect(await machine.find('groups', {})).toMatchObject([
    { _id: GROUP, platform: 'dingtalk', webhook: 'tok=en==', webhookSecret: 'SECret', title: '云溪' },
  ])
  const listed = await machine.run('group', 'list')
  expect(`${set.stdout}${listed.stdout}`).not.toMatch(/tok=en|SECret/)
  expect(listed.stdout).toBe(`${GROUP} 云溪 未启用 已设推送地址\n`)
})

it('keeps the settings when a ledger is imported', async () => {
  await machine.run('import', SAMPLE_LIST, '--group', GROUP)
  const { stdout } = await machine.run('group', 'list', '--json')
  expect(JSON.parse(stdout)).toEqual([{ id: GROUP, title: '云溪', bound: true, webhook: true }])
})

it.each([
  [['set', GROUP], 'webhook=KEY'],
  [['set', GROUP, 'colour=red'], 'colour=red'],
  [['set', GROUP, 'webhook='], '缺少 webhook'],
  [['set', GROUP, 'pattern=F3'], 'pattern 要写成 F1 或 F2'],
  [['set', GROUP, 'feedback=3月1日'], 'feedback 要写成'],
  [['set', 'cidYunxi', 'title=x'], '群编号'],
  [[], 'list 或 set'],
])('refuses %j as wrong usage', async (args, complaint) => {
  const { code, stderr } = await machine.run('group', ...args)
  expect(code).toBe(2)
  expect(stderr).toContain(complaint)
})
