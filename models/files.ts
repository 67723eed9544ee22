import { mongo } from 'mongoose'
import { connection, isDuplicateKey } from './database'

/** Bytes that are kept for ever, once per round and content. */
export interface StoredFile {
  roundId: string
  sha256: string
  mime: string
  name: string
  bytes: Buffer
}

/** Keeps the bytes and returns their id; the same bytes of the same round are kept once. */
export async function storeFile({ roundId, sha256, mime, name, bytes }: StoredFile): Promise<string> {
  const id = `${roundId}|${sha256}`
  if (await hasFile(id)) return id
  await removeHalf(id)
  const upload = bucket().openUploadStreamWithId(id as never, name, { metadata: { roundId, sha256, mime } })
  try {
    await new Promise<void>((resolve, reject) => {
      upload.once('finish', resolve).once('error', reject).end(bytes)
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
  return id
}

/** The bytes, or undefined when no such file is kept. */
export async function readFile(id: string): Promise<Buffer | undefined> {
  if (!(await hasFile(id))) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of bucket().openDownloadStream(id as never)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function hasFile(id: string): Promise<boolean> {
  return (
    (
      await bucket()
        .find({ _id: id as never })
        .limit(1)
        .toArray()
    ).length > 0
  )
}

/** A crash during an upload leaves chunks without a file; they would block the same id for ever. */
async function removeHalf(id: string): Promise<void> {
  await database()
    .collection('files.chunks')
    .deleteMany({ files_id: id as never })
}

function bucket(): mongo.GridFSBucket {
  return new mongo.GridFSBucket(database(), {
    bucketName: 'files',
    writeConcern: { w: 'majority', journal: true },
  })
}

function database(): mongo.Db {
  const { db } = connection()
  if (!db) throw new Error('files: not connected')
  return db
}
