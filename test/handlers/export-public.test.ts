import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimed, useChat } from './support'

const chat = useChat({ issues: 0 })

async function imports(text: string): Promise<void> {
  await chat().says('王办', `导入\n${text}`)
  await chat().says('王办', '确认导入')
}

/** The names of the check list, each with how it is known. */
async function namesListed(): Promise<string[]> {
  const answer = await chat().says('王办', '导出 通报 公开')
  const [, list = ''] = /可打开，请勿外传：\n(http\S+)/u.exec(answer) ?? []
  const text = list ? await (await fetch(list)).text() : answer
  return [...text.matchAll(/号有((?:疑似)?姓名“[^”]+”)/gu)].map(match => match[1] ?? '').sort()
}

it('is called so, in the answer and in the name of its file', async () => {
  await imports('一、党建方面\n1.读书不勤\n2.记录不全')
  const answer = await chat().says('王办', '导出 通报 公开')
  expect(answer).toContain('整改情况通报（公开稿）已生成')
  const file = await fetch(/http\S+/.exec(answer)?.[0] ?? '')
  expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
    '整改情况通报（公开稿）_',
  )
  expect(await chat().says('王办', '导出 通报')).toContain('整改情况通报已生成')
  for (const text of ['导出 通报 公开稿', '导出 公开 通报', '导出 通报（公开）'])
    expect(await chat().says('王办', text)).toContain('整改情况通报（公开稿）已生成')
  expect(await chat().says('王办', '导出 通报 公开 急')).toContain(
    '没有看懂“导出 通报 公开 急”。例：导出 通报 公开',
  )
  expect(await chat().says('王办', '导出 通报 不公开')).toContain('没有看懂“导出 通报 不公开”')
})

it('lists everybody who is named in an imported bulletin, on no roster', async () => {
  await imports(readFileSync(join(__dirname, '../../simulator/sample/round.md'), 'utf8'))
  expect(new Set(await namesListed())).toEqual(
    new Set(['疑似姓名“周明远”', '疑似姓名“沈亦安”', '疑似姓名“贺小舟”', '疑似姓名“罗秋白”']),
  )
})

it('lists the leaders and assignees of the ledger as names, and others by the words around them', async () => {
  const head = '序号,具体问题,整改措施（逐条）,责任领导,责任人,目前进展（截至日期）'
  const told =
    '赵启明带队检查；约谈司机孙大海；对周志强同志作出检查；李建国、王芳两名同志诫勉谈话；钱小雨补登台账；张某某、李某退回补贴'
  await imports(`${head}\n1,派车单不登记,印发办法,赵启明,钱小雨,${told}`)
  expect(await namesListed()).toEqual([
    ...['姓名“赵启明”', '姓名“钱小雨”'],
    ...['疑似姓名“周志强”', '疑似姓名“孙大海”', '疑似姓名“李建国”', '疑似姓名“王芳”'],
  ])
})

it('knows who was responsible before somebody else took over', async () => {
  await imports('序号,具体问题,整改措施（逐条）,责任人\n1,派车单不登记,钱小雨逐单核对,钱小雨')
  await claimed(chat(), '李雷', 1)
  expect(await namesListed()).toContain('姓名“钱小雨”')
})
