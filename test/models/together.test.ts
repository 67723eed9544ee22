import { model, mongo, Schema } from 'mongoose'
import { connection, isPassingFailure } from '../../models/database'
import { findTogether, insertTogether, together, updateTogether } from '../../models/together'
import { dropDatabase, useDatabase } from '../support/chat'

interface Book {
  _id: string
  title: string
  pages: number
}

const Books = model(
  'Book',
  new Schema<Book>({ _id: String, title: String, pages: Number }, { collection: 'books', versionKey: false }),
)
const find = findTogether(Books)
const insert = insertTogether(Books)
const update = updateTogether(Books)

const LAW: Book = { _id: 'law', title: '条例', pages: 10 }
const MAP: Book = { _id: 'map', title: '地图', pages: 1 }

beforeAll(useDatabase)
afterAll(dropDatabase)
beforeEach(async () => void (await Books.deleteMany({})))

/** How many commands the database was sent for the books meanwhile. */
async function commandsFor(work: () => Promise<unknown>): Promise<number> {
  const db = connection().db
  await db?.command({ profile: 2 })
  await work()
  await db?.command({ profile: 0 })
  const seen = await db
    ?.collection('system.profile')
    .find({ ns: /\.books$/ })
    .toArray()
  await db?.collection('system.profile').drop()
  // One entry an update, however many come in one command: what came together has one time.
  return new Set(seen?.map(({ op, command }) => (op === 'update' ? 'update' : JSON.stringify(command)))).size
}

describe('what is asked in one turn', () => {
  it('is asked of the database once, and everyone gets their own answer', async () => {
    await Promise.all([insert(LAW), insert(MAP)])
    const answers: unknown[] = []
    const commands = await commandsFor(async () => {
      answers.push(...(await Promise.all(['map', 'law', 'none', 'law'].map(_id => find({ _id })))))
    })
    expect(answers).toEqual([MAP, LAW, undefined, LAW])
    expect(commands).toBe(1)
  })

  it('is not remembered for the next turn', async () => {
    await insert(LAW)
    await find({ _id: 'law' })
    await Books.updateOne({ _id: 'law' }, { pages: 11 })
    expect(await find({ _id: 'law' })).toEqual({ ...LAW, pages: 11 })
  })

  it('tells each of many when the database cannot be asked', async () => {
    const ask = together(async () => {
      throw new Error('away')
    })
    const answers = await Promise.allSettled([ask(1), ask(2)])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

/** The database refuses a book whose pages are no number. */
async function withNumbersOnly<T>(work: () => Promise<T>): Promise<T> {
  const db = connection().db
  await db?.command({ collMod: 'books', validator: { pages: { $type: 'number' } } })
  try {
    return await work()
  } finally {
    await db?.command({ collMod: 'books', validator: {} })
  }
}

describe('inserting', () => {
  it('keeps the first of one key, also when both come at the same moment', async () => {
    const second = { ...LAW, title: '别的' }
    expect(await Promise.all([insert(LAW), insert(second), insert(MAP)])).toEqual([true, false, true])
    expect(await insert(second)).toBe(false)
    expect(await Promise.all(['law', 'map'].map(_id => find({ _id })))).toEqual([LAW, MAP])
  })

  it('does not let one refused document spoil the others', async () => {
    const wrong = { ...MAP, pages: 'many' } as unknown as Book
    const [first, refused] = await withNumbersOnly(() => Promise.allSettled([insert(LAW), insert(wrong)]))
    expect(first).toEqual({ status: 'fulfilled', value: true })
    expect(refused?.status).toBe('rejected')
    expect(await find({ _id: 'map' })).toBeUndefined()
  })
})

describe('updating', () => {
  it('writes all that is as it should be', async () => {
    await Promise.all([insert(LAW), insert(MAP)])
    const longer = [LAW, MAP].map(({ _id }) => update({ filter: { _id }, update: { $inc: { pages: 1 } } }))
    expect(await Promise.all(longer)).toEqual([true, true])
    expect((await find({ _id: 'law' }))?.pages).toBe(11)
  })

  it('never says that it has written what it has not, so that the others look again', async () => {
    await insert(LAW)
    const change = (pages: number) =>
      update({ filter: { _id: 'law', pages }, update: { $set: { title: `${pages}页` } } })
    expect(await Promise.all([change(10), change(99)])).toEqual([false, false])
    expect((await find({ _id: 'law' }))?.title).toBe('10页')
    expect(await change(10)).toBe(true)
  })
})

it('does not let one refused update spoil the others, which only look again', async () => {
  await Promise.all([insert(LAW), insert(MAP)])
  const set = (_id: string, pages: unknown) =>
    update({ filter: { _id }, update: { $set: { pages } } as never })
  const [refused, other] = await withNumbersOnly(() =>
    Promise.allSettled([set('law', 'many'), set('map', 2)]),
  )
  expect(refused?.status).toBe('rejected')
  expect(other).toEqual({ status: 'fulfilled', value: false })
  expect(await Promise.all(['law', 'map'].map(_id => find({ _id })))).toEqual([LAW, { ...MAP, pages: 2 }])
})

it('knows a lost connection behind a bulk write, and that a refused document is none', () => {
  const result = {} as mongo.BulkWriteResult
  const lost = new mongo.MongoBulkWriteError(
    new mongo.MongoNetworkError('connection closed') as never,
    result,
  )
  const refused = new mongo.MongoBulkWriteError({ message: 'refused', code: 121, writeErrors: [] }, result)
  expect([lost, refused].map(isPassingFailure)).toEqual([true, false])
})
