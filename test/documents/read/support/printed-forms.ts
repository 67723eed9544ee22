import { writeNumeral } from '../../../../src/core/numerals'
import { type Noise, NoisyPrinter, type PlannedAspect, type PlannedIssue, textOf } from './bulletin'

/** An issue as it should be read back. */
export interface Expected {
  no: string
  title: string
  measures: number
  status: string | null
}

/** A way of printing a ledger; `print` answers the text and what is to be read from it. */
export interface PrintedForm {
  name: string
  print(plan: PlannedAspect[], noises: Noise[]): { text: string; expected: Expected[] }
}

type Place = (
  printer: NoisyPrinter,
  issue: PlannedIssue,
  at: { aspect: number; item: number; issue: number; running: number },
) => Expected

interface Layout {
  name: string
  preface?: (printer: NoisyPrinter) => void
  aspect?: (printer: NoisyPrinter, no: number, title: string) => void
  item?: (printer: NoisyPrinter, no: number, title: string) => void
  issue: Place
}

const LAYOUTS: Layout[] = [
  {
    name: 'F1b',
    aspect: (printer, no, title) => printer.number('section', no, `在“${title}”方面`),
    item: (printer, no, title) => printer.number('category', no, `关于“${title}”问题的整改`),
    issue: (printer, issue, at) => {
      printer.number('bracket', at.issue, `关于“${issue.title}”的问题`)
      printer.plain(textOf(issue))
      return expect(issue, `${at.aspect}-${at.item}-${at.issue}`, null)
    },
  },
  {
    name: 'F2b',
    issue: (printer, issue, at) => {
      printer.number('category', at.running, `关于“${issue.title}”问题的整改。`)
      printer.plain(textOf(issue))
      return expect(issue, `${at.running}`, null)
    },
  },
  {
    name: 'F3',
    preface: organisation,
    aspect: (printer, no, title) => printer.number('section', no, title),
    issue: (printer, issue, at) => {
      printer.heading('category', at.issue, `${issue.title}。`)
      printer.plain(textOf(issue))
      return expect(issue, `${at.aspect}-${at.issue}`, null)
    },
  },
  {
    name: 'F4',
    preface: organisation,
    aspect: (printer, no, title) => printer.whole(`附件${no}`, `${title}整改情况`),
    issue: (printer, issue, at) => {
      printer.whole(`项目${at.aspect}.${at.running}：${issue.title}。${issue.opening}`)
      if (at.running % 2 === 0) printer.labelled('整改时限', '2026年6月底前')
      printer.labelled('整改进展情况', `${issue.status}。`)
      printer.list('（', '）', measuresOf(issue))
      return {
        ...expect(issue, `${at.aspect}-${at.running}`, issue.status),
        title: leadOf(`${issue.title}。${issue.opening}`),
      }
    },
  },
  {
    name: 'F4b',
    issue: (printer, issue, at) => {
      const run = measuresOf(issue).map((measure, index) => `${index + 1}.${measure}`)
      printer.whole(
        `${writeNumeral(at.running)}、关于“${issue.title}。${issue.opening}”。整改进展情况：${issue.status}。${run.join('')}`,
      )
      return {
        ...expect(issue, `${at.running}`, issue.status),
        title: leadOf(`${issue.title}。${issue.opening}`),
      }
    },
  },
  {
    name: 'F4c',
    issue: (printer, issue, at) => {
      printer.labelled('整改任务', `${issue.title}。`)
      printer.labelled('整改目标', '长期保持。')
      printer.whole('整改完成情况：')
      printer.list('', '、', measuresOf(issue))
      return expect(issue, `${at.running}`, null)
    },
  },
  {
    name: 'F6',
    preface: organisation,
    issue: (printer, issue, at) => {
      printer.number('section', at.running, `${issue.title}。`)
      printer.whole(`该问题${issue.status}。${textOf(issue)}`)
      return expect(issue, `${at.running}`, issue.status)
    },
  },
]

/** Every form that the two older round trips do not print. */
export const PRINTED_FORMS: PrintedForm[] = [...LAYOUTS.map(toForm), { name: 'F5', print: printByStatus }]

function toForm(layout: Layout): PrintedForm {
  return { name: layout.name, print: (plan, noises) => printLayout(layout, plan, noises) }
}

function printLayout(
  layout: Layout,
  plan: PlannedAspect[],
  noises: Noise[],
): { text: string; expected: Expected[] } {
  const printer = new NoisyPrinter(noises)
  printer.title('某单位党支部', '关于巡察整改情况的通报')
  printer.plain('根据安排，现将有关情况公布如下。')
  layout.preface?.(printer)
  const expected: Expected[] = []
  const no = { item: 0, running: 0, inAspect: 0 }
  plan.forEach((aspect, index) => {
    layout.aspect?.(printer, index + 1, aspect.title)
    no.inAspect = 0
    for (const item of aspect.items) {
      no.item += 1
      layout.item?.(printer, no.item, item.title)
      item.issues.forEach((issue, at) => {
        no.running += 1
        no.inAspect += 1
        const place = {
          aspect: index + 1,
          item: no.item,
          issue: layout.item ? at + 1 : no.inAspect,
          running: no.running,
        }
        expected.push(layout.issue(printer, issue, place))
      })
    }
  })
  printer.whole('欢迎来电反映意见，电话0000-1234567。')
  return { text: printer.print(), expected }
}

function printByStatus(plan: PlannedAspect[], noises: Noise[]): { text: string; expected: Expected[] } {
  const printer = new NoisyPrinter(noises)
  printer.title('某单位', '关于专项检查整改情况的通报')
  printer.plain('现将有关情况公布如下。')
  const issues = plan.flatMap(aspect => aspect.items.flatMap(item => item.issues))
  const names = issues.map(
    (_, index) => `${'东南西北'[index % 4]}${'山河湖海林'[index % 5]}第${writeNumeral(index + 1)}公司`,
  )
  const middle = Math.ceil(names.length / 2)
  const groups = [
    { title: '已完成整改企业情况', status: '已完成整改', names: names.slice(0, middle) },
    { title: '未完成整改企业情况', status: '未完成整改', names: names.slice(middle) },
  ]
  const expected = groups.flatMap((group, index) => {
    printer.heading('part', index + 1, group.title)
    if (group.names.length > 0) printer.plain(`${group.names.join('、')}。`)
    return group.names.map((title, at) => ({
      no: `${index + 1}-${at + 1}`,
      title,
      measures: 0,
      status: group.status,
    }))
  })
  return { text: printer.print(), expected }
}

function organisation(printer: NoisyPrinter): void {
  printer.heading('part', 1, '加强领导，压实责任')
  printer.number('section', 1, '提高认识')
  printer.plain('一是开会部署。二是分工负责。')
  printer.heading('part', 2, '逐项整改，务求实效')
}

function expect(issue: PlannedIssue, no: string, status: string | null): Expected {
  return {
    no,
    title: issue.title,
    measures: measuresOf(issue).length === 0 ? 0 : issue.measures.length,
    status,
  }
}

function measuresOf({ measures }: PlannedIssue): string[] {
  return measures
}

function leadOf(text: string): string {
  return text.replace(/。$/, '')
}
