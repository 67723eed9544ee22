import fc from 'fast-check'
import type { ParsedLedger } from '../../../src/core/parsed-ledger'
import { readLedger } from '../../../src/documents/read'
import {
  aspects,
  type Noise,
  NoisyPrinter,
  noises,
  type PlannedAspect,
  type PlannedIssue,
  textOf,
} from './support/bulletin'
import { bare, findLost } from './support/lost-text'

const PREFACE = '根据安排，现将有关情况公布如下。'
const CLOSING = '欢迎来电反映意见，电话0000-1234567。'
const RUNS = { numRuns: 150 }

function printThreeLevels(plan: PlannedAspect[], untidiness: Noise[]): string {
  const printer = startBulletin(untidiness)
  printer.number('part', 1, '加强领导')
  printer.number('section', 1, '提高认识')
  printer.plain('一是开会部署。二是分工负责。')
  printer.number('part', 2, '逐项整改')
  let itemNo = 0
  plan.forEach((aspect, aspectIndex) => {
    printer.number('section', aspectIndex + 1, `“${aspect.title}”方面`)
    for (const item of aspect.items) {
      itemNo += 1
      printer.number('category', itemNo, item.title)
      item.issues.forEach((issue, index) => {
        printer.number('bracket', index + 1, printedTitle(issue))
        printer.labelled('整改情况', textOf(issue))
        printer.labelled('自评完成情况', `${issue.status}。`)
      })
    }
  })
  printer.number('part', 3, '巩固成果')
  return finishBulletin(printer)
}

function printTwoLevels(plan: PlannedAspect[], untidiness: Noise[]): string {
  const printer = startBulletin(untidiness)
  let issueNo = 0
  plan.forEach((aspect, aspectIndex) => {
    printer.number('section', aspectIndex + 1, `关于${aspect.title}的问题`)
    for (const issue of aspect.items.flatMap(item => item.issues)) {
      issueNo += 1
      printer.number('bracket', issueNo, `${issue.title}。`)
      printer.labelled('整改落实情况', textOf(issue))
    }
  })
  return finishBulletin(printer)
}

function startBulletin(untidiness: Noise[]): NoisyPrinter {
  const printer = new NoisyPrinter(untidiness)
  printer.title('某单位党支部', '关于巡察整改情况的通报')
  printer.plain(PREFACE)
  return printer
}

function finishBulletin(printer: NoisyPrinter): string {
  printer.plain(CLOSING)
  return printer.print()
}

function printedTitle({ title, isWrapped }: PlannedIssue): string {
  return isWrapped ? `针对“${title}”的问题。` : `${title}。`
}

function read(ledger: ParsedLedger) {
  return ledger.issues.map(({ no, title, item, measures, status, text }) => ({
    no,
    title,
    item,
    measures: measures.map(bare),
    status,
    text: bare(text),
  }))
}

describe('whatever ledger is printed', () => {
  it('is read back the same from a bulletin of three levels, however untidy it is', () => {
    fc.assert(
      fc.property(aspects, noises, (plan, untidiness) => {
        const document = printThreeLevels(plan, untidiness)
        const ledger = readLedger(document)
        expect(read(ledger)).toEqual(expectedOfThreeLevels(plan))
        expect(ledger.aspects.map(aspect => aspect.title)).toEqual(plan.map(aspect => aspect.title))
        expect(findLost(document, ledger)).toBeUndefined()
      }),
      RUNS,
    )
  })

  it('is read back the same from a bulletin of two levels, however untidy it is', () => {
    fc.assert(
      fc.property(aspects, noises, (plan, untidiness) => {
        const document = printTwoLevels(plan, untidiness)
        const ledger = readLedger(document)
        expect(read(ledger)).toEqual(expectedOfTwoLevels(plan))
        expect(ledger.form).toBe('F2')
        expect(findLost(document, ledger)).toBeUndefined()
      }),
      RUNS,
    )
  })

  it('is read the same with the line breaks of Windows and of old Macs', () => {
    fc.assert(
      fc.property(aspects, noises, (plan, untidiness) => {
        const document = printThreeLevels(plan, untidiness)
        const ledger = readLedger(document)
        expect(readLedger(document.replaceAll('\n', '\r\n'))).toEqual(ledger)
        expect(readLedger(document.replaceAll('\n', '\r'))).toEqual(ledger)
      }),
      { numRuns: 30 },
    )
  })
})

function expectedOfThreeLevels(plan: PlannedAspect[]) {
  let itemNo = 0
  return plan.flatMap((aspect, aspectIndex) =>
    aspect.items.flatMap(item => {
      itemNo += 1
      const no = `${aspectIndex + 1}-${itemNo}`
      return item.issues.map((issue, index) =>
        expected(issue, `${no}-${index + 1}`, item.title, issue.status),
      )
    }),
  )
}

function expectedOfTwoLevels(plan: PlannedAspect[]) {
  let issueNo = 0
  return plan.flatMap((aspect, index) =>
    aspect.items
      .flatMap(item => item.issues)
      .map(issue => expected(issue, `${index + 1}-${++issueNo}`, null, null)),
  )
}

function expected(issue: PlannedIssue, no: string, item: string | null, status: string | null) {
  return { no, title: issue.title, item, measures: issue.measures, status, text: textOf(issue) }
}
