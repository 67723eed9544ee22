/** What the office reads when a message to DingTalk cannot be delivered. Codes: https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */

const REASONS: ReadonlyMap<number, string> = new Map([
  [40035, '钉钉认为消息参数有误，请联系维护人员'],
  [43002, '钉钉认为请求方式有误，请联系维护人员'],
  [43004, '钉钉认为请求格式有误，请联系维护人员'],
  [90020, '本单位钉钉接口的本月调用次数已用完'],
  [90030, '本单位钉钉机器人的本月发送次数已用完'],
  [300001, '群机器人的 access_token 不存在，请在群里重新添加自定义机器人并更新设置'],
  [300005, '群机器人的 access_token 不存在，请在群里重新添加自定义机器人并更新设置'],
  [310000, '群机器人的安全设置没有通过，请核对加签密钥、关键词、IP 白名单和服务器时间'],
  [400013, '群已解散'],
  [400101, '群机器人的 access_token 不存在，请更新设置'],
  [400102, '群机器人已被停用，请在群设置中启用'],
  [400105, '钉钉不接受这种消息类型，请联系维护人员'],
  [400106, '群机器人已被删除，请重新添加并更新设置'],
  [430101, '消息中有钉钉不允许的链接'],
  [430102, '消息中有钉钉不允许的文字'],
  [430103, '消息中有钉钉不允许的图片'],
  [430104, '消息内容没有通过钉钉的审核'],
  [460101, '消息超过钉钉的长度限制'],
])

/** Why a push is refused for good. */
export function pushReason(errcode: number): string {
  return `${REASONS.get(errcode) ?? '钉钉拒收这条消息'}（错误码 ${errcode}）`
}

/** Why a late answer is refused for good; here 300001 speaks of the session, not of a token. */
export function replyReason(errcode: number): string {
  return errcode === 300001 ? '答复地址已失效（错误码 300001）' : pushReason(errcode)
}
