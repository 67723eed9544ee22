import { formatDay } from '../core/day'
import type { Refusal, Role } from '../core/user-error'
import { STATE_LABELS, shortTitle, VERB_LABELS } from './labels'

type Sentence<C extends Refusal['code']> = (refusal: Extract<Refusal, { code: C }>) => string

/** What the sender reads: what was understood, and one thing to do next. Nothing has changed. */
export function refusalText(refusal: Refusal): string {
  return SENTENCES[refusal.code](refusal as never)
}

/** For everything that is our fault and not the sender's. */
export const OUR_FAULT =
  '抱歉，这条消息没有处理成功。请稍后发“查 编号”核对，没有记上就再发一次；若仍不行，请告诉办公室。'

const LIST_EXAMPLE = '（一）日常管理方面\n1. 车辆管理不严\n（1）派车单填写不全'
const MOST_CANDIDATES = 8
const PASTE = '请办公室发“导入”，把整改清单的文字粘贴在后面。'

const SENTENCES: { [C in Refusal['code']]: Sentence<C> } = {
  unknownCommand: ({ given, suggestions, example }) =>
    suggestions.length > 0
      ? `没有看懂“${shortTitle(given)}”。您是不是想发“${suggestions.join('”或“')}”？例：${example}\n发“帮助”看全部命令。`
      : `没有看懂“${shortTitle(given)}”。例：${example}\n发“帮助”看全部命令。`,
  unknownNumber: ({ printed, nearest, count }) =>
    `没有编号“${shortTitle(printed)}”，本轮共 ${count} 个问题。${
      nearest
        ? `最接近的是 ${nearest.seq} 号「${shortTitle(nearest.title)}」，例：查 ${nearest.seq}`
        : '例：查 1'
    }${/^\d+-\d+$/.test(printed) ? `。几个问题请写 ${printed.replace('-', '~')}` : ''}`,
  ambiguousNumber: ({ printed, candidates }) =>
    [
      `“${shortTitle(printed)}”对应 ${candidates.length} 个问题，请改用前面的序号：`,
      ...candidateLines(candidates),
    ].join('\n'),
  titleOnly: ({ given, candidates, example }) =>
    [
      `请写编号，只写名称不办理。含“${shortTitle(given)}”的有：`,
      ...candidateLines(candidates),
      `例：${example}`,
    ].join('\n'),
  badNumbers: ({ given, problem, example }) => `${NUMBER_SENTENCES[problem ?? 'none'](given)}例：${example}`,
  missingNumber: ({ example }) => `还缺问题编号。例：${example}`,
  missingText: ({ what, example }) => `还缺${what}。例：${example}`,
  tooLong: ({ length, limit }) =>
    `这段文字有 ${length} 字，一次最多 ${limit} 字，没有记录。请分成几条发，或以文件发出，再引用它发：佐证 编号`,
  badDate: ({ given, example = '下周五，或 3月31日' }) =>
    `日期“${shortTitle(given)}”没有看懂，没有办理。例：${example}`,
  noSuchDay: ({ given, example }) => `没有“${shortTitle(given)}”这一天，没有办理。请核对日期，例：${example}`,
  pastDate: ({ given }) => `“${given}”已经过去，没有记录。请写今天或以后的日期，例：下周五`,
  futureDate: ({ given }) => `“${given}”还没有到，只能查今天或以前的进度。例：进度 上周五`,

  badName: ({ given }) => `“${shortTitle(given)}”不像姓名，没有登记。例：我是 张三 财务科`,
  unknownPerson: ({ name, nearest }) =>
    nearest.length > 0
      ? `名册里没有“${shortTitle(name)}”。您是不是指 ${nearest.join('、')}？请写全名再发一次。`
      : `名册里没有“${shortTitle(name)}”。请其本人先发“我是 姓名”，由办公室确认后再指派。`,
  unknownMention: () => '您 @ 的同志还没有登记。请其本人先发“我是 姓名”，由办公室确认后再指派。',
  severalPeople: ({ names }) => `一个问题一次只能交给一个人，您写了 ${names.join('、')}。请只留一位再发。`,
  samePerson: ({ name, choices }) =>
    `有 ${choices.length} 位“${name}”：${choices.join('、')}。请写全再发，例：指派 37 ${choices[0]}`,
  notRegistered: ({ pending, office = [] }) =>
    pending
      ? `您登记为“${pending}”，还没有确认。请办公室${inBrackets(office)}发：确认 ${pending}`
      : '还不知道您是哪位。请先发：我是 姓名 部门，例：我是 张三 财务科',
  roleOnly: ({ command, roles, office = [] }) =>
    `“${command}”由${roles.map(role => ROLE_LABELS[role]).join('或')}来做。${
      roles.includes('office')
        ? officeNamed(office)
        : `谁是领导，由办公室${inBrackets(office)}发：确认 姓名 领导`
    }`,
  claimForSelfOnly: ({ given, office = [] }) =>
    `“${shortTitle(given)}”没有看懂：编号后面只写时限，例：认领 37 下周五\n替别人认领由办公室${inBrackets(office)}来做。`,
  whomToConfirm: ({ waiting }) =>
    waiting.length > 0
      ? `请写要确认谁。待确认的有：${waiting.join('、')}。例：确认 ${waiting[0]}`
      : '现在没有待确认的人。请其本人先发：我是 姓名 部门',
  nothingPending: ({ name, waiting }) =>
    `没有人登记为“${shortTitle(name)}”。${
      waiting.length > 0 ? `待确认的有：${waiting.join('、')}` : '请其本人先发：我是 姓名 部门'
    }`,
  lastOffice: () => '办公室至少要有一位。请先确认另一位：确认 姓名 办公室，再做这一步。',
  severalPending: ({ name, claims }) =>
    [
      `登记为“${name}”的有 ${claims.length} 个账号：`,
      ...claims.map(({ account, department }) => `${department ?? '未写部门'}，账号 ${account}`),
      `请写明是哪一个，例：确认 ${name} ${claims[0]?.account ?? ''}`,
    ].join('\n'),
  unknownRole: ({ name, given }) =>
    `“${shortTitle(given)}”没有看懂，${name} 的身份没有变。身份写一个：领导、办公室、成员，例：确认 ${name} 领导`,

  alreadyClaimed: ({ seq, by, isOwn, dueDate }) => {
    const already = isOwn ? `${seq} 号您已经认领` : `${seq} 号已由 ${by} 认领`
    if (dueDate)
      return `${already}，时限没有改成 ${formatDay(dueDate)}。要${isOwn ? '' : '换人或'}改时限请办公室或领导发：指派 ${seq} ${isOwn ? by : '姓名'} ${formatDay(dueDate)}`
    return isOwn
      ? `${already}，不用再发。报进展请发：进展 ${seq} 内容`
      : `${already}。需要换人请办公室或领导发：指派 ${seq} 姓名`
  },
  saidAlready: ({ seq, verb }) =>
    `${seq} 号刚才已记录过这条${VERB_LABELS[verb]}，没有重复记录。发“${seq}”可以查看。`,
  wrongState: ({ seq, verb, state, possible }) =>
    `${seq} 号现在是“${STATE_LABELS[state]}”，不能办“${VERB_LABELS[verb]}”。现在可以发：${
      possible.length > 0 ? possible.map(next => `${VERB_LABELS[next]} ${seq}`).join('、') : `查 ${seq}`
    }`,
  notClaimedYet: ({ seq }) => `${seq} 号还是“未认领”，要先有人负责。请发：认领 ${seq} 下周五`,
  notYours: ({ seq, owner }) =>
    `${seq} 号由 ${owner} 负责，没有记录。请告诉 ${owner}，或请办公室改派：指派 ${seq} 姓名`,
  ownSubmission: ({ seq }) =>
    `${seq} 号由您负责或由您报的完成，不能自己核验或退回。请办公室另一位同志来办；要增加一位请发：确认 姓名 办公室`,
  unanswered: ({ seq, by, text, answerer }) =>
    `${seq} 号还有批示没有答复，不能销号。${by}：${shortTitle(text, 40)}\n请${answerer ? ` ${answerer} 或` : ''}办公室先答复，发：进展 ${seq} 内容`,
  noEvidence: ({ seq }) =>
    `${seq} 号还没有佐证，不能报完成。请在群里长按照片或文件，选“引用”，@我发：佐证 ${seq}`,
  evidenceMissing: ({ seq }) =>
    `没有看到要留存的佐证。请长按照片、文件或文字，选“引用”，@我发：佐证 ${seq}；照片也可以和文字一起发。`,
  alreadyFiled: ({ seq }) => `${seq} 号已经有这份佐证了，不用再发。发“${seq}”可以查看。`,
  attachment: ({ problem }) => ATTACHMENT_SENTENCES[problem],
  secret: ({ mark }) =>
    `内容带有密级标志（${shortTitle(mark)}），没有接收，也没有保存。请立即撤回这条消息，并联系本单位保密员。涉密内容不得在群里传递。`,
  importStays: () =>
    '您最近做的是导入，导入进来的问题不能撤销，台账没有变。要改请改好原文再发“导入”，核对预览。',
  nothingToUndo: () => '您最近 10 分钟内没有可以撤销的记录。更早的请再发一条进展更正，例：进展 37 更正：……',
  undoOvertaken: ({ seq, by }) =>
    `${seq} 号在您之后已由 ${by} 继续办理，不能撤销。请责任人或办公室再发一条进展更正，例：进展 ${seq} 更正：……`,

  groupNotBound: () => '本群还没有启用整改助手。请管理员发：绑定 启用码（启用码在服务启动时显示）',
  groupOnly: () => '“绑定”要在工作群里发：进群 @我，发“绑定 启用码”。',
  boundAlready: ({ office }) =>
    `本群已经启用，由办公室（${office.join('、')}）管理。需要重新绑定请他们来发。`,
  wrongSetupCode: ({ waitSeconds, isBound }) =>
    `启用码不对，${isBound ? '本群已经启用，没有变化' : '没有绑定'}。请核对服务启动时显示的启用码，${waitLabel(waitSeconds)}后再试。`,
  bindTooSoon: ({ waitSeconds }) =>
    `刚才的启用码不对，请 ${waitLabel(waitSeconds)}后再试；在这之前发的启用码不会核对。`,
  noRound: () => '还没有找到您所在的整改工作群。请先在群里 @我 发：我是 姓名 部门，由办公室确认后再来。',
  chooseRound: ({ titles }) =>
    [
      '您在多个整改轮次中，这次是哪一个？',
      ...titles.map((title, index) => `${index + 1} ${shortTitle(title, 30)}`),
      '请发序号，例：切换 1',
    ].join('\n'),
  noSuchChoice: ({ count }) => `没有这一个，请选 1 到 ${count}，例：切换 1`,
  emptyLedger: () => `本轮还没有台账。${PASTE}`,
  notForPublication: () =>
    '只有通报可以出公开稿。其他文件是内部材料，含有不公开的问题，没有生成。请发：导出 通报 公开（命令行：export bulletin 加 --public）',
  unknownExport: ({ given, choices, guesses }) =>
    `${exportGuess(given, guesses)}可以导出：${choices.join('、')}。例：导出 ${guesses[0] ?? choices[0]}`,
  noLedgerThen: ({ day }) => `${day}还没有台账，查不到那天的进度。发“进度”看现在的。`,
  document: ({ sentence }) => sentence,
  nothingToImport: ({ isFile }) =>
    `${isFile ? '图片里的文字读不了。' : ''}请把整改清单或通报的文字粘贴在“导入”后面，或引用那条文字或文件发“导入”。`,
  noLedgerInText: ({ warnings }) =>
    `${warnings[0] ?? '没有读到问题台账'}，什么也没有保存。请粘贴带编号的清单，例：\n${LIST_EXAMPLE}`,
  foreignSheet: () =>
    '这份表格不像是从本群台账导出的：多数行的序号与具体问题对不上，什么也没有改。请用本群“导出 台账”的表格；问题的名称要改，请导入改过的清单文字。',
  noPreview: () => '没有待确认的导入。请先发“导入”和清单文字，看过预览再发“确认导入”。',
}

