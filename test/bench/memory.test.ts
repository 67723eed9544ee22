import { memoryReturned } from '../../bench/memory'

const LEVEL = [140, 147, 131, 144, 143]
const isMet = (after: number[]) => memoryReturned('memory', LEVEL, after, 20).isMet

it('takes memory for returned when a single reading is high by chance', () => {
  expect(isMet([140, 147, 178, 144, 132])).toBe(true)
})

it('takes memory for lost when most readings are more than that much higher', () => {
  expect(isMet([140, 164, 178, 164, 165])).toBe(false)
})

it('tells the middle and the range of both', () => {
  expect(memoryReturned('memory', LEVEL, [1, 2, 3], 20).figure).toBe('143 (131–147), 2 (1–3) MB')
})
