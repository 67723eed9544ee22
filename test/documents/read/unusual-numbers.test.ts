import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

it('counts problems as 第一，第二，above their labels, below headings without a number', () => {
  const text = printed(`
    某队通报
    履行责任方面
    第一，登记空白。
    主要做法：①补登台账。②修订办法。
    第二，记录不全。
    主要做法：逐册补记。
    组织建设方面
    第三，缺编一半。
    主要做法：①清退借调。②申报招录。
  `)
  expect(outline(text)).toEqual(['1 登记空白 2', '2 记录不全 0', '3 缺编一半 2'])
  expect(readLedger(text).aspects.map(({ title }) => title)).toEqual(['履行责任方面', '组织建设方面'])
})
