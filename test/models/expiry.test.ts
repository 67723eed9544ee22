import { connection } from '../../models/database'
import { acceptOnce, finishMessage } from '../../models/inbox'
import { recordRun } from '../../models/jobruns'
import { addOnce, markDead, markSent, type OutboxRow, postpone, takeNext } from '../../models/outbox'
import { aMessage } from '../support/builders'
import { dropDatabase, MONDAY_TEN, useDatabase } from '../support/chat'

const LATER = new Date(MONDAY_TEN.getTime() + 60_000)

beforeAll(useDatabase)
afterAll(dropDatabase)

/** The date by which the database clears the document away, if it does. */
async function expiryOf(collection: string, id: string): Promise<Date | undefined> {
  const indexes = await connection().collection(collection).indexes()
  const expiring = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)
  const document = await connection()
    .collection<{ _id: string; [field: string]: unknown }>(collection)
    .findOne({ _id: id })
  const [expiry] = expiring.flatMap(({ key, expireAfterSeconds = 0 }) => {
    const from = document?.[Object.keys(key)[0] ?? '']
    return from instanceof Date ? [new Date(from.getTime() + expireAfterSeconds * 1000)] : []
  })
  return expiry
}

function aRow(id: string): OutboxRow {
  return {
    _id: id,
    groupId: 'wecom:wrExpiry',
    platform: 'wecom',
    route: { kind: 'group', token: `hook-${id}` },
    target: `hook-${id}`,
    message: { id, title: '通知', text: '通知', mentionIds: [] },
    state: 'pending',
    attempts: 0,
    order: 1,
    notBefore: MONDAY_TEN,
    createdAt: MONDAY_TEN,
  }
}

async function taken(id: string): Promise<OutboxRow> {
  await addOnce([aRow(id)])
  const row = await takeNext(MONDAY_TEN, LATER)
  if (row?._id !== id) throw new Error(`${id} was not next`)
  return row
}

it('a message is kept until it is finished, and thirty days more', async () => {
  const message = aMessage()
  await acceptOnce(message, LATER)
  expect(await expiryOf('inbox', message.key)).toBeUndefined()
  await finishMessage(message.key, { text: '好' }, MONDAY_TEN)
  expect(await expiryOf('inbox', message.key)).toEqual(new Date('2026-12-23T02:00:00Z'))
})

it('a message to be sent is kept until it was sent or given up, and thirty days more', async () => {
  const row = await taken('sent')
  expect(await expiryOf('outbox', 'sent')).toBeUndefined()
  await postpone(row, MONDAY_TEN, '连接不上', true)
  expect(await expiryOf('outbox', 'sent')).toBeUndefined()
  await markSent('sent', MONDAY_TEN)
  expect(await expiryOf('outbox', 'sent')).toEqual(new Date('2026-12-23T02:00:00Z'))
  await markDead(await taken('dead'), '机器人已停用', MONDAY_TEN)
  expect(await expiryOf('outbox', 'dead')).toEqual(new Date('2026-12-23T02:00:00Z'))
})

it('what a job has done is kept for three years, and the first record stays', async () => {
  const run = {
    _id: 'run',
    job: 'monday-digest',
    groupId: 'wecom:wrExpiry',
    day: '2026-11-23',
    at: MONDAY_TEN,
  }
  await recordRun({ ...run, state: 'done', reason: null })
  await recordRun({ ...run, state: 'skipped', reason: '当天服务没有运行' })
  expect(await connection().collection<{ _id: string }>('jobruns').findOne({ _id: 'run' })).toMatchObject({
    state: 'done',
  })
  expect((await expiryOf('jobruns', 'run'))?.getUTCFullYear()).toBe(2029)
})

it('the first outcome of a message stays, whoever finishes it later', async () => {
  const message = aMessage()
  await acceptOnce(message, LATER)
  await finishMessage(message.key, { text: '第一' }, MONDAY_TEN)
  const again = await finishMessage(message.key, { text: '第二' }, LATER)
  expect(again.reply).toEqual({ text: '第一' })
})
