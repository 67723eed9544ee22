import { unitInTitle } from '../../src/core/unit-name'

it.each([
  ['青山县粮食局关于巡察整改情况的通报', '青山县粮食局'],
  ['青山县粮食局党组巡察整改台账', '青山县粮食局党组'],
  ['中共青山县委关于巡视整改情况的通报', '中共青山县委'],
  ['云溪县机关服务中心整改清单', '云溪县机关服务中心'],
])('reads the unit in %s', (title, unit) => {
  expect(unitInTitle(title)).toBe(unit)
})

it.each([
  '青山县粮食购销领域巡察反馈问题整改工作台账',
  '县委巡察反馈意见整改清单',
  '2026年巡察整改清单',
  '关于巡察整改情况的通报',
  '问题清单',
  '',
])('finds none in %s', title => {
  expect(unitInTitle(title)).toBeUndefined()
})
