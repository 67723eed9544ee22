// Agendas, tasks and reports of success are numbered in the same way as problems, but do not find fault.
const FAULT = new RegExp(
  '不|未|没有|缺|差|弱|欠|偏|漏|松|慢|乱|浅|虚|滞|粗放|随意|流于|走过场|形式|打折扣|重.{1,6}轻|超(?:标|期|时|面积)|' +
    '反弹|隐患|短板|有待|仍需|老化|陈旧|闲置|占用|单一|脱节|空白|无人|无序|浪费|违规|违反|重复|冲突|拖延|问题',
)
const PRAISE =
  /是否|不放过|问题导向|聚焦问题|不折不扣|不[断懈忘仅止松得准许]|[决绝毫永从]不|未来|补短板|查漏补缺|防反弹|无缺|缺一不可|差异化|形式多样/g

/** Whether most of the words name something that is wrong, as problems do and measures do not. */
export function mostlyFindFault(texts: string[]): boolean {
  return texts.filter(findsFault).length * 2 > texts.length
}

/** Whether the words name something that is wrong. */
export function findsFault(text: string): boolean {
  return FAULT.test(text.replace(PRAISE, ''))
}
