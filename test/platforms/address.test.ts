import { isAllowedAddress, joinUrl, throughBase } from '../../src/platforms/address'
import { MEDIA_HOSTS as DINGTALK_HOSTS, isSessionWebhook } from '../../src/platforms/dingtalk/hosts'
import { isResponseUrl, MEDIA_HOSTS as WECOM_HOSTS } from '../../src/platforms/wecom/hosts'

it.each([
  'https://ww-aibot-img-1258476243.cos.ap-guangzhou.myqcloud.com/a?sign=b',
  'https://wework.qpic.cn/a',
  'https://file.work.weixin.qq.com/a',
])('takes WeCom media from %s', url => {
  expect(isAllowedAddress(url, { hosts: WECOM_HOSTS, bases: [] })).toBe(true)
})

it.each(['https://static.dingtalk.com/a', 'https://dingtalk-robot.oss-cn-hangzhou.aliyuncs.com/a?sign=b'])(
  'takes DingTalk media from %s',
  url => {
    expect(isAllowedAddress(url, { hosts: DINGTALK_HOSTS, bases: [] })).toBe(true)
  },
)

it.each([
  'https://qq.com/',
  'https://aqq.com/',
  'https://x.qq.com./',
  'https://x.qq.com@evil.example/',
  'ftp://x.qq.com/',
])('does not call %s', url => {
  expect(isAllowedAddress(url, { hosts: WECOM_HOSTS, bases: [] })).toBe(false)
})

it('takes a base by scheme, host and port', () => {
  const rule = { hosts: [], bases: ['http://10.0.0.5:8080/wecom'] }
  expect(isAllowedAddress('http://10.0.0.5:8080/other', rule)).toBe(true)
  expect(isAllowedAddress('https://10.0.0.5:8080/other', rule)).toBe(false)
  expect(isAllowedAddress('http://10.0.0.5:8081/other', rule)).toBe(false)
  expect(isAllowedAddress('http://10.0.0.5/other', rule)).toBe(false)
})

it("knows the platforms' own reply addresses", () => {
  expect(isResponseUrl('https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RC')).toBe(true)
  expect(isSessionWebhook('https://oapi.dingtalk.com/robot/sendBySession?session=abc')).toBe(true)
  expect(isSessionWebhook('https://oapi.dingtalk.com/robot/send?access_token=abc')).toBe(false)
})

it('goes by way of the base where one is set, and nowhere else', () => {
  const official = 'https://qyapi.weixin.qq.com'
  expect(throughBase(`${official}/a?b=c%2Bd`, official, 'http://proxy:8080/wecom/')).toBe(
    'http://proxy:8080/wecom/a?b=c%2Bd',
  )
  expect(throughBase(`${official}/a?b=c%2Bd`, official, official)).toBe(`${official}/a?b=c%2Bd`)
  expect(throughBase('http://proxy:8080/a', official, 'http://proxy:8080')).toBe('http://proxy:8080/a')
  expect(joinUrl('http://proxy:8080//', '/a')).toBe('http://proxy:8080/a')
})
