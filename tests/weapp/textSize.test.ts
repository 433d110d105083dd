/** @jest-environment node */
import { join } from 'node:path'
import { launchChromium, type Chromium } from '../support/chromium.ts'
import { openWeappInChromium } from './host/chromium.ts'
import { loadDist } from './host/loadDist.ts'

let chromium: Chromium

beforeAll(async () => {
  chromium = await launchChromium({ hasTouch: true, isMobile: true })
})

afterAll(() => chromium.close())

interface Drawn {
  readonly height: number
  readonly text: number
}

/** How high a part of the page is and how large its text, for a member who has set this many px in the client. */
async function drawn(url: string, selector: string, fontSizeSetting: number): Promise<Drawn> {
  const browserPage = await chromium.context.newPage()
  try {
    await openWeappInChromium({
      browserPage,
      dist: loadDist(join(__dirname, '../../dist/weapp')),
      url,
      system: { fontSizeSetting },
      wx: join(__dirname, 'wecomOnWx.ts'),
    })
    const part = browserPage.locator(selector).first()
    await part.waitFor()
    return await part.evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      text: parseFloat(getComputedStyle(element).fontSize),
    }))
  } finally {
    await browserPage.close()
  }
}

describe.each([
  [1.5, 24],
  [2, 32],
])('for a member whose text is %d times as large', (times, setting) => {
  it('the rows of customers grow as much, and so does their text', async () => {
    const [usual, larger] = [
      await drawn('/pages/recipients/index', '.wqs-row', 16),
      await drawn('/pages/recipients/index', '.wqs-row', setting),
    ]
    expect(larger.height).toBe(usual.height * times)
    const name = '.wqs-row__name'
    const usualName = await drawn('/pages/recipients/index', name, 16)
    expect((await drawn('/pages/recipients/index', name, setting)).text).toBe(usualName.text * times)
  })

  it('the search field grows, and the text in the editor', async () => {
    const field = '.wqs-recipients__search'
    const usual = await drawn('/pages/recipients/index', field, 16)
    expect((await drawn('/pages/recipients/index', field, setting)).height).toBeGreaterThan(usual.height)
    const editor = '.wqs-editor__input'
    const usualText = await drawn('/pages/message-editor/index', editor, 16)
    const { text } = await drawn('/pages/message-editor/index', editor, setting)
    expect(text).toBe(usualText.text * times)
  })
})
