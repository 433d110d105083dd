import type { Locator } from 'playwright-core'
import { enUS } from '../../components/locales/en-US.ts'
import { zhCN } from '../../components/locales/zh-CN.ts'
import { demoEnUS } from '../../src/locale/en-US.ts'
import { demoZhCN } from '../../src/locale/zh-CN.ts'
import { byPointer, type ComposerHands, createComposerHands } from './composerHands.ts'
import { eventually } from './eventually.ts'
import { type Demo, type DemoBrowser, PHONE, startDemoBrowser } from './openDemo.ts'
import { takeThemes } from './takePictures.ts'

let browser: DemoBrowser
let demo: Demo
let hands: ComposerHands

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())

// The demo's cards have covers that no test can load.
const EXPECTED = /^failed: https:|net::ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED)/
afterEach(() => expect(demo.errors.filter((error) => !EXPECTED.test(error))).toEqual([]))

/** `SCREENSHOTS=folder npx jest --selectProjects browser -- composerLooks` takes a picture of each state, at 375 px, light and dark. */
describe.each([
  ['zh-CN', zhCN, demoZhCN.library],
  ['en-US', enUS, demoEnUS.library],
] as const)('in %s a member sees', (language, { composer, material, recipients, share }, library) => {
  const [spring, care, , withdrawn] = library.materials
  const picture = (name: string): Promise<void> => takeThemes(demo.page, `composer-${name}`, language)
  const boxOf = (line: string): Locator => hands.part('share').getByText(line).first()
  const said = (line: string): Promise<void> => boxOf(line).scrollIntoViewIfNeeded()
  /** Without scrolling, because a member who has just pressed the button looks for no answer elsewhere. */
  const readAtOnce = async (line: string): Promise<void> => {
    const box = boxOf(line)
    await eventually(async () => {
      const { y, height } = (await box.boundingBox()) ?? { y: Infinity, height: 0 }
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(PHONE.height)
    })
  }
  const take = async (title = ''): Promise<void> => {
    await hands.row('material').click()
    await demo.page.getByLabel(material.search).fill(title)
    await demo.page.locator('.wqs-material__row').filter({ hasText: title }).click()
  }
  const write = (text: string): Promise<void> => hands.part('text').locator('textarea').fill(text)
  const choose = async (...places: readonly number[]): Promise<void> => {
    await hands.row('recipients').click()
    for (const at of places) await hands.tick(at)
    await demo.page.keyboard.press('Escape')
  }

  beforeEach(async () => {
    demo = await browser.open('pages/share-composer/index')
    await demo.speak(language)
    hands = createComposerHands(demo, byPointer)
  })

  it('an empty composer, and what is missing', async () => {
    await picture('empty')
    await said(composer.blockers)
    await hands.shareButton.scrollIntoViewIfNeeded()
    await picture('missing')
  })

  it('the library, with a search that finds nothing', async () => {
    await hands.row('material').click()
    await demo.page.locator('.wqs-material__row').first().waitFor()
    await picture('library')
    await demo.page.getByLabel(material.search).fill('zzz')
    await hands.layer.getByText(material.empty).waitFor()
    await picture('library-empty')
  })

  it('a placeholder that nothing fills in, until one customer is chosen', async () => {
    await take(care?.title)
    const name = /\{\{(.*)\}\}/.exec(care?.text ?? '')?.[1] ?? ''
    const line = share.issues['unresolved-variable']('', { placeholder: name })
    await said(line)
    await hands.shareButton.scrollIntoViewIfNeeded()
    await picture('unresolved')
    await choose(1)
    await hands.part('share').getByText(line).waitFor({ state: 'detached' })
  })

  it('that a material was withdrawn, said once, before WeCom is asked', async () => {
    await take(withdrawn?.title)
    await hands.shareButton.click()
    const line = share.issues['material-withdrawn']('', { title: '' })
    await readAtOnce(line)
    expect(await demo.shareCalls()).toBe(0)
    await picture('withdrawn')
    expect(await hands.part('share').getByText(line).count()).toBe(1)
    await hands.part('share').getByText(line).click()
    await demo.page.keyboard.press('Enter')
    expect(await hands.part('material').locator('.wqs-composer__chosen').count()).toBe(0)
  })

  it('that the company stops the message, and why', async () => {
    await write(language === 'zh-CN' ? '全网最低价，只限今天' : 'The cheapest tea, today only')
    await choose(1, 2, 3)
    await hands.shareButton.click()
    await readAtOnce(library.forbidden.stop)
    expect(await demo.shareCalls()).toBe(0)
    await picture('stop')
  })

  it('that 132 of 320 may not receive it today, in the list and at the button, and leaves them out', async () => {
    await take(spring?.title)
    await hands.row('recipients').click()
    await hands.layer.getByText(library.notes.messaged).first().waitFor()
    await demo.page.locator('.wqs-all--none').click()
    await picture('notes')
    await hands.layer.getByText(recipients.unmessaged).click()
    await hands.layer.getByText(library.notes.messaged).first().waitFor({ state: 'detached' })
    await picture('unmessaged')
    await demo.page.keyboard.press('Escape')
    await said(composer.advice(320, 132))
    await hands.shareButton.scrollIntoViewIfNeeded()
    await picture('advice')
    await hands.part('share').getByText(composer.deselect).click()
    expect(await hands.row('recipients').innerText()).toContain('188')
  })

  it('that it was handed over, and is asked before it goes again', async () => {
    await take(spring?.title)
    await choose(1)
    await hands.shareButton.click()
    await demo.press('wqs-sim-confirm')
    await readAtOnce(share.shared)
    await picture('handed-over')
    await hands.shareButton.click()
    await hands.part('share').getByText(composer.cancel).waitFor()
    await picture('ask-again')
  })

  it('on a client that cannot share, that it cannot, above all; in WeCom for Windows, the library first', async () => {
    await demo.page.evaluate(() => window.simulators?.['shared']?.configure({ platform: 'mac' }))
    await demo.page.locator('.wqs-composer > [role=alert]').waitFor()
    await picture('mac')
    await demo.page.evaluate(() => window.simulators?.['shared']?.configure({ platform: 'windows' }))
    await demo.page.locator('.wqs-composer > [role=alert]').waitFor({ state: 'detached' })
    const tops = await demo.page
      .locator('.wqs-composer__part')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('class'), one.getBoundingClientRect().top] as const),
      )
    const [first] = [...tops].sort(([, one], [, other]) => one - other)
    expect(first?.[0]).toContain('material')
    expect(tops[0]).toBe(first)
    await picture('windows')
  })
})
