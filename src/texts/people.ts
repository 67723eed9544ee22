/** 绑定 done. */
export function bound(issueCount: number): string {
  const next = issueCount > 0 ? '发“进度”看台账。' : '下一步：发“导入”，把整改清单的文字粘贴在后面。'
  return `已绑定。您是本群的办公室，负责确认人员和核验。\n${next}`
}

/** 我是, waiting for the office. */
export function registrationPending(name: string, office: string[]): string {
  const who = office.length > 0 ? `请办公室（${office.join('、')}）` : '请办公室'
  return `已登记为“${name}”，待确认。${who}发：确认 ${name}`
}

/** 我是 by the office itself, or by somebody who is confirmed already. */
export function registrationConfirmed(name: string): string {
  return `${name}，您的身份已确认，不用再待确认。发“我的”看您负责的问题。`
}

const ROLES = { office: '，办公室', leader: '，领导', member: '' } as const

/** 确认 done. */
export function confirmed(name: string, department: string | null, role: keyof typeof ROLES): string {
  return `已确认：${name}${department ? `，${department}` : ''}${ROLES[role]}。现在可以认领问题和报进展了。`
}

/** 切换 in a 1:1 chat. */
export function switched(title: string): string {
  return `好的，以下按“${title}”办理。`
}
