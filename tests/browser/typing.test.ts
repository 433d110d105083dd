import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

const ANSWER_MS = 500

let browser: DemoBrowser
let demo: Demo

// A browser for each test, because its clock stands still for all pages from then on.
beforeEach(async () => {
  browser = await startDemoBrowser()
  demo = await browser.open('pages/message-editor/index')
  await demo.page.locator('#editor-saved textarea').waitFor()
  // From here on time passes only by `pass`.
  await demo.page.clock.install()
  await demo.page.clock.pauseAt(new Date(Date.now() + 60_000))
})
afterEach(async () => {
  await browser.close()
  expect(demo.errors).toEqual([])
})

describe('a field in Chromium', () => {
  it('shows what its host has where that keeps ten characters, 500 ms after the last key', async () => {
    await type('editor-short', 'abcdefghijkl')
    await expect(written('editor-short')).resolves.toBe('abcdefghijkl')
    await pass(ANSWER_MS)
    await expect(written('editor-short')).resolves.toBe('abcdefghij')
    await type('editor-short', 'mn')
    await demo.page.locator('#editor-saved textarea').focus()
    await expect(written('editor-short')).resolves.toBe('abcdefghij')
  })

  it('loses no letter to a host that answers 100 ms late', async () => {
    for (const letter of 'abcdefgh') {
      await type('editor-saved', letter)
      await pass(60)
    }
    await expect(written('editor-saved')).resolves.toBe('abcdefgh')
    await pass(ANSWER_MS)
    await expect(written('editor-saved')).resolves.toBe('abcdefgh')
  })

  it('is not written while an input method composes', async () => {
    const keyboard = await demo.page.context().newCDPSession(demo.page)
    await type('editor-short', 'abcdefghijk')
    await keyboard.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await pass(ANSWER_MS)
    await expect(written('editor-short')).resolves.toBe('abcdefghijkni')
    await keyboard.send('Input.insertText', { text: '你' })
    await expect(written('editor-short')).resolves.toBe('abcdefghijk你')
    await pass(ANSWER_MS)
    await expect(written('editor-short')).resolves.toBe('abcdefghij')
  })
})

function pass(ms: number): Promise<void> {
  return demo.page.clock.runFor(ms)
}

function area(id: string) {
  return demo.page.locator(`#${id} textarea`)
}

async function type(id: string, keys: string): Promise<void> {
  await area(id).focus()
  await demo.page.keyboard.press('End')
  await demo.page.keyboard.type(keys)
}

function written(id: string): Promise<string> {
  return area(id).inputValue()
}
