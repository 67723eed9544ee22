import type { ForkOptions } from 'node:child_process'
import { join } from 'node:path'

// Processes of the sources need a compiler; those of the built program do not.
jest.mock('node:child_process', () => {
  const real = jest.requireActual('node:child_process')
  const compiler = ['--require', join(__dirname, 'compile-sources.cjs')]
  /** How many times it was called shows how many processes were started in this test file. */
  const fork = jest.fn((file: string, options: ForkOptions = {}) =>
    file.endsWith('.ts')
      ? real.fork(file, { ...options, execArgv: [...(options.execArgv ?? []), ...compiler] })
      : real.fork(file, options),
  )
  return { ...real, fork }
})