const ROLE_LABELS: Record<Role, string> = { office: '办公室', leader: '领导' }

const NUMBER_SENTENCES: Record<'none' | 'reversed' | 'tooMany', (given: string) => string> = {
  none: given => `没有看到问题编号，只看到“${shortTitle(given)}”。`,
  reversed: given => `“${shortTitle(given)}”前大后小，没有办理。请从小到大写。`,
  tooMany: given => `“${shortTitle(given)}”太多了，一次最多 200 个，没有办理。`,
}

const ATTACHMENT_SENTENCES: Record<Extract<Refusal, { code: 'attachment' }>['problem'], string> = {
  foreignHost: '这份文件不在平台的服务器上，没有接收。请直接在群里发送后再引用。',
  expired: '图片或文件的链接已失效，没有收到。请重新发送或重新引用一次。',
  tooLarge: '文件超过 20 MB，没有接收。请压缩或拆分后再发。',
  unreadable: '图片或文件没有读出来，没有保存。请重新发送一次。',
  kind: '没有认出这种文件，没有保存。可以发照片、PDF、Word、Excel、PPT 或压缩包。',
}

function exportGuess(given: string, guesses: string[]): string {
  if (given === '') return '还缺要导出的文件。'
  if (given === '周报') return '周报不用导出，请直接发“周报”。'
  const guess = guesses.length > 0 ? `您是不是想发“导出 ${guesses.join('”或“导出 ')}”？` : ''
  return `没有看懂“${shortTitle(given)}”。${guess}`
}

function candidateLines(candidates: { seq: number; title: string }[]): string[] {
  const lines = candidates.slice(0, MOST_CANDIDATES).map(({ seq, title }) => `${seq} ${shortTitle(title)}`)
  const rest = candidates.length - lines.length
  return rest > 0 ? [...lines, `还有 ${rest} 个`] : lines
}

function officeNamed(office: string[]): string {
  return office.length > 0 ? `本群办公室：${office.join('、')}` : ''
}

function inBrackets(names: string[]): string {
  return names.length > 0 ? `（${names.join('、')}）` : ''
}

function waitLabel(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
