import type { GroupInput } from '../../simulator'
import { DEMO_GROUP } from '../demo'

/** Invented, like everybody and everything in the tour. */
export const TOUR_SETUP_CODE = 'K7MQ4XWD'

/** The two work groups of the tour, one on each platform. */
export const GROUPS: Record<'wecom' | 'dingtalk', GroupInput> = {
  wecom: { ...DEMO_GROUP, chatId: 'wrTour', title: '机关服务中心整改群' },
  dingtalk: {
    platform: 'dingtalk',
    chatId: 'cidTour',
    title: '图书馆整改群',
    members: [
      { id: 'xuzhiqiu', name: '许知秋', title: '办公室' },
      { id: 'luolan', name: '罗岚', title: '读者服务部' },
      { id: 'weidong', name: '魏东', title: '馆长' },
    ],
  },
}

/** What the library's office pastes. */
export const LIBRARY_LIST = `云溪县图书馆党支部巡察整改清单
一、“服务读者不够用心”方面
1.开放服务不够细致
（1）针对“闭馆时间常常提前”的问题。
整改情况：一是把闭馆时间写进值班表。二是由馆领导每周抽查一次。
（2）针对“少儿区桌椅破损无人过问”的问题。
整改情况：一是全面检查少儿区桌椅。二是建立报修登记。
2.下乡送书不够经常
（1）针对“流动图书车停驶时间过长”的问题。
整改情况：一是排定每月行车路线。二是行车日期提前一周公布。
二、“日常管理不够严格”方面
3.财务手续不够规范
（1）针对“购书验收手续不全”的问题。
整改情况：一是实行双人验收。二是补齐上年验收单。`

/** A picture as small as a PNG can be. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What stands in every file that is shown. */
export const FILE = Buffer.from('%PDF-1.4\n% 购书验收单（演练用）\n%%EOF\n')
