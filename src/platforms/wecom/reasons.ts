/** What the office reads when a message to WeCom cannot be delivered. Codes: https://developer.work.weixin.qq.com/document/path/90313 */

const REASONS: ReadonlyMap<number, string> = new Map([
  [40008, '企业微信不接受这种消息类型，请联系维护人员'],
  [40033, '消息中有企业微信不允许的字符'],
  [40058, '企业微信认为消息参数有误，请联系维护人员'],
  [44004, '消息内容为空'],
  [45002, '消息超过企业微信的长度限制'],
  [93000, '群机器人的 webhook 无效，可能已被删除。请在群里重新添加群机器人，并更新本群的 webhook'],
  [93004, '群机器人已被停用，请在企业微信中启用'],
  [93008, '群机器人不在群里，请重新添加并更新本群的 webhook'],
])

/** Why a push is refused for good. */
export function pushReason(errcode: number): string {
  return `${REASONS.get(errcode) ?? '企业微信拒收这条消息'}（错误码 ${errcode}）`
}

/** Why a late answer is refused for good. */
export function replyReason(errcode: number): string {
  return `答复地址已失效或已用过（错误码 ${errcode}）`
}
