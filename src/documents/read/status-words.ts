const DEGREE = '(?:已经|已|均已|尚未|未|正在|持续|长期|基本|全部|部分|阶段性|初步|按期|如期|按时序)'
const ACT = '(?:(?:完成|整改|推进|坚持|销号|办结)(?:到位)?|取得(?:了)?阶段性(?:成效|成果|进展))'
const STANDING = '整改完成|完成整改|(?:整改|推进)中|达到(?:序时|时序)进度'
const STATUS = `(?:${DEGREE}{1,3}${ACT}{1,3}|${STANDING})中?`
const MORE = '(?:[,，、;；并且]{1,2}[^。；;，,]{1,12}){0,2}'

const ALONE = new RegExp(`^(?:目前|现)?${STATUS}${MORE}[。.]?$`)
const SENTENCE = new RegExp(
  `^(?:目前|截至目前|截止目前)?[，,]?(?:该|此|本|上述)(?:项|个|条|类)?(?:整改)?(?:问题|任务|事项)?(?:目前|现)?(?:整改)?(${STATUS}${MORE})(?:[。；;]|$)`,
)
const IN_HEADING = new RegExp(`^(?:关于)?(?:整改)?(${STATUS})(?:的|整改)?.{0,12}$`)

/** Whether the text is nothing but a status such as 已完成 or 持续推进中. */
export function isStatus(text: string): boolean {
  return ALONE.test(text.trim())
}

/** The status that a paragraph opens with as a sentence, as 该问题已完成整改。 does, without its subject; or null. */
export function statusSentence(paragraph: string): string | null {
  return SENTENCE.exec(paragraph)?.[1] ?? null
}

/** The status under which a heading gathers problems, as in 已完成整改的问题（12个）; or null. */
export function statusOfHeading(title: string): string | null {
  return IN_HEADING.exec(title)?.[1] ?? null
}
