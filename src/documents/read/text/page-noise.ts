import { simplify } from '../../../core/simplified'

// 当前位置：首页 > 通知, and 首页 > 通知 > 正文 without a name.
const PLACE =
  /^[[【]?(?:[您你](?:现在|当前|目前)?(?:所在)?的?|(?:现在|当前|目前)(?:的|所在)?|所在)位置(?:是|为)?\s*[:：]/
const LINK = String.raw`(?:\[[^\]]{1,20}\](?:\([^)]{0,200}\))?|[^>＞»›。，；：、]{1,20})`
const TRAIL = new RegExp(String.raw`^(?:${LINK}\s*[>＞»›]{1,2}\s*){2,}${LINK}?$|^首页\s*[>＞»›]`)
// 【字体：大 中 小】 打印
const SIZE = String.raw`[[【]?特?[大中小]号?[】\]]?(?:\([^)]{0,200}\))?\s*`
const FONT = new RegExp(
  String.raw`^[[【]?(?:字[体号](?:大小)?|文字大小)\s*[:：]?\s*(?:${SIZE}){2,}|^(?:${SIZE}){3}$`,
)
const ADDRESS = String.raw`<?(?:\[[^\]]{0,100}\]\()?(?:https?:\/\/|www\.)`
const SOURCE = new RegExp(
  String.raw`^[（(【[]?(?:(?:本文|原文|文章|信息|稿件)*(?:转载|转自|摘自|原文|来源|出处|链接|地址|网址)(?:自|于|链接|地址|网址)*\s*[:：]?\s*${ADDRESS}|(?:转载自|转自|摘自)\s*[:：]|转载请?注明|(?:信息|文章|稿件)来源\s*[:：]|(?:责任)?编辑\s*[:：])`,
)
// What stands below a page; 主办单位 may as well be the owner of a problem.
const FOOT =
  /^[[【]?(?:上一[篇条页]|下一[篇条页]|扫一扫|(?:网站|政府)标识码|.{0,12}ICP备|.{0,12}公网安备|版权所有|网站地图|站点地图|技术支持\s*[:：]|建议(?:使用|您使用).{0,40}浏览|返回(?:顶部|首页)|打印(?:本[页文])?|关闭(?:本页|窗口)|分享(?:到|至)|copyright)/i
const HOST = /^(?:主办|承办)(?:单位)?\s*[:：]/
const LONGEST = 300
const MOST_HOSTS = 2

/** Where the foot of the web page begins among the lines; their number where they have none. */
export function findPageFoot(lines: readonly string[]): number {
  const hosts = lines.filter(line => HOST.test(line)).length
  const isFoot = (line: string) => FOOT.test(line) || (HOST.test(line) && hosts <= MOST_HOSTS)
  return lines.findLastIndex(line => line.length > LONGEST || !isFoot(simplify(line))) + 1
}

/** Whether a line belongs to the web page and not to its text: where the page stands, how large its letters are, whence it was taken. */
export function isPageNoise(line: string): boolean {
  return line.length <= LONGEST && [PLACE, TRAIL, FONT, SOURCE].some(sign => sign.test(simplify(line)))
}
