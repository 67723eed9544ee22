import mammoth from 'mammoth'
import type { Issue } from '../../../../src/core/issue'
import type { ParsedLedger } from '../../../../src/core/parsed-ledger'
import { readLedger } from '../../../../src/documents/read'
import { type BulletinInput, writeBulletin } from '../../../../src/documents/write/bulletin'
import { anIssue } from '../../../support/an-issue'

/** A bulletin of one issue with nothing missing. */
export function anInput(change: Partial<BulletinInput> = {}): BulletinInput {
  return {
    unit: '东湖县档案馆党支部',
    title: '东湖县档案馆党支部关于巡察整改情况的通报',
    inspectedBy: '县委第二巡察组',
    feedbackDate: '2026-06-15',
    organisation: '支部召开专题会议，书记牵头，逐项分工。',
    day: '2026-11-23',
    asOf: new Date('2026-11-23T00:30:00Z'),
    timeZone: 'Asia/Shanghai',
    pattern: 'F1',
    issues: [anIssue({ item: '库房管理', measures: [{ text: '每日登记温度', key: 'import' }] })],
    names: [],
    contact: { phone: '0000-1234567', address: '东湖路1号', postCode: '000000', mail: 'da@donghu.example' },
    ...change,
  }
}

/** What a program sees that takes the plain text out of the document. */
export async function textOf(docx: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: docx })).value
}

/** The bulletin of that input, as plain text, and what is to be looked at in it. */
export async function write(
  change: Partial<BulletinInput> = {},
): Promise<{ text: string; findings: string[] }> {
  const { docx, findings } = await writeBulletin(anInput(change))
  return { text: await textOf(docx), findings }
}

/** What makes an issue a verified one. */
export const closed: Partial<Issue> = { state: 'closed', selfRating: 'done', leader: '韩梅梅' }

export async function readBack(docx: Buffer): Promise<ParsedLedger> {
  return readLedger(await textOf(docx))
}
