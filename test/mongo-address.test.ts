import { withDatabaseName } from '../src/mongo-address'

describe('the name of the database', () => {
  it.each([
    ['mongodb://db', 'mongodb://db/zhenggai'],
    ['mongodb://db1:1,db2:2/?replicaSet=rs0', 'mongodb://db1:1,db2:2/zhenggai?replicaSet=rs0'],
    ['mongodb+srv://u:p%40@db/', 'mongodb+srv://u:p%40@db/zhenggai?authSource=admin'],
    ['mongodb://u:p@db/?authSource=x', 'mongodb://u:p@db/zhenggai?authSource=x'],
    ['mongodb://u:p@db/?w=1', 'mongodb://u:p@db/zhenggai?w=1&authSource=admin'],
    ['mongodb://u:p@db/ledger?w=1', 'mongodb://u:p@db/ledger?w=1'],
  ])('%s → %s', (given, uri) => {
    expect(withDatabaseName(given)).toBe(uri)
  })
})
