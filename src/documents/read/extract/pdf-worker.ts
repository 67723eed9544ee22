import { Worker } from 'node:worker_threads'
import { DocumentError } from '../document-error'

/** A run of characters on a page. Lengths in points, from the lower left corner. */
export interface PdfItem {
  str: string
  x: number
  y: number
  width: number
  fontSize: number
}

type Answer = { pages: PdfItem[][] } | { failure: string }

const MILLISECONDS = 60_000
const MEGABYTES = 512

const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads')
const { extractTextItems, getDocumentProxy } = require(workerData.library)
getDocumentProxy(workerData.bytes, { verbosity: 0 })
  .then(extractTextItems)
  .then(
    ({ items }) => parentPort.postMessage({ pages: items }),
    error => parentPort.postMessage({ failure: error.name }),
  )`

/**
 * What stands on the pages of a PDF. It is read in a thread of its own, so that a malicious file can take neither all
 * memory nor all time, and the group gets its other answers meanwhile.
 * @throws DocumentError when it is locked or broken
 */
export async function readPdfPages(bytes: Buffer): Promise<PdfItem[][]> {
  const answer = await askWorker(bytes)
  if ('pages' in answer) return answer.pages
  throw new DocumentError(answer.failure === 'PasswordException' ? 'encrypted' : 'broken')
}

async function askWorker(bytes: Buffer): Promise<Answer> {
  const worker = new Worker(SCRIPT, {
    eval: true,
    stdout: true,
    stderr: true,
    workerData: { library: require.resolve('unpdf'), bytes: Uint8Array.from(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const timer = setTimeout(() => void worker.terminate(), MILLISECONDS)
  try {
    return await firstAnswer(worker)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function firstAnswer(worker: Worker): Promise<Answer> {
  return new Promise(resolve => {
    worker.once('message', resolve)
    worker.once('error', error => resolve({ failure: error.name }))
    worker.once('exit', () => resolve({ failure: 'exit' }))
  })
}
