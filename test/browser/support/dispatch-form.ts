import type { Browser } from 'playwright-core'

const ROWS = [
  ['用车部门', '后勤科'],
  ['用车事由', '送检食材样品'],
  ['行车路线', '大院—检测站—大院'],
  ['出车里程', '38 公里'],
  ['审批人', '周正明'],
]

const PAGE = `<meta charset="utf-8"><style>
  body { margin: 0; padding: 22px 26px; background: #f4efe2; color: #26221a; font: 17px "Noto Serif CJK SC", serif; }
  h1 { margin: 0 0 14px; font-size: 24px; text-align: center; letter-spacing: 8px; }
  table { width: 100%; border-collapse: collapse; background: #fbf8f0; }
  td { padding: 9px 12px; border: 1px solid #8d8472; }
  td:first-child { width: 84px; }
</style><h1>派车单</h1><table>${ROWS.map(([name, value]) => `<tr><td>${name}<td>${value}`).join('')}</table>`

/** An invented dispatch form (派车单), as a photo would show it. */
export async function dispatchForm(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 400, height: 320 } })
  await page.setContent(PAGE)
  const picture = await page.screenshot({ fullPage: true })
  await page.close()
  return picture
}
