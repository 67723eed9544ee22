import type { Refusal } from '../../src/core/user-error'
import { exported } from '../documents/ledger/support/file'
import { anIssue } from '../documents/ledger/support/issues'
import { aLedger, type Chat, dropDatabase, SETUP_CODE, startChat, useDatabase } from '../support/chat'
import { aPicture, bytesOf, claimed, submitted } from './support'

type Provoke = (chat: Chat) => Promise<string>

const MINUTE = 60_000

/** A group of one's own for what a prepared one cannot show. */
const fresh = { fresh: true } as const
/** The first bytes of an .xls of old. */
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const empty = { issues: 0 } as const

/** Every no that the rules know, provoked by talking to the bot, and a part of its sentence. */
const REFUSALS = {
  unknownCommand: [c => c.says('李雷', '认令 3'), '您是不是想发“认领”'],
  unknownNumber: [c => c.says('李雷', '查 99'), '没有编号“99”'],
  ambiguousNumber: [twins, '“1-1”对应 2 个问题'],
  titleOnly: [c => c.says('李雷', '认领 的名称'), '请写编号，只写名称不办理'],
  badNumbers: [c => c.says('李雷', '认领 8~5'), '前大后小'],
  missingNumber: [c => c.says('李雷', '认领'), '还缺问题编号'],
  missingText: [c => c.says('王办', '措施 3'), '还缺措施内容'],
  tooLong: [c => c.says('王办', `措施 3 ${'长'.repeat(2_001)}`), '一次最多 2000 字'],
  badDate: [c => c.says('李雷', '认领 3 3月'), '日期“3月”没有看懂'],
  noSuchDay: [c => c.says('李雷', '认领 3 2月29日'), '没有“2月29日”这一天，没有办理'],
  pastDate: [c => c.says('李雷', '认领 3 昨天'), '“昨天”已经过去'],
  futureDate: [c => c.says('李雷', '进度 明天'), '“明天”还没有到'],

  badName: [c => c.says('外人', '我是 123'), '不像姓名'],
  unknownPerson: [c => c.says('王办', '指派 3 钱多'), '名册里没有“钱多”'],
  unknownMention: [
    c => c.says('王办', '指派 3', { mentionPeople: ['waiguan'] }),
    '还没有登记',
    { platform: 'dingtalk' },
  ],
  severalPeople: [c => c.says('王办', '指派 3 @李雷 @韩梅'), '您写了 李雷、韩梅'],
  samePerson: [namesakes, '有 2 位“李雷”'],
  notRegistered: [c => c.says('外人', '认领 3'), '还不知道您是哪位'],
  roleOnly: [c => c.says('李雷', '核验 3'), '本群办公室：王办'],
  claimForSelfOnly: [c => c.says('李雷', '认领 3 韩梅'), '替别人认领由办公室（王办）来做'],
  whomToConfirm: [c => c.says('王办', '确认'), '现在没有待确认的人'],
  nothingPending: [c => c.says('王办', '确认 钱多'), '没有人登记为“钱多”'],
  unknownRole: [c => c.says('王办', '确认 李雷 科长'), '“科长”没有看懂，李雷 的身份没有变'],
  severalPending: [twoClaims, '登记为“钱多”的有 2 个账号'],

  alreadyClaimed: [c => after(claimed(c, '李雷', 3), () => c.says('李雷', '认领 3')), '3 号您已经认领'],
  saidAlready: [saidTwice, '3 号刚才已记录过这条进展，没有重复记录'],
  wrongState: [c => after(claimed(c, '李雷', 3), () => c.says('王办', '核验 3')), '3 号现在是“整改中”'],
  notClaimedYet: [c => c.says('李雷', '进展 3 已更换'), '3 号还是“未认领”'],
  notYours: [c => after(claimed(c, '李雷', 3), () => c.says('韩梅', '进展 3 好了')), '3 号由 李雷 负责'],
  ownSubmission: [c => after(submitted(c, '王办', 3), () => c.says('王办', '核验 3')), '不能自己核验'],
  unanswered: [unanswered, '3 号还有批示没有答复，不能销号'],
  noEvidence: [c => after(claimed(c, '李雷', 3), () => c.says('李雷', '完成 3 好了')), '3 号还没有佐证'],
  evidenceMissing: [
    c => after(claimed(c, '李雷', 3), () => c.says('李雷', '佐证 3')),
    '没有看到要留存的佐证',
  ],
  alreadyFiled: [
    c => after(claimed(c, '李雷', 3, true), () => c.says('李雷', '佐证 3', { picture: aPicture(3) })),
    '已经有这份佐证了',
  ],
  attachment: [
    c => after(claimed(c, '李雷', 3), () => c.says('李雷', '佐证 3', { picture: Buffer.from([0, 255]) })),
    '没有认出这种文件',
  ],
  secret: [c => c.says('李雷', '进展 3 机密★5年'), '联系本单位保密员'],
  nothingToUndo: [c => c.says('李雷', '撤销'), '没有可以撤销的记录'],
  importStays: [
    async c => {
      c.passTime(1000)
      await c.says(
        '王办',
        `导入\n整改清单\n（一）日常管理方面\n1. 车辆管理不严\n（1）派车单填写不全\n（2）维修费用审核不细\n（3）加油卡管理松散`,
      )
      await c.says('王办', '确认导入')
      return c.says('王办', '撤销')
    },
    '导入进来的问题不能撤销',
  ],
  undoOvertaken: [overtaken, '已由 王办 继续办理'],

  groupNotBound: [c => c.says('李雷', '进度'), '请管理员发：绑定 启用码', fresh],
  groupOnly: [c => c.says('李雷', '绑定 X', { single: true }), '要在工作群里发'],
  boundAlready: [c => c.says('李雷', `绑定 ${SETUP_CODE}`), '由办公室（王办）管理'],
  wrongSetupCode: [c => c.says('李雷', '绑定 XXXX'), '启用码不对，没有绑定', fresh],
  bindTooSoon: [
    c => after(c.says('李雷', '绑定 XXXX'), () => c.says('李雷', '绑定 YYYY')),
    '请 30 秒后再试',
    fresh,
  ],
  noRound: [c => c.says('外人', '进度', { single: true }), '还没有找到您所在的整改工作群'],
  chooseRound: [c => c.says('李雷', '切换', { single: true }), '请发序号'],
  noSuchChoice: [c => c.says('李雷', '切换 9', { single: true }), '没有这一个'],
  emptyLedger: [c => c.says('李雷', '进度'), '本轮还没有台账', empty],
  notForPublication: [c => c.says('王办', '导出 台账 公开'), '导出 通报 公开'],
  unknownExport: [c => c.says('王办', '导出 台帐'), '您是不是想发“导出 台账”'],
  noLedgerThen: [c => c.says('李雷', '进度 上周五'), '2026年11月20日还没有台账'],
  document: [
    c => c.says('王办', '导入', { quote: { file: { name: '旧表.xls', content: OLD_OFFICE } } }),
    '文件读不了',
  ],
  lastOffice: [c => c.says('王办', '确认 王办 成员'), '办公室至少要有一位'],
  nothingToImport: [c => c.says('王办', '导入'), '粘贴在“导入”后面'],
  noLedgerInText: [c => c.says('王办', '导入 请看附件'), '请粘贴带编号的清单'],
  foreignSheet: [sheetOfOthers, '这份表格不像是从本群台账导出的'],
  noPreview: [c => c.says('王办', '确认导入'), '没有待确认的导入'],
} satisfies Record<Refusal['code'], [Provoke, string, object?]>

