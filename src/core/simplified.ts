// What labels, statuses, faults and commands are made of, each behind its traditional form. No sign of ordinary simplified
// text stands here as a traditional one: 覆 in 全覆盖 stays what it is.
const PAIRS =
  '並并亂乱佈布佔占併并來来係系個个們们偉伟備备傢家傳传僅仅價价億亿儘尽優优內内兩两冊册別别剝剥劃划劉刘動动務务匯汇區区協协參参叢丛吳吴呂吕員员問问啓启啟启喬乔單单噸吨噹当嚴严國国圍围園园圖图團团執执堅坚' +
  '報报場场塊块塗涂壓压壞坏夠够婁娄婦妇孫孙學学宮宫實实寧宁審审寫写寬宽將将專专對对導导屆届層层屬属師师帳帐帶带幣币幫帮幾几庫库廠厂廳厅張张強强彆别彈弹彙汇後后從从復复徹彻態态憑凭應应戶户掃扫掛挂採采換换' +
  '搆构損损撐撑撥拨擇择據据擠挤擬拟擴扩擺摆數数斷断於于時时暢畅暫暂書书會会東东條条棟栋楊杨業业極极榮荣構构樑梁樓楼標标樣样機机檔档檢检檯台權权歐欧歡欢歲岁歸归決决沒没沖冲況况洩泄淺浅減减湯汤準准溫温滯滞' +
  '滲渗瀋沈為为無无燈灯牽牵狀状現现環环產产畝亩畢毕異异當当發发盡尽監监盤盘盧卢確确碼码祕秘禮礼稅税種种稱称穀谷積积穩稳竇窦筆笔節节範范簡简簽签籤签糧粮紀纪約约紅红級级紮扎細细組组結结絕绝絡络給给統统綁绑' +
  '經经綠绿網网緊紧線线締缔編编緩缓緻致縣县縮缩總总繆缪織织繞绕繫系繳缴繼继續续罰罚羅罗義义習习聯联聶聂職职脫脱腳脚臺台與与舉举舊旧莊庄華华萬万葉叶蔣蒋藍蓝蘆芦蘇苏蘭兰處处虛虚號号衛卫衝冲補补裡里製制複复' +
  '見见規规視视覽览訂订計计訊讯訓训託托記记訪访設设許许訴诉註注証证評评詞词話话該该詳详誌志認认誤误說说調调談谈諉诿請请論论諸诸講讲謝谢證证譚谭議议讀读負负財财貫贯責责貴贵貸贷費费貼贴賀贺資资賈贾賠赔質质' +
  '賬账購购趙赵跼局車车軟软較较載载輕轻輛辆輪轮輯辑轉转辦办農农迴回這这連连週周進进遊游過过達达違违遲迟選选還还邊边郵邮鄉乡鄒邹鄧邓鄭郑醫医針针釦扣銀银銷销錄录錢钱錶表鍾钟鎮镇鏈链鐘钟長长門门閉闭開开閑闲' +
  '閒闲間间閔闵閱阅闆板關关陝陕陳陈陸陆陽阳隊队階阶際际隨随隱隐隻只離离電电鞏巩韋韦韓韩頁页頃顷項项預预頒颁領领頭头題题額额顏颜類类顧顾顯显風风颱台餘余館馆餽馈饋馈饒饶馬马馮冯駱骆驗验體体髮发鬆松魯鲁鮑鲍' +
  '麥麦麵面麼么黃黄點点黨党齊齐齣出龍龙龐庞龔龚'

/** For every sign, by its code, the sign that stands for it. */
export type SignTable = Uint16Array

/** Pairs of signs, the one to be replaced in front; of all others each stands for itself. */
export function signTable(pairs: Iterable<readonly [string, string]>): SignTable {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  for (const [sign, other] of pairs) table[sign.charCodeAt(0)] = other.charCodeAt(0)
  return table
}

/** The text sign by sign through the table; most texts are the same afterwards and are not copied. */
export function translate(text: string, table: SignTable): string {
  let translated = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const other = table[code] ?? code
    if (other === code) continue
    translated += text.slice(start, at) + String.fromCharCode(other)
    start = at + 1
  }
  return start === 0 ? text : translated + text.slice(start)
}

/** Every traditional sign with its simple one. */
export const SIMPLER = (PAIRS.match(/../gu) ?? []).map(
  ([traditional = '', simple = '']) => [traditional, simple] as const,
)
const TO_SIMPLE = signTable(SIMPLER)

/**
 * The text in simplified characters, for recognising words in it: 整改情況 is 整改情况. Every character keeps its place, so
 * that a position found here is the same position in the text as printed, which stays as it is.
 */
export function simplify(text: string): string {
  return translate(text, TO_SIMPLE)
}

/** What the groups of a pattern for simplified characters match, as printed; null for no match. The pattern needs flag d. */
export function matchPrinted(pattern: RegExp, text: string): (string | undefined)[] | null {
  const match = pattern.exec(simplify(text))
  return match && (match.indices ?? []).map(span => span && text.slice(...span))
}

/** The text without what a pattern for simplified characters matches first. */
export function cutOut(pattern: RegExp, text: string): string {
  const match = pattern.exec(simplify(text))
  return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text
}
