import { type Browser, chromium, type Page } from 'playwright-core'

/** A phone: what the page is made for. */
export const PHONE = { width: 390, height: 844 }

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The chat page as somebody with a phone in hand uses it. */
export interface ChatPage {
  page: Page
  /** What the browser complained about: scripts that failed, files that were missing. */
  complaints: string[]
  /** From now on this group is shown and this member speaks. */
  as(group: string, name: string): Promise<void>
  /** Says something to the bot; resolves with what the bot answers. */
  says(text: string): Promise<string>
  /** Puts a picture into the group without talking to the bot. */
  shows(picture: Picture): Promise<void>
  /** Says something about the last picture in the chat. */
  saysAboutPicture(text: string): Promise<string>
  /** Presses the button; resolves with what the bot then pushes. */
  presses(button: string): Promise<string>
}

export interface Picture {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Debian's Chromium, or another one that `CHROMIUM` names. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS })
}

/** Opens the chat page of the server at this address. */
export async function openChatPage(browser: Browser, url: string, scale = 1): Promise<ChatPage> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: scale, locale: 'zh-CN' })
  const page = await context.newPage()
  const complaints = listenToComplaints(page)
  await page.goto(`${url}/simulator`)
  await page.locator('#member option').first().waitFor({ state: 'attached' })
  const answers = page.locator('.message.bot .bubble')

  /** The bot's next message after the deed. */
  async function nextAnswer(deed: () => Promise<void>): Promise<string> {
    const next = answers.nth(await answers.count())
    await deed()
    return (await next.textContent()) ?? ''
  }
  const send = async (text: string) => {
    await page.getByLabel('消息内容').fill(text)
    await page.getByRole('button', { name: '发送' }).click()
  }
  return {
    page,
    complaints,
    async as(group, name) {
      await choose(page, '#chat', group)
      await choose(page, '#member', name)
    },
    says: text => nextAnswer(() => send(text)),
    async shows(picture) {
      const pictures = page.locator('.bubble img')
      const next = pictures.nth(await pictures.count())
      await page.locator('#file').setInputFiles(picture)
      await page.locator('#mention').uncheck()
      await send('')
      await page.locator('#mention').check()
      await next.waitFor()
    },
    async saysAboutPicture(text) {
      const message = page.locator('.message', { has: page.locator('img') }).last()
      await message.getByRole('button', { name: '引用' }).click()
      return nextAnswer(() => send(text))
    },
    presses: button => nextAnswer(() => page.getByRole('button', { name: button }).click()),
  }
}

function listenToComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

/** Chooses the first entry of a list that begins with the words. */
async function choose(page: Page, list: string, words: string): Promise<void> {
  const labels = await page.locator(`${list} option`).allInnerTexts()
  const label = labels.find(candidate => candidate.startsWith(words))
  if (label === undefined) throw new Error(`${list} offers ${labels.join(', ')}, but not ${words}`)
  await page.locator(list).selectOption({ label })
}
