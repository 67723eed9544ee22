import type { Particular } from '../../../core/issue'

const KIN = '(?:整改|主要|直接|具体|牵头|第一|分管)?'
const UNIT = '(?:部门|单位|科室|处室|股室|机构|党支部|支部)'

/** How documents call what a ledger knows of a problem besides its text. For normalised text. */
export const FIELD_NAMES: Partial<Record<Particular, string>> = {
  leader: '(?:整改)?(?:责任|牵头|分管|包保|包案|挂点|主管|督办|督导)[^，。：:；、\\s]{0,2}领导',
  department: `(?:整改)?(?:责任|牵头|主责|主办|承办|牵头责任|责任主体)${UNIT}|(?:整改)?责任主体|牵头`,
  partners: `(?:配合|协办|协同|协助|参与|配合责任)${UNIT}|配合`,
  assignee: `${KIN}(?:责任人|负责人|经办人|承办人)(?:员)?|(?:包保|包案|包联|挂包|挂点|联系|经办|承办|督办|责任)(?:干部|人员|责任人)`,
  goal: '整改(?:目标|标准)(?:及标准|及要求)?|预期目标|完成标准',
  cause: '(?:问题|产生)?原因(?:分析|剖析)|产生原因|问题原因|(?:问题)?成因(?:分析)?',
  kind: '整改类型|整改类别|问题性质|问题类型|问题分类',
}

/** The fields whose values are prose: they may take several paragraphs. */
export const PROSE_FIELDS: readonly Particular[] = ['goal', 'cause']
