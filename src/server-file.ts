import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { checkReachable } from './mongo-address'

// A command should not hesitate long before it helps itself.
const PATIENCE_MS = 2_000
const content = z.object({
  pid: z.int().positive(),
  uri: z.string(),
  port: z.int().optional(),
  startedAt: z.iso.datetime(),
})

/** A server that runs on this machine with the same data folder. */
export interface RunningServer {
  pid: number
  /** Its database, login included. */
  uri: string
  /** Where it listens for HTTP. */
  port?: number
}

/** Leaves word in the data folder that this process is the server, for the commands that are run beside it. */
export async function writeServerFile(dataDir: string, server: Omit<RunningServer, 'pid'>): Promise<void> {
  const draft = `${pathIn(dataDir)}.${process.pid}`
  const startedAt = new Date(performance.timeOrigin).toISOString()
  await writeFile(draft, JSON.stringify({ pid: process.pid, ...server, startedAt }), { mode: 0o600 })
  await rename(draft, pathIn(dataDir))
}

/** Takes our word back; that of another server stays. */
export async function removeServerFile(dataDir: string): Promise<void> {
  const server = await readServerFile(dataDir)
  if (server?.pid === process.pid) await rm(pathIn(dataDir), { force: true })
}

/** The server that works with this data folder, or undefined when none is alive or its database does not answer. */
export async function runningServer(dataDir: string): Promise<RunningServer | undefined> {
  const server = await readServerFile(dataDir)
  if (!server || !isAlive(server.pid)) return undefined
  try {
    await checkReachable(server.uri, PATIENCE_MS)
    return server
  } catch {
    return undefined
  }
}

async function readServerFile(dataDir: string): Promise<RunningServer | undefined> {
  try {
    const { pid, uri, port } = content.parse(JSON.parse(await readFile(pathIn(dataDir), 'utf8')))
    return { pid, uri, ...(port !== undefined && { port }) }
  } catch {
    // Missing, or left half-written by an older version: then nobody is known to run.
    return undefined
  }
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'server.json')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
