import { join } from 'node:path'
import type { WorkerOptions } from 'node:worker_threads'

// Threads of the sources need a compiler; those of the built program do not.
jest.mock('node:worker_threads', () => {
  const real = jest.requireActual('node:worker_threads')
  const execArgv = ['--require', join(__dirname, 'compile-sources.cjs')]
  class Worker extends real.Worker {
    /** How many were started in this test file. */
    static started = 0
    constructor(file: string, options: WorkerOptions) {
      Worker.started += 1
      super(file, file.endsWith('.ts') ? { ...options, execArgv } : options)
    }
  }
  return { ...real, Worker }
})
