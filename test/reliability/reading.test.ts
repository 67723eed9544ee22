import { resolve } from 'node:path'
import { endPrograms, type Program, startProgram, until } from '../support/program'

const READING = resolve('dist/src/documents/read/process')

// A built program that reads: it prints the number of each process that it starts, and a word once it has read.
const READER = `
  const childProcess = require('node:child_process')
  const { fork } = childProcess
  childProcess.fork = (...args) => {
    const child = fork(...args)
    console.log(child.pid)
    return child
  }
  const { readAside } = require(${JSON.stringify(READING)})
  const text = process.argv[1] === 'busy' ? '1,'.repeat(10_000_000) : '1.读书不勤\\n2.记录不全'
  const read = () => readAside('text', { text }).then(() => console.log('read'))
  if (process.argv[1] !== 'alone')
    process.stdin.on('data', told => (String(told).trim() === 'end' ? process.exit() : read()))
  read()
`

function startReading(how: 'busy' | 'idle' | 'alone'): Program {
  return startProgram(['-e', READER, how])
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

jest.setTimeout(60_000)
afterEach(endPrograms)

describe('the process that reads', () => {
  it.each<[string, (program: Program) => void]>([
    ['ends', program => program.tell('end')],
    ['is killed', program => program.kill('SIGKILL')],
  ])('ends with the program when that %s', async (_, end) => {
    const program = startReading('idle')
    const pid = Number(await program.line())
    await program.line()
    expect(isRunning(pid)).toBe(true)
    end(program)
    await until(() => !isRunning(pid))
  })

  it('ends in the midst of a reading when the program ends', async () => {
    const program = startReading('busy')
    const pid = Number(await program.line())
    program.tell('end')
    await program.ended
    await until(() => !isRunning(pid))
  })

  it('does not keep the program from ending that has nothing more to do', async () => {
    expect(await startReading('alone').ended).toBe(0)
  })

  it('reads on when a stop is meant for the program', async () => {
    const program = startReading('idle')
    const pid = Number(await program.line())
    expect(await program.line()).toBe('read')
    program.tell('read')
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(pid, signal)
    expect(await program.line()).toBe('read')
  })
})
