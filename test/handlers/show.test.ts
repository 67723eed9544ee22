import { aPicture, bytesOf, claimed, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('查 on %s', platform => {
  const chat = useChat({ platform, issues: 48 })

  it('shows one issue in full', async () => {
    await claimed(chat(), '李雷', 37, true)
    await chat().says('李雷', '措施 37 每季度抽查一次')
    expect(await chat().says('外人', '查 37')).toBe(
      [
        '37 号 二-13-(1) 问题37的名称',
        '方面：日常管理方面；第13项内容',
        '状态：整改中，时限 2026年12月4日',
        '责任领导：未定；牵头部门：李雷的科室；经办人：李雷',
        '措施 1 条：',
        '1) 每季度抽查一次',
        '佐证 1 件：图片（2 KB）',
        '最近记录（共 4 条）：',
        '11月23日 10:00 王办 导入',
        '11月23日 10:00 李雷 认领 李雷',
        '11月23日 10:00 李雷 佐证',
        '11月23日 10:00 李雷 措施 每季度抽查一次',
      ].join('\n'),
    )
  })

  it.each(['37', '37号', '#37', '第37项', '３７', '三十七', '13-1', '2-13-1', '二-13-(1)', '查37'])(
    'takes %s for issue 37',
    async text => {
      expect(await chat().says('李雷', text)).toContain('37 号 二-13-(1) 问题37的名称')
    },
  )
})

describe('查', () => {
  const chat = useChat({ issues: 48 })

  it('shows several on a line each', async () => {
    expect(await chat().says('李雷', '3,5、8')).toBe(
      '共 3 项：\n3 问题3的名称（未认领）\n5 问题5的名称（未认领）\n8 问题8的名称（未认领）',
    )
    expect(await chat().says('李雷', '查 5至8')).toContain('共 4 项')
    expect(await chat().says('李雷', '查 1~48 第2页')).toContain('第 2/4 页，下一页发：查 1~48 第3页')
  })

  it('stays below 2,000 bytes however much is on record', async () => {
    await claimed(chat(), '李雷', 37)
    for (let count = 1; count <= 12; count += 1) {
      await chat().says('李雷', `措施 37 第${count}条${'要求各科室逐项对照'.repeat(20)}`)
      await chat().says('李雷', `佐证 37 ${'说明'.repeat(50)}`, { picture: aPicture(count) })
    }
    for (let count = 1; count <= 12; count += 1)
      await chat().says('赵领导', `批示 37 第${count}次：${'请抓紧办理'.repeat(20)}`)
    const reply = await chat().says('李雷', '37')
    expect(bytesOf(reply)).toBeLessThan(2_000)
    expect(reply).toContain('未答复的批示 12 条')
    expect(reply).toContain('措施 12 条')
    expect(reply).toContain('佐证 12 件')
  })

  it('names the nearest number for one that does not exist', async () => {
    expect(await chat().says('李雷', '查 480')).toBe(
      '没有编号“480”，本轮共 48 个问题。最接近的是 48 号「问题48的名称」，例：查 48',
    )
  })
})

describe('查 after an import', () => {
  const chat = useChat({ issues: 0 })

  it('shows what the document tells besides the problem', async () => {
    const list =
      '一、作风方面\n1.派车不登记（责任部门：办公室，配合部门：车队，整改时限：立行立改）\n2.油卡无人管'
    await chat().says('王办', `导入\n${list}`)
    await chat().says('王办', '确认导入')
    const shown = await chat().says('外人', '查 1')
    expect(shown).toContain('牵头部门：办公室')
    expect(shown).toContain('配合部门：车队\n备注：整改时限：立行立改')
    const other = await chat().says('外人', '查 2')
    expect(other).not.toContain('备注')
  })

  it('shows the text that a bulletin had for it, and what a correction has changed', async () => {
    const bulletin = (title: string) =>
      `某局通报\n一、作风方面\n1.${title}。\n整改情况：已补登。\n2.油卡无人管。\n整改情况：已专人保管。`
    for (const title of ['公务用车派车单不登记', '公务用车派车单登记不全']) {
      await chat().says('王办', `导入\n${bulletin(title)}`)
      await chat().says('王办', '确认导入')
      chat().passTime(1000)
    }
    const shown = await chat().says('外人', '查 1')
    expect(shown).toContain('文件所载整改情况：已补登。')
    expect(shown).toMatch(/王办 更正 具体问题：公务用车派车单不登记 → 公务用车派车单登记不全/)
  })
})
