import { createHmac } from 'node:crypto'
import { isSigned, signDingtalk } from '../../../src/platforms/dingtalk/crypto'
import { dingtalk } from '../vectors'

it.each(dingtalk.callback_sign)('signs the callback $name', ({ timestamp, appSecret, sign }) => {
  expect(signDingtalk(timestamp, appSecret)).toBe(sign)
  expect(isSigned({ timestamp, sign }, appSecret)).toBe(true)
  expect(isSigned({ timestamp, sign: sign.toLowerCase() }, appSecret)).toBe(false)
  expect(isSigned({ timestamp: `${timestamp}0`, sign }, appSecret)).toBe(false)
})

it.each(dingtalk.custom_robot_sign)('signs the robot address $name', vector => {
  const sign = signDingtalk(vector.timestamp, vector.secret)
  expect(sign).toBe(vector.sign_base64)
  expect(encodeURIComponent(sign)).toBe(vector.sign_urlencoded)
})

it.each(dingtalk.card_http_callback_sign)('knows how a card callback is signed: $name', vector => {
  const sign = createHmac('sha256', vector.apiSecret).update(vector.timestamp).digest('base64')
  expect(sign).toBe(vector.signature)
})
