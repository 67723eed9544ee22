import type { Expected } from './printed-forms'
import { Chance } from './random'
import { VariedPage } from './varied-page'
import { type MeasureLayout, problem, rectification } from './varied-words'

/** The forms that bulletins are printed in most often. */
export const VARIED_FORMS = ['F1', 'F2', 'F1b', 'F2b'] as const
export type VariedForm = (typeof VARIED_FORMS)[number]

const LABELS = ['整改情况', '整改落实情况', '整改进展情况', '整改完成情况']
const STATUSES = ['已完成', '阶段性完成', '持续推进中', '基本完成', '已完成整改']
const LAYOUTS: readonly MeasureLayout[] = ['run', 'run', 'spoken', 'bracketed', 'dotted']

/** A bulletin whose wording, order and noise are drawn anew for each seed, and what is to be read from it. */
export function writeVaried(form: VariedForm, seed: number): { text: string; expected: Expected[] } {
  const bulletin = new VariedBulletin(form, new Chance(seed))
  return bulletin.write()
}

class VariedBulletin {
  private readonly page: VariedPage
  private readonly expected: Expected[] = []
  private readonly label: string
  private readonly layout: MeasureLayout
  private readonly hasStatus: boolean
  private readonly hasLeaders: boolean
  private readonly hasParts: boolean
  private readonly hasThreeLevels: boolean
  private running = 0
  private itemNo = 0

  constructor(
    private readonly form: VariedForm,
    private readonly chance: Chance,
  ) {
    this.page = new VariedPage(chance)
    this.hasThreeLevels = form === 'F1' || form === 'F1b'
    this.label = chance.pick(LABELS)
    this.layout = form === 'F1' || form === 'F2' ? chance.pick(LAYOUTS) : chance.pick(['run', 'spoken'])
    this.hasStatus = form === 'F1' && chance.happens(0.6)
    this.hasLeaders = chance.happens(0.2)
    this.hasParts = chance.happens(0.6)
  }

  write(): { text: string; expected: Expected[] } {
    this.page.whole('根据县委统一部署，县委第三巡察组对中心党支部进行了巡察，现将整改情况予以公布。')
    if (this.hasParts) this.writeOrganisation()
    const wrap = this.chance.pick([bare, inQuotes, about, within])
    for (let no = 1; no <= this.chance.between(2, 4); no += 1) this.writeAspect(no, wrap)
    if (this.hasParts) this.writeOutlook()
    this.page.whole('欢迎广大干部群众对整改落实情况进行监督。联系电话：0000-1234567。')
    return { text: this.page.print(), expected: this.expected }
  }

  private writeOrganisation(): void {
    this.page.part(1, '高度重视，切实扛起整改责任')
    this.page.section(1, '提高认识，统一思想')
    this.page.paragraph('一是及时传达，召开会议。二是强化学习。')
    this.page.section(2, '压实责任，建立机制')
    this.page.category(1, '成立领导小组')
    this.page.paragraph('由书记任组长。')
    this.page.part(2, '逐项落实，推动问题整改到位')
  }

  private writeOutlook(): void {
    this.page.part(3, '持续用力，巩固整改成果')
    this.page.section(1, '加强党的领导')
    this.page.paragraph('一是抓学习。二是抓落实。')
  }

  private writeAspect(no: number, wrap: (title: string) => string): void {
    this.page.section(no, wrap(problem(this.chance)))
    for (const _ of this.chance.times(this.hasThreeLevels ? this.chance.between(1, 3) : 1, index => index)) {
      if (this.hasThreeLevels) this.writeItem()
      this.chance.times(this.chance.between(1, 4), index => this.writeIssue(no, index + 1))
    }
  }

  private writeItem(): void {
    this.itemNo += 1
    const title = problem(this.chance)
    this.page.category(this.itemNo, this.form === 'F1b' ? `关于“${title}”问题的整改` : title)
  }

  private writeIssue(aspect: number, index: number): void {
    this.running += 1
    const title = this.chance.happens(0.2)
      ? `${problem(this.chance)}。有的${problem(this.chance)}`
      : problem(this.chance)
    const { paragraphs, measures } = rectification(this.chance, this.layout)
    const status = this.hasStatus ? this.chance.pick(STATUSES) : null
    if (this.form === 'F1' || this.form === 'F2') this.writeLabelled(title, index, paragraphs, status)
    else this.writeWrapped(title, index, paragraphs)
    const places = { F1: [this.itemNo, index], F1b: [this.itemNo, index], F2: [this.running], F2b: [index] }
    this.expected.push({ no: [aspect, ...places[this.form]].join('-'), title, measures, status })
  }

  private writeLabelled(title: string, index: number, paragraphs: string[], status: string | null): void {
    const no = this.page.bracketed(String(this.form === 'F1' ? index : this.running))
    const [first = '', ...rest] = paragraphs
    this.page.paragraph(
      no + (this.form === 'F1' && !title.includes('。') ? `针对“${title}”的问题。` : `${title}。`),
    )
    if (this.hasLeaders) this.page.whole('责任领导：张某')
    this.page.label(this.label, first)
    for (const text of rest) this.page.paragraph(text)
    if (status) this.page.label('自评完成情况', `${status}。`)
  }

  private writeWrapped(title: string, index: number, paragraphs: string[]): void {
    const heading = this.form === 'F1b' ? `关于“${title}”的问题。` : `关于“${title}”问题的整改。`
    const no = this.form === 'F1b' ? this.page.bracketed(String(index)) : `${index}.`
    const [first = '', ...rest] = paragraphs
    const isGlued = this.chance.happens(0.5)
    this.page.whole(no + heading + (isGlued ? first : ''))
    for (const text of isGlued ? rest : paragraphs) this.page.paragraph(text)
  }
}

const bare = (title: string): string => title
const inQuotes = (title: string): string => `“${title}”方面`
const about = (title: string): string => `关于${title}的问题`
const within = (title: string): string => `在“${title}”方面`
