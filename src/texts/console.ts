/** What the console line needs of the configuration. */
export interface Started {
  url: string
  config: {
    simulator: boolean
    setupCode: string
    isSetupCodeRandom: boolean
    wecom?: object
    dingtalk?: object
    publicUrl: string
  }
}

/** What the administrator sees once the program is ready. */
export function startedText({ url, config }: Started): string {
  const { simulator, setupCode, isSetupCodeRandom, wecom, dingtalk, publicUrl } = config
  return [
    '',
    `整改助手已启动：${url}`,
    ...(simulator ? [`模拟工作群（用浏览器打开）：${url}/simulator`] : []),
    ...(wecom ? [`企业微信回调地址：${publicUrl}/wecom/aibot`] : []),
    ...(dingtalk ? [`钉钉消息接收地址：${publicUrl}/dingtalk/robot`] : []),
    ...(isSetupCodeRandom
      ? [`启用码：${setupCode}（在工作群里发“绑定 ${setupCode}”；重启后会换，可用 SETUP_CODE 固定）`]
      : []),
    '',
  ].join('\n')
}
