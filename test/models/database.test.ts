import { upserting } from '../../models/database'

/** An upsert that fails so often by its key. */
function failing(times: number): () => Promise<string> {
  let left = times
  return async () => {
    left -= 1
    if (left >= 0) throw Object.assign(new Error('E11000'), { code: 11000 })
    return 'there'
  }
}

describe('an upsert at the very moment of another', () => {
  it('is done again and finds what the other has put there', async () => {
    expect(await upserting(failing(1))).toBe('there')
  })

  it('is not done for ever', async () => {
    await expect(upserting(failing(2))).rejects.toThrow('E11000')
  })

  it('fails at once by any other error', async () => {
    const upsert = jest.fn(async () => {
      throw new Error('no connection')
    })
    await expect(upserting(upsert)).rejects.toThrow('no connection')
    expect(upsert).toHaveBeenCalledTimes(1)
  })
})
