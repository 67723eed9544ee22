import { createLogger } from '../src/log'

function linesOf(write: (log: ReturnType<typeof createLogger>) => void, level = 'info'): string[] {
  const lines: string[] = []
  write(createLogger(level, { write: line => lines.push(line) }))
  return lines
}

describe('the log', () => {
  it('tells what happened, when, and with which message', () => {
    const [line] = linesOf(log => log.child({ key: 'wecom:1' }).info({ command: '认领' }, 'answered'))
    expect(JSON.parse(String(line))).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      key: 'wecom:1',
      command: '认领',
      msg: 'answered',
    })
  })

  it('keeps to its level', () => {
    expect(linesOf(log => log.info('quiet'), 'warn')).toEqual([])
  })

  it.each([
    ['a token', { token: 'TopSecret' }],
    ['a setting', { config: { wecom: { aesKey: 'TopSecret' } } }],
    ['a signature', { query: { msg_signature: 'TopSecret' } }],
    ['the text of a message', { message: { text: 'TopSecret' } }],
    ['the text of an outgoing message', { row: { outgoing: { text: 'TopSecret' } } }],
    ['the body of a request', { request: { body: 'TopSecret' } }],
    ['a webhook', { address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=TopSecret' }],
    ['the path of a request', { path: '/wecom/aibot?timestamp=1&msg_signature=TopSecret' }],
    ['a database password', { database: 'mongodb://office:TopSecret@db/zhenggai' }],
    [
      'an address in an error',
      { error: new Error('GET https://oapi.dingtalk.com/robot/send?access_token=TopSecret') },
    ],
    [
      'what an error carries along',
      { error: Object.assign(new Error('bad'), { request: { data: 'TopSecret' } }) },
    ],
  ])('does not show %s', (_what, object) => {
    const [line] = linesOf(log => log.error(object, 'failed'))
    expect(line).not.toContain('TopSecret')
    expect(JSON.parse(String(line))).toMatchObject({ msg: 'failed' })
  })

  it('does not show the secrets of a child', () => {
    expect(linesOf(log => log.child({ token: 'TopSecret' }).info('x')).join()).not.toContain('TopSecret')
  })

  it('tells where an error came from, its cause included', () => {
    const error = Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 'EHERE' })
    const [line] = linesOf(log => log.error({ error }, 'failed'))
    expect(JSON.parse(String(line)).error).toEqual({
      type: 'Error',
      message: 'outer: inner',
      stack: expect.stringContaining('log.test'),
      code: 'EHERE',
    })
  })
})
