import { simplify } from '../../../core/simplified'
import { findsFault } from './fault'
import { opensMeasure } from './measures'

// Work may find faults and not have them; 仅召开两次 is no work.
const FOUND = /问题|隐患|(?<=[的与和及、]|存在|发现|查找)不足/g
const WORK =
  /已(?:完成|全部|建|修|补|整|清|收|退|印|制)|制定|修订|召开|开展|建立|完善|组织|成立|印发|补[齐登充录]|追[回缴]|清退|退[回缴]|整改|重视|研究|带头|举办|聘请|优化|强化|加强|明确|推行|实行|严格/

// 甲不到位：… has its text behind the colon.
const SENTENCE_END = /。(?=.)|(?<=^[^。：（(]{4,40})：(?=.)/g
const DOING =
  /^(?:[^，。]{0,16}?(?:已|正在|均|目前|先后|积极|立即|及时)|[^，。]{0,8}(?:单位|部门|[局委会办院校司镇乡处科部厂]))?(?:对照|对|将|把|向|按|通过|针对|细化|增[设加派配]|补[办配种发选录]|清[理收缴]|剥离|压[减缩]|新[增设建]|提[高升]|处[分理罚]|约谈|通报|督促|推[进动]|调整|配[备齐]|选派|公[开示]|落实|化解|办[理结]|收[回缴]|上缴|归还|追责|问责|签订|排查|检查|核[查减销]|复核|盘点|登记|引进|安排|拨付|发放|投入|启动|协调|购置|培训|走访|审核|研发|精简|深化|健全|改进|规范|升级|建[成设立]|完成|更[新换]|整合|形成|构建|逐[一项笔])/
// 清退违规资金 is work, though its object finds fault, and 落实不到位 is none.
const DONE =
  /^(?:目前|现)?(?:已经?|均已)?(?:清[退收理缴]|收[回缴]|追[回缴]|退[回还缴]|补[缴发齐登办录]|剥离|约谈|处[分理罚置]|查处|立案|制定|修订|出台|建立|召开|开展|组织|聘请|印发|通报|整改|排查|拆除|关停|取缔|下[达发])(?![^，。]{0,12}(?:不(?!良|合格)|未|没|缺|滞后|流于|缓慢))/
const STATED = /^[^，。]{1,16}(?:已|正在|均已)/

/** Where in a paragraph its problem ends and tells what was done: with 一是, or with a sentence about work; -1 for nowhere. */
export function findWork(text: string): number {
  const starts = [...text.matchAll(SENTENCE_END)].map(match => match.index + match[0].length)
  return starts.find((start, index) => tellsOfWork(text.slice(start, starts[index + 1]))) ?? -1
}

/** Whether the text tells of work first and finds fault only behind that, as 修订办法，堵塞漏洞 does. */
export function opensWithWork(text: string): boolean {
  return tellsOfWork(text.split(/[，。；]/)[0] ?? '')
}

function tellsOfWork(printed: string): boolean {
  const sentence = simplify(printed)
  return (
    opensMeasure(sentence) ||
    DONE.test(sentence) ||
    (!/[仅只]/.test(sentence) &&
      [WORK, DOING, STATED].some(sign => sign.test(sentence)) &&
      !findsFault(sentence.replace(FOUND, '')))
  )
}
