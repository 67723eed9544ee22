// The built program with a kill switch, for tests that stop it between two steps.
// node crashing-server.cjs '{"root":"…/dist","mongodbUri":"…","platforms":{…},"setupCode":"…","patienceMs":3000,"aheadMs":0}'
// Prints its port once it takes messages. A line on standard input tells what to do next:
//   kill STEP              kill -9 after the next such step
//   digest STEP INSTANT GROUP    run the Monday digest as at that instant, kill -9 after that step, if any such
const { createServer } = require('node:http')
const { join } = require('node:path')
const { createInterface } = require('node:readline')

const options = JSON.parse(process.argv[2])
const load = path => require(join(options.root, path))
const { connectModels } = load('models/database')
const { mondayDigest } = load('jobs/monday-digest')
const { createApp } = load('src/app')
const { startBackground } = load('src/background')
const { buildHouse } = load('src/house')

const log = { info() {}, warn() {}, error() {} }
// Ahead of real time by as much as the simulated platforms are, so that no test waits for a lease to end.
const now = () => new Date(Date.now() + options.aheadMs)
let deadly = 'none'

function reached(step) {
  if (step === deadly) process.kill(process.pid, 'SIGKILL')
}

async function main() {
  await connectModels(options.mongodbUri)
  const { platforms, patienceMs, setupCode } = options
  const shared = { ...platforms, now, log }
  const house = buildHouse({
    setupCode,
    timeZone: 'Asia/Shanghai',
    patienceMs,
    onStep: reached,
    ...shared,
  })
  await house.intake.recover({ all: true })
  const door = { take: house.intake.take, callbackWindowSeconds: 600, isReady: async () => true }
  const server = createServer(createApp({ ...shared, ...door }).callback())
  startBackground(house, log)
  createInterface({ input: process.stdin }).on('line', line => {
    const [verb, step, instant, groupId] = line.split(' ')
    deadly = step
    if (verb === 'digest') void digest(house.jobDeps, new Date(instant), groupId)
    console.log('ready')
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))
}

async function digest(jobDeps, at, groupId) {
  const delivery = {
    ...jobDeps.delivery,
    addPush(...push) {
      reached('numbered')
      return jobDeps.delivery.addPush(...push)
    },
  }
  await mondayDigest.run(at, { ...jobDeps, delivery }, { groupId })
  console.log('digest done')
}

void main()
