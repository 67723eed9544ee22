import type { Refusal } from '../core/user-error'
import { STATE_LABELS, shortTitle, VERB_LABELS } from './labels'

type Sentence<C extends Refusal['code']> = (refusal: Extract<Refusal, { code: C }>) => string

/** What the sender reads: what was understood, and one thing to do next. Nothing has changed. */
export function refusalText(refusal: Refusal): string {
  return SENTENCES[refusal.code](refusal as never)
}

/** For everything that is our fault and not the sender's. */
export const OUR_FAULT = '抱歉，这条消息没有处理成功，台账没有变动。请稍后再发一次；若仍不行，请告诉办公室。'

const SENTENCES: { [C in Refusal['code']]: Sentence<C> } = {
  unknownCommand: ({ given, suggestions }) =>
    suggestions.length > 0
      ? `没有看懂“${shortTitle(given)}”。您是不是想发“${suggestions.join('”或“')}”？发“帮助”看全部命令。`
      : `没有看懂“${shortTitle(given)}”。例：进展 37 已完成招标。发“帮助”看全部命令。`,
  unknownNumber: ({ printed, nearest, count }) =>
    `没有 ${printed} 号问题，本轮共 ${count} 个。${nearest ? `最接近的是 ${nearest} 号，例：查 ${nearest}` : '例：查 1'}`,
  ambiguousNumber: ({ printed, candidates }) =>
    [
      `“${printed}”对应 ${candidates.length} 个问题，请用序号：`,
      ...candidates.slice(0, 8).map(({ seq, title }) => `${seq} ${shortTitle(title)}`),
    ].join('\n'),
  badNumbers: ({ given }) => `编号“${shortTitle(given)}”没有看懂。例：认领 3,5、8 或 认领 5~8`,
  missingNumber: ({ example }) => `还缺问题编号。例：${example}`,
  missingText: ({ what, example }) => `还缺${what}。例：${example}`,
  tooLong: ({ length, limit }) =>
    `这段文字有 ${length} 字，一次最多 ${limit} 字，没有记录。请分成几条发送，或作为附件留存后发“佐证 编号”。`,
  badDate: ({ given }) => `日期“${given}”没有看懂。例：3月31日、2027-01-15、下周五、本月底、10个工作日内`,
  pastDate: ({ given }) => `“${given}”已经过去，没有记录。请写今天以后的日期，例：下周五`,
  futureDate: ({ given }) => `“${given}”还没有到，只能查今天或以前的进度。例：进度 上周五`,
  unknownPerson: ({ name, nearest }) =>
    nearest.length > 0
      ? `名册里没有“${name}”。您是不是指 ${nearest.join('、')}？`
      : `名册里没有“${name}”。请本人先在群里发“我是 ${name}”，再由办公室确认。`,
  samePerson: ({ name, choices }) =>
    `有 ${choices.length} 位“${name}”：${choices.join('、')}。请写全，例：指派 37 ${choices[0]}`,
  alreadyClaimed: ({ seq, by }) => `${seq} 号已由 ${by} 认领。需要换人请办公室或领导发：指派 ${seq} 姓名`,
  wrongState: ({ seq, verb, state, possible }) =>
    `${seq} 号现在是“${STATE_LABELS[state]}”，不能${VERB_LABELS[verb]}。现在可以：${
      possible.length > 0 ? possible.map(next => VERB_LABELS[next]).join('、') : `查 ${seq}`
    }`,
  notClaimedYet: ({ seq }) => `${seq} 号还没有人认领。先发：认领 ${seq}`,
  notYours: ({ seq, owner }) =>
    `${seq} 号由 ${owner} 负责，您不能代为操作。有情况可以告诉 ${owner}，或请办公室指派。`,
  officeOnly: ({ leaderToo, office = [] }) =>
    `这一步由办公室${leaderToo ? '或领导' : ''}来做。${office.length > 0 ? `本群办公室：${office.join('、')}` : ''}`,
  ownSubmission: ({ seq }) => `${seq} 号是您自己负责或申请销号的，不能自己核验。请办公室另一位同志核验。`,
  noEvidence: ({ seq }) =>
    `${seq} 号还没有佐证，暂不能申请销号。请在群里长按照片或文件，选“引用”，@我发送：佐证 ${seq}`,
  notRegistered: ({ pending }) =>
    pending
      ? `您登记为“${pending}”，正等办公室确认。请办公室发：确认 ${pending}`
      : '还不知道您是哪位。请先发：我是 姓名，例：我是 张三',
  groupNotBound: () => '本群还没有启用整改助手。请管理员发：绑定 启用码（启用码在服务启动时显示）',
  noRound: () => '还没有找到您所在的整改工作群。请先在群里发：我是 姓名，由办公室确认后再来。',
  chooseRound: ({ titles }) =>
    [
      '您在多个整改轮次中，这次是哪一个？',
      ...titles.map((title, index) => `${index + 1} ${title}`),
      '请发：切换 1',
    ].join('\n'),
  noSuchChoice: ({ count }) => (count > 0 ? `请选 1 到 ${count}，例：切换 1` : '您还没有加入任何整改轮次。'),
  groupOnly: () => '这条命令要在工作群里发。',
  boundAlready: ({ office }) => `本群已经启用，由办公室（${office.join('、')}）管理。需要更换请办公室操作。`,
  wrongSetupCode: ({ waitSeconds }) =>
    `启用码不对。请核对服务启动时显示的启用码，${waitLabel(waitSeconds)}后再试。`,
  bindTooSoon: ({ waitSeconds }) => `刚才的启用码不对，请 ${waitLabel(waitSeconds)}后再试。`,
  evidenceMissing: ({ seq }) =>
    `没有看到要留存的佐证。请长按照片、文件或文字，选“引用”，@我发送：佐证 ${seq}；也可以图文一起发。`,
  attachment: ({ problem }) => ATTACHMENT_SENTENCES[problem],
  secret: ({ mark }) =>
    `内容带有密级标志（${mark}），没有接收，也没有保存。请立即撤回这条消息，并联系本单位保密员。涉密内容不得在群里传递。`,
  nothingPending: ({ name, waiting }) =>
    waiting.length > 0
      ? `没有人登记为“${name}”。待确认的有：${waiting.join('、')}`
      : `没有人登记为“${name}”。请本人先在群里发：我是 ${name}`,
  severalPending: ({ name, accounts }) =>
    `有 ${accounts.length} 个账号登记为“${name}”：${accounts.join('、')}。请加上账号，例：确认 ${name} ${accounts[0]}`,
  nothingToImport: () => '请把整改清单或通报的文字粘贴在“导入”后面，或引用那条文字再发“导入”。',
  noLedgerInText: ({ warnings }) =>
    ['没有从这段文字里读到问题台账，什么也没有保存。', ...warnings.slice(0, 3)].join('\n'),
  noPreview: () => '没有待确认的导入。请先发“导入”和清单文字，看过预览再确认。',
  nothingToUndo: () => '您最近 10 分钟内没有可以撤销的记录。',
  undoOvertaken: ({ seq, by }) =>
    `${seq} 号在您之后已由 ${by} 继续办理，不能直接撤销。请再发一条进展说明更正。`,
  emptyLedger: () => '本轮还没有台账。请办公室发“导入”，把整改清单的文字粘贴在后面。',
}

const ATTACHMENT_SENTENCES: Record<Extract<Refusal, { code: 'attachment' }>['problem'], string> = {
  foreignHost: '这份文件不在平台的服务器上，没有接收。请直接在群里发送后再引用。',
  expired: '图片或文件的链接已失效，没有收到。请重新发送或重新引用一次。',
  tooLarge: '文件超过 20 MB，没有接收。请压缩或拆分后再发。',
  unreadable: '图片或文件没有读出来，没有保存。请重新发送一次。',
  kind: '没有认出这种文件，没有保存。可以发照片、PDF、Word、Excel、PPT 或压缩包。',
}

function waitLabel(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
