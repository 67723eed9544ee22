import { rangesOf, shortTitle } from './labels'

/** 绑定 done. */
export function bound(issueCount: number): string {
  const next = issueCount > 0 ? '发“进度”看台账。' : '再发“导入”，把整改清单的文字粘贴在后面。'
  return `已绑定。您是本群的办公室，负责确认人员和核验。\n下一步：发“我是 姓名 办公室”，让大家知道找谁；${next}`
}

/** 我是, waiting for the office; `others` are accounts that already stand for the same name. */
export function registrationPending(
  { name, department }: { name: string; department: string | null },
  office: string[],
  others: string[],
): string {
  const who = office.length > 0 ? `请办公室（${office.join('、')}）` : '请办公室'
  const warning =
    others.length > 0
      ? `\n注意：名册里已有“${name}”（账号 ${others.join('、')}）。${
          department ? '请办公室核对是不是同一人。' : `不是同一人的，请写上部门再发：我是 ${name} 部门`
        }`
      : ''
  const from = department ? `（${department}）` : ''
  return `已登记为“${name}”${from}，待确认。${who}核对后发：确认 ${name}${warning}`
}

/** 我是 by the office itself, or by somebody who is confirmed already. */
export function registrationConfirmed(name: string): string {
  return `${name}，您的身份已确认，不用再等。发“我的”看您负责的问题。`
}

const ROLES = { office: '，办公室', leader: '，领导', member: '' } as const

/** 确认 done. */
export function confirmed(name: string, department: string | null, role: keyof typeof ROLES): string {
  const isInName = department !== null && name.includes(department)
  return `已确认：${name}${department && !isInName ? `，${department}` : ''}${ROLES[role]}。现在可以认领问题、报进展了。`
}

/** Behind 确认 of an account that had another name: what is still under that one, and how it is handed over. */
export function leftBehind(
  seqs: number[],
  { former, name, needsRole }: { former: string; name: string; needsRole: boolean },
): string {
  const numbers = rangesOf(seqs)
  const first = needsRole ? `先发“确认 ${name} 领导”，再发` : '发'
  return `这个账号原来是 ${former}，${former} 名下还有 ${seqs.length} 项没有转过来：${numbers}。要转请${first}：指派 ${numbers} ${name}`
}

/** 切换 in a 1:1 chat. */
export function switched(title: string): string {
  return `好的，您单聊时按“${shortTitle(title, 30)}”办理。要换一个请发：切换 序号`
}

/** A round whose list bears no title, in a group whose name the platform does not tell. */
export function untitledRound(groupId: string): string {
  return `未命名的工作群（群号尾号 ${groupId.slice(-6)}）`
}
