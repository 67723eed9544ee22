import { findRun, recordRun } from '../../models/jobruns'
import { listMembers, putMember } from '../../models/members'
import { secretNamed } from '../../models/secrets'
import { dropDatabase, useDatabase } from '../support/chat'

const ROUNDS = Array.from({ length: 15 }, (_, index) => `wecom:wrUpserts${index}`)

beforeAll(useDatabase)
afterAll(dropDatabase)

/** So many at one moment that some of them meet. */
function atOnce<T>(ask: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: 20 }, () => ask()))
}

describe('what comes several times at one moment', () => {
  it('is one record of a job', async () => {
    for (const groupId of ROUNDS) {
      const run = { _id: `monday-digest:${groupId}`, job: 'monday-digest', groupId, day: '2026-11-30' }
      const at = new Date('2026-11-30T00:30:00Z')
      await atOnce(() => recordRun({ ...run, at, state: 'done', reason: null }))
      await recordRun({ ...run, at, state: 'skipped', reason: 'later' })
      expect(await findRun(run._id)).toEqual({ ...run, at, state: 'done', reason: null })
    }
  })

  it('is one account of a member', async () => {
    for (const roundId of ROUNDS) {
      await atOnce(() => putMember({ roundId, platform: 'wecom', userId: 'lilei' }, { claimed: null }))
      expect(await listMembers(roundId)).toHaveLength(1)
    }
  })

  it('is one secret for all who ask', async () => {
    for (const name of ROUNDS) {
      const secrets = await atOnce(() => secretNamed(name))
      expect(new Set(secrets.map(secret => secret.toString('hex'))).size).toBe(1)
    }
  })
})
