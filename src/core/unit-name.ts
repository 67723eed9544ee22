const BEFORE_SUBJECT = /^(.+?)(?:关于|巡视|巡察|整改)/u
/** 柳河县粮食购销领域 is a field and no organisation. */
const ORGANISATION =
  /(?:[局委院校部处科室厅署馆站所队社园厂镇乡村]|中心|公司|集团|街道|社区|支部|总支|党组|党工委|政府|大学|中学|小学|办公室|办事处|机关|银行|电视台|委员会|[工协商居委村理]会|联合会|妇联|法庭|农场|林场)$/u
/** 县委巡察反馈意见: whose inspection it is, not who was inspected. */
const INSPECTOR = /(?:中央|[省市区县旗州]委)$/u

/** The unit that a title begins with, where that is clearly the name of one. */
export function unitInTitle(title: string): string | undefined {
  const [head, start] = BEFORE_SUBJECT.exec(title) ?? []
  if (start === undefined || !ORGANISATION.test(start)) return undefined
  return INSPECTOR.test(start) && !head?.endsWith('关于') ? undefined : start
}
