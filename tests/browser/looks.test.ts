import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  demo = await browser.open('pages/share-button/index')
})
afterEach(() => expect(demo.errors).toEqual([]))

const story = (id: string) => demo.page.locator(`#story-${id}`)

it.each(['primary', 'default', 'warn', 'mini-primary', 'mini-default', 'mini-warn'])(
  'a button of any size and type hands over, and is large enough for a finger: %s',
  async (name) => {
    const box = await demo.page.locator(`#share-${name}`).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await demo.press(`share-${name}`)
    await demo.press('wqs-sim-confirm')
    await expect(demo.notice('sizes-and-types')).resolves.toContain('已提交群发')
    await demo.picture(`size-${name}-ended`, story('sizes-and-types'))
  },
)

it('each type has its own colour', async () => {
  const colours = await Promise.all(
    ['primary', 'default', 'warn'].map((name) =>
      demo.page.locator(`#share-${name}`).evaluate((button) => getComputedStyle(button).backgroundColor),
    ),
  )
  expect(colours).toEqual(['rgb(26, 106, 212)', 'rgb(255, 255, 255)', 'rgb(201, 48, 44)'])
})

it('a disabled and a waiting button start nothing', async () => {
  await demo.page.locator('#share-disabled').click({ force: true })
  await demo.page.locator('#share-loading').click({ force: true })
  await demo.press('share-block')
  await demo.page.locator('#wqs-sim-sheet').waitFor()
  await expect(demo.shareCalls()).resolves.toBe(1)
  await demo.press('wqs-sim-cancel')
  await demo.picture('states', story('states'))
})

it('a block button is as wide as its place', async () => {
  const [button, place] = await Promise.all([
    demo.page.locator('#share-block').boundingBox(),
    story('states').locator('.demo-story__live').boundingBox(),
  ])
  expect(button?.width).toBe(place?.width)
})

it('toast: opens at the foot what a passing line could not say, and says it once', async () => {
  await demo.press('share-toast')
  const sheet = demo.page.locator('.wqs-notice--sheet')
  await sheet.getByText('这条消息还不能群发').waitFor()
  await expect(sheet.innerText()).resolves.toContain('应以 http:// 或 https:// 开头')
  await expect(demo.page.locator('.taro__toast').isVisible()).resolves.toBe(false)
  await demo.picture('toast-ended', 'window')
  await sheet.locator('.wqs-notice__close').click()
  await sheet.waitFor({ state: 'detached' })
})

it.each(['custom-children', 'render-prop'])('%s: hands over', async (id) => {
  await demo.press(`share-${id}`)
  await demo.press('wqs-sim-confirm')
  await expect(demo.notice(id)).resolves.toContain('已提交群发')
  await expect(demo.handedOver()).resolves.toEqual([
    '{"text":{"content":"您好，今年的高山乌龙到了。"},"attachments":[]}',
  ])
  await demo.picture(`${id}-ended`, story(id))
})
