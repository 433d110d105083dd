import { makeCustomers } from '../../src/recipients/makeCustomers.ts'
import { sampleJpeg } from '../../server/fake-wecom/index.ts'
import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

it("the README's composer hands over what was written, attached and chosen in Chromium", async () => {
  demo = await browser.open('pages/composer/index')
  const { page } = demo
  await page.locator('.wqs-editor textarea').fill('春茶到了，48 小时内发货。')
  await page.locator('.wqs-attach__add').click()
  const opened = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '图片', exact: true }).click()
  const { bytes } = sampleJpeg()
  await (await opened).setFiles([{ name: 'lake.jpg', buffer: Buffer.from(bytes), mimeType: 'image/jpeg' }])
  await page.getByLabel('搜索客户、备注或企业').fill('wangx')
  await page.locator('.wqs-recipients__clear').waitFor()
  const row = page.locator('[role=option][aria-posinset="1"]')
  const name = await row.locator('.wqs-row__name').innerText()
  await row.click()
  await page.locator('.wqs-preview').filter({ hasText: '春茶到了' }).waitFor()
  await demo.picture('composer')

  await page.locator('.wqs-share .wqs-button').first().click()
  await demo.press('wqs-sim-confirm')
  await page.locator('.wqs-notice--done').waitFor()
  const [message = '{}'] = await demo.handedOver()
  const [chosen] = makeCustomers(300).filter((customer) => customer.name === name)
  expect(JSON.parse(message)).toEqual({
    externalUserIds: [chosen?.externalUserId],
    text: { content: '春茶到了，48 小时内发货。' },
    attachments: [{ msgtype: 'image', image: { mediaid: expect.stringMatching(/^simulated-/) } }],
  })
})
