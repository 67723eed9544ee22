import { ConfigError, loadConfig } from './config'
import { DatabaseError } from './database'
import { createLogger } from './log'
import { PortError, startServer } from './server'
import { startedText } from './texts/console'

const STOP_WITHIN_MS = 15_000

async function main(): Promise<void> {
  const config = loadConfig(process.env)
  const log = createLogger(config.logLevel)
  for (const warning of config.warnings) log.warn({}, warning)
  const onLost = () => {
    log.error({}, 'embedded database ended unexpectedly')
    process.exit(1)
  }
  const server = await startServer(config, { now: () => new Date(), log, onLost })
  process.stderr.write(startedText({ url: server.url, config }))

  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    await server.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
}

main().catch(error => {
  const isExpected =
    error instanceof ConfigError || error instanceof DatabaseError || error instanceof PortError
  process.stderr.write(`${isExpected ? error.message : error.stack}\n`)
  process.exit(1)
})