let chat: Chat
beforeEach(useDatabase)
afterEach(async () => {
  await chat.close()
  await dropDatabase()
  expect(chat.simulator.problems).toEqual([])
  expect(chat.faults).toEqual([])
})

const cases = Object.entries<[Provoke, string, object?]>(REFUSALS)

it.each(cases)('says no with a way on: %s', async (_code, [provoke, part, options = {}]) => {
  chat = await startChat({ issues: 6, ...options })
  const reply = await provoke(chat)
  expect(reply).toContain(part)
  expect(bytesOf(reply)).toBeLessThan(400)
})

it('tells what was wrong with a picture whose address has run out', async () => {
  chat = await startChat({ issues: 6, onStep: step => step === 'accepted' && chat.passTime(6 * MINUTE) })
  await claimed(chat, '李雷', 3)
  expect(await chat.says('李雷', '佐证 3', { picture: aPicture() })).toContain('链接已失效，没有收到')
})

async function after(first: Promise<unknown>, then: () => Promise<string>): Promise<string> {
  await first
  return then()
}

async function twins(c: Chat): Promise<string> {
  const { issues, ...ledger } = aLedger(2)
  const second = issues.map(issue => ({
    ...issue,
    seq: issue.seq + 6,
    no: `3-1-${issue.seq}`,
    title: '又一个',
  }))
  await c.house.services.imports.save(c.groupId, { ...ledger, issues: second }, 'twins', '王办')
  return c.says('李雷', '查 1-1')
}

async function namesakes(c: Chat): Promise<string> {
  await c.says('外人', '我是 李雷 财务科')
  await c.says('王办', '确认 李雷')
  return c.says('王办', '指派 3 李雷')
}

async function twoClaims(c: Chat): Promise<string> {
  await c.says('外人', '我是 钱多 财务科')
  await c.says('韩梅', '我是 钱多 后勤科')
  return c.says('王办', '确认 钱多')
}

async function overtaken(c: Chat): Promise<string> {
  await claimed(c, '李雷', 3)
  await c.says('王办', '指派 3 韩梅')
  return c.says('李雷', '撤销')
}

async function unanswered(c: Chat): Promise<string> {
  await submitted(c, '李雷', 3)
  await c.says('赵领导', '批示 3 请补充照片')
  return c.says('王办', '核验 3')
}

/** A sheet with the numbers of this group and the problems of another. */
async function sheetOfOthers(chat: Chat): Promise<string> {
  const content = await exported([1, 2, 3].map(seq => anIssue({ seq, title: '会议签到把关不严' })))
  return chat.says('王办', '导入', { quote: { file: { name: '台账.xlsx', content } } })
}

async function saidTwice(c: Chat): Promise<string> {
  await claimed(c, '李雷', 3)
  await c.says('李雷', '进展 3 已更换公示栏')
  return c.says('李雷', '进展 3 已更换公示栏')
}
