/** A font as official documents ask for it, and what Word may take where it is not installed. */
export interface OfficialFont {
  name: string
  /** Best first. Nothing is shipped: the best known small 标宋 is neither free nor part of the standard. */
  substitutes: string[]
}

/** 小标宋 for titles, 黑体 and 楷体 for headings, 仿宋 for the text, 宋体 for page numbers. */
export const FONTS = {
  title: {
    name: '方正小标宋简体',
    substitutes: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  },
  heading: { name: '黑体', substitutes: ['SimHei', '方正黑体_GBK', '华文细黑'] },
  subheading: {
    name: '楷体',
    substitutes: ['KaiTi', '楷体_GB2312', '方正楷体_GBK', '华文楷体', 'STKaiti'],
  },
  // 仿宋_GB2312 lacks rare characters in names, so it is only a substitute.
  body: { name: '仿宋', substitutes: ['FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong', '仿宋_GB2312'] },
  figures: { name: '宋体', substitutes: ['SimSun', '新宋体', 'NSimSun', '华文宋体'] },
} satisfies Record<string, OfficialFont>

/**
 * The font for every kind of character of a run. All are named alike: left to the theme, quotation marks and figures
 * come out in a Latin font.
 */
export function fontOf({ name }: OfficialFont) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

/** `word/fontTable.xml`: where Word looks up what may stand in for a missing font. */
export function fontTable(): string {
  const fonts = Object.values(FONTS).map(({ name, substitutes }) =>
    [
      `<w:font w:name="${name}"><w:altName w:val="${substitutes.join(',')}"/>`,
      '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
    ].join(''),
  )
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return `${head}<w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`
}
