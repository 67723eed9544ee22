/**
 * Makes the samples in this folder from the sample round and invented progress: `npm run build && node
 * docs/samples/make.cjs`. Needs LibreOffice and pdftoppm for the pictures.
 */
const { execFileSync } = require('node:child_process')
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const dist = join(__dirname, '../../dist/src')
const { readLedger } = require(join(dist, 'documents/read'))
const { writeBulletin } = require(join(dist, 'documents/write/bulletin'))
const { newIssues } = require(join(dist, 'services/imported-issues'))
const { writeMeetingSheet } = require(join(dist, 'documents/write/meeting'))

const at = (day, time = '09:00') => new Date(`${day}T${time}:00+08:00`)
const UNIT = '云溪县机关服务中心党支部'
const AS_OF = at('2026-11-23', '08:30')

const ledger = readLedger(readFileSync(join(__dirname, '../../simulator/sample/round.md'), 'utf8'))

function entry(verb, day, text, changes = {}) {
  const who = { memberId: 'sample', by: '贺小舟', key: `${verb} ${day}`, previousHash: '' }
  return { at: at(day), verb, text, changes, ...who }
}

/** Most issues are verified; a few wait for it, are under way, or have nobody yet. */
function progressOf(seq, parsed) {
  if (parsed.status === '阶段性完成')
    return {
      fields: { state: 'stageDone', selfRating: 'stageDone', assignee: '罗秋白', dueDate: '2026-12-15' },
      timeline: [entry('report', '2026-11-18', '施工单位已经进场，预计十二月上旬交付。')],
    }
  if (seq % 16 === 5)
    return {
      fields: { state: 'active', assignee: '贺小舟', dueDate: '2026-11-20' },
      timeline: [],
      isNew: true,
    }
  if (seq % 16 === 9) return { fields: {}, timeline: [], isNew: true }
  if (seq % 7 === 3)
    return {
      fields: { state: 'submitted', selfRating: 'done', leader: '沈亦安', dueDate: '2026-11-15' },
      timeline: [
        entry('submit', '2026-11-19', '现场已经改好，照片已交。', { state: ['active', 'submitted'] }),
      ],
    }
  return {
    fields: { state: 'closed', selfRating: 'done', leader: '周明远', dueDate: '2026-10-31' },
    timeline: [],
  }
}

/** The issue as the import makes it, and what came of it since. */
function issueOf(parsed) {
  const { fields, timeline, isNew = false } = progressOf(parsed.seq, parsed)
  const origin = { at: at('2026-06-16'), key: 'import', by: '贺小舟', memberId: 'sample' }
  const taking = { roundId: 'sample', ledger, options: { asNew: isNew }, origin }
  const [imported] = newIssues([parsed], [], taking)
  return { ...imported, ...fields, timeline }
}

const issues = ledger.issues.map(issueOf)

const round = {
  unit: UNIT,
  title: ledger.title,
  asOf: AS_OF,
  timeZone: 'Asia/Shanghai',
  issues,
}

function picture(name) {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const docx = join(__dirname, `${name}.docx`)
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx])
  const page = ['-png', '-gray', '-singlefile', '-r', '70', join(folder, `${name}.pdf`)]
  execFileSync('pdftoppm', [...page, join(__dirname, name)])
  rmSync(folder, { recursive: true })
}

async function make() {
  const { docx } = await writeBulletin({
    ...round,
    inspectedBy: '县委第三巡察组',
    feedbackDate: '2026-06-15',
    organisation:
      '中心党支部召开专题会议研究整改工作，书记负总责，班子成员各自牵头分管领域的问题，综合科每周汇总进展，每月向支部委员会汇报。',
    day: '2026-11-23',
    pattern: 'F1',
    names: ['周明远', '贺小舟', '沈亦安', '罗秋白'],
    contact: {
      phone: '0000-6001234',
      address: '云溪县望江路6号机关服务中心综合科',
      postCode: '000000',
      mail: 'jgfw@yunxi.example',
    },
  })
  writeFileSync(join(__dirname, 'bulletin.docx'), docx)
  const span = { since: at('2026-11-16', '08:30'), asOf: AS_OF, today: '2026-11-23', nextDay: '2026-11-30' }
  writeFileSync(join(__dirname, 'meeting.docx'), await writeMeetingSheet({ ...round, span }))
  picture('bulletin')
  picture('meeting')
}

make().catch(error => {
  console.error(error)
  process.exitCode = 1
})
