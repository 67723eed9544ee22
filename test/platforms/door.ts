import { type House, startHouse } from './house'

/** A platform's door in a house of its own, both new for every test. */
export interface Door<Options> {
  readonly house: House
  /** Another door in its place, with other options. */
  reopen(options: Partial<Options>): Promise<void>
  /** Nothing is told to who was refused, and nothing has come in. */
  expectRefused(call: Promise<Response>, status: number): Promise<void>
}

/** Opens the door before every test and closes it afterwards. */
export function useDoor<Options>(
  routes: (options: Partial<Options>) => Parameters<typeof startHouse>[0],
): Door<Options> {
  let house: House
  const open = async (options: Partial<Options> = {}): Promise<void> => {
    house = await startHouse(routes(options))
  }
  beforeEach(() => open())
  afterEach(() => house.close())
  return {
    get house() {
      return house
    },
    async reopen(options) {
      await house.close()
      await open(options)
    },
    expectRefused: async (call, status) => expectRefusal(await call, status, house),
  }
}

async function expectRefusal(response: Response, status: number, { taken }: House): Promise<void> {
  expect(response.status).toBe(status)
  expect(await response.text()).toBe('')
  expect(response.headers.get('content-type') ?? '').not.toContain('json')
  expect(taken).toEqual([])
}
