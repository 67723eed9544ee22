import { listIssues } from '../../models/issues'
import { firstBreak } from '../../src/core/history'
import type { Issue } from '../../src/core/issue'
import { unexplained } from '../../src/core/unexplained'
import {
  type Chat,
  type ChatOptions,
  dropDatabase,
  type PersonName,
  startChat,
  useDatabase,
} from '../support/chat'

export const PLATFORMS = ['wecom', 'dingtalk'] as const

/**
 * A new chat for every test, in a database of this file; afterwards neither side may have anything to complain of, and
 * the histories must account for all that the ledger says.
 */
export function useChat(options: ChatOptions = {}): () => Chat {
  let chat: Chat
  beforeAll(useDatabase)
  afterAll(dropDatabase)
  beforeEach(async () => {
    chat = await startChat({ issues: 6, ...options })
  })
  afterEach(async () => {
    const issues = await listIssues(chat.groupId)
    await chat.close()
    for (const issue of issues) {
      expect(firstBreak(issue.timeline, issue.head)).toBeUndefined()
      expect(unexplained(issue)).toEqual([])
    }
    expect(chat.simulator.problems).toEqual([])
    expect(chat.faults).toEqual([])
  })
  return () => chat
}

/** The issue as it is kept. */
export async function issueOf(chat: Chat, seq: number): Promise<Issue> {
  const issue = (await listIssues(chat.groupId)).find(kept => kept.seq === seq)
  if (!issue) throw new Error(`no issue ${seq}`)
  return issue
}

/** A PNG, as far as its first bytes go; another number makes another picture. */
export function aPicture(number = 1, bytes = 2048): Buffer {
  const picture = Buffer.alloc(bytes, number)
  Buffer.from('89504e470d0a1a0a', 'hex').copy(picture)
  return picture
}

/** The issue claimed by the person, with evidence filed if wanted. */
export async function claimed(chat: Chat, by: PersonName, seq: number, evidence = false): Promise<void> {
  await chat.says(by, `认领 ${seq} 下周五`)
  if (evidence) await chat.says(by, `佐证 ${seq}`, { picture: aPicture(seq) })
}

/** The issue on its way to being verified. */
export async function submitted(chat: Chat, by: PersonName, seq: number): Promise<void> {
  await claimed(chat, by, seq, true)
  await chat.says(by, `完成 ${seq} 制度已印发`)
}

/** What a reply may have on a phone before it has to be cut or paged. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
