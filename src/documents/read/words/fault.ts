import { simplify } from '../../../core/simplified'

// Agendas, tasks and reports of success are numbered in the same way as problems, but do not find fault.
const FAULT = new RegExp(
  '不|未|没有|缺|差|弱|欠(?!款)|偏|漏|松|慢|乱|浅|虚|滞|窄|屡|粗放|随意|流于|走过场|形式|打折扣|重.{1,6}轻|超(?!过|声|市|算|前|级|越|高)|' +
    '反弹|隐患|短板|盲区|有待|仍[需有]|老化|陈旧|闲置|占用|单一|脱节|空白|无人|无序|浪费|违规|违反|重复|冲突|拖延|问题|现象|存在|堵塞|混[放淆用岗同编]|过期|失[效管察职真误控之灵衡范守]|损坏|破损|脱落|遮挡|堆放|积压|拖欠|挪用|挤占|截留|流失|虚[报列假增]|套取|坐[收支]|列支|挂账|擅自|私设|违法|泄漏|渗漏|裸露|偏[低少高]|[较过率]低|过[多少高低慢长大窄]|死角|雷同|照搬|照抄|敷衍|应付|推诿|懈怠|淡薄|僵化|生硬|下滑|一刀切|两张皮|甩手|' +
    '断[层档]|空壳|空转|青黄不接|老龄化|仅|只有|个别|低于|高于|低价|亏损|泛化|悬空|造假|弄虚|漏报|瞒报|多[付发收列计]|走样|变[通相]|摊派|慵懒|散漫|拖拉|迟缓|停留|层层|倒置|[时仍]有发生|时间[较过]?长|名义|白条|代[签替]|顶替|规避|化整为零|拆分|为零|倾向性|排斥性|收受|围标|串[标通]|吃拿|优亲|小金库|有名无实|一人包办|由.{0,3}一人|突出(?!重点)|无证|' +
    '[多少低大](?=$|[，、。；（(])|无[\\u4e00-\\u9fa5]{1,4}(?=$|[，、。；（(])',
)
const PRAISE =
  /([\u4e00-\u9fa5])不\1|是否|不良(?=资产|贷款|信息)|不放过|问题导向|聚焦问题|不折不扣|不[断懈忘仅止松得许]|不准(?=[许再擅])|(?:标准|力度|热度|劲头|目标|方向|决心|节奏|频次|尺度|要求|步子|队伍)不[降减变散偏移改]|[决绝毫永从]不|未来|补短板|查漏补缺|防反弹|无缺|无障碍|无线|无[偿害]|缺一不可|差异化|形式多样/g

/** Whether most of the words name something that is wrong, as problems do and measures do not. */
export function mostlyFindFault(texts: string[]): boolean {
  return texts.filter(findsFault).length * 2 > texts.length
}

/** Whether the words name something that is wrong. */
export function findsFault(text: string): boolean {
  return FAULT.test(simplify(text).replace(PRAISE, ''))
}

const FAULT_END = new RegExp(
  '(?:不(?:到位|够|足|严|力|实|强|高|深|清|畅|准|大|紧|牢|规范|及时|健全|完善|彻底|扎实|深入|紧密|经常|明显|准确|均衡|合理|充分|透明|主动|平衡|全面|细致|落实|完整|落地|统一|公开)|' +
    '漏洞|短板|差距|弱项|薄弱|弱化|缺失|缺位|滞后|缓慢|流于形式|走过场|偏差|隐患|混乱|空白|乏力|偏低|较低|宽松软|的问题)。?$',
)

/** Whether the words end where a problem does, so that what stands on the next line says something else. */
export function endsWithFault(text: string): boolean {
  return FAULT_END.test(simplify(text))
}
