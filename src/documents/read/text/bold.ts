// 已完成整改**个 hides a figure; **个别党员** is bold.
const COUNTED =
  /^(?:[余多]?(?:[个個](?![别人体性])|[项項](?!目)|[条條](?!件|例|款)|家(?!庭|属|长|具)|人(?!员|事|才|民|大|社)|名(?!单|称|义|额)|次(?!要|日)|份(?!额)|件|起(?!草|步|到|来)|批(?!评|示|复|准|改)|户(?!外|籍)|处(?![置理分罚长室级于])|年(?!度|初|底|轻|来)|月(?!度|初|底)|日(?!常|前|志)|[万亿元%％亩吨台辆套篇册期])|平方|公[里斤顷])/

/** The line without the marks of bold; those that stand in the place of a figure stay. */
export function dropBold(line: string): string {
  let isOpen = false
  return line.replace(/\*{2,}/g, (mark, at: number) => {
    const hidesFigure = !isOpen && at > 0 && COUNTED.test(line.slice(at + mark.length))
    if (hidesFigure) return mark
    isOpen = !isOpen
    return ''
  })
}
