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

const mediaImage = (last: string) => `{"msgtype":"image","image":{"mediaid":"3sK9vQ2mT7xLpR4nY8c${last}"}}`
const card = (title: string, id: string) =>
  `{"msgtype":"miniprogram","miniprogram":{"appid":"wx8f2c1d3e4a5b6c7d","title":"${title}",` +
  `"imgUrl":"https://shop.example.com/covers/${id}.jpg","page":"pages/product/index.html?id=${id}"}}`
const video = '{"msgtype":"video","video":{"mediaid":"1vD5zF8hJ2kM6nQ9rT3w"}}'
const file = '{"msgtype":"file","file":{"mediaid":"2fB7cX4gH9jL1pS6uV8y"}}'
const link = (title: string, path: string) =>
  `{"msgtype":"link","link":{"title":"${title}","url":"https://shop.example.com/${path}"}}`

const guide =
  '{"msgtype":"link","link":{"title":"怎样泡好一壶乌龙茶","imgUrl":"https://shop.example.com/covers/guide.jpg",' +
  '"desc":"水温、投茶量、出汤时间，三分钟看懂。","url":"https://shop.example.com/guides/oolong?from=wecom"}}'

/** Each story's id, and what reaches WeCom, byte for byte. */
const payloads: readonly (readonly [id: string, json: string])[] = [
  [
    'text-only',
    '{"text":{"content":"您好，今年的高山乌龙到了。\\n\\n需要的话直接回复我，48 小时内发货。"},"attachments":[]}',
  ],
  [
    'image',
    `{"attachments":[${mediaImage('W')},{"msgtype":"image","image":{"imgUrl":"https://wework.qpic.cn/wwpic/oolong_0001/0"}}]}`,
  ],
  ['link', `{"attachments":[${guide}]}`],
  ['miniprogram', `{"attachments":[${card('高山乌龙茶春茶礼盒', 'oolong')}]}`],
  ['video', `{"attachments":[${video}]}`],
  ['file', `{"attachments":[${file}]}`],
  [
    'nine-mixed',
    `{"text":{"content":"春茶上市，资料都在这里："},"attachments":[${[
      mediaImage('A'),
      card('高山乌龙茶', 'oolong'),
      video,
      link('冲泡指南', 'guides/oolong'),
      file,
      mediaImage('B'),
      card('白毫银针', 'silver-needle'),
      link('门店地址', 'stores'),
      mediaImage('C'),
    ].join()}]}`,
  ],
  ['longest-text', `{"text":{"content":"${'好茶慢慢喝不急。'.repeat(500)}"},"attachments":[]}`],
  [
    'recipients',
    '{"externalUserIds":["wmCustomer001","wmCustomer003"],"text":{"content":"您预订的春茶今天发货。"},"attachments":[]}',
  ],
]

describe('a story of a message', () => {
  it.each(payloads)('%s: is seen in the assistant, handed over, and said to be', async (id, json) => {
    await demo.press(`share-${id}`)
    await demo.page.locator('#wqs-sim-sheet').waitFor()
    await demo.picture(`${id}-assistant`, 'window')
    await demo.press('wqs-sim-confirm')
    await expect(demo.notice(id)).resolves.toBe('已提交群发。实际发送结果请在企业微信「群发助手」中查看。')
    await expect(demo.handedOver()).resolves.toEqual([json])
    await expect(demo.page.locator('#wqs-sim-sheet').count()).resolves.toBe(0)
    await demo.picture(`${id}-ended`, demo.page.locator(`#story-${id}`))
  })

  it('the assistant stays open while the page is drawn anew', async () => {
    await demo.press('share-text-only')
    await demo.page.locator('#wqs-sim-sheet').waitFor()
    await demo.page.locator('#menu').dispatchEvent('click')
    await demo.page.locator('#language-en-US').dispatchEvent('click')
    await demo.page.locator('#wqs-sim-confirm', { hasText: 'Send' }).click()
    await demo.page.locator('#story-text-only .wqs-notice--done').waitFor()
  })

  it('before-share: carries the id of its own run', async () => {
    await demo.press('share-before-share')
    await demo.press('wqs-sim-confirm')
    await demo.notice('before-share')
    const [message = ''] = await demo.handedOver()
    expect(message).toMatch(/"page":"pages\/product\/index\.html\?id=oolong&shareId=[\w-]+"/)
  })

  it('draws the attachments in their order, and that their pages open', async () => {
    await demo.press('share-nine-mixed')
    const kinds = demo.page.locator('.wqs-sim-card__kind')
    await expect(kinds.first().innerText()).resolves.toBe('图片')
    await expect(kinds.allInnerTexts()).resolves.toEqual(
      '图片 小程序 视频 链接 文件 图片 小程序 链接 图片'.split(' '),
    )
    await expect(demo.page.locator('.wqs-sim-card__page').allInnerTexts()).resolves.toEqual([
      '客户点开后进入此页面',
      '客户点开后进入此页面',
    ])
    await demo.press('wqs-sim-cancel')
  })

  it('keeps the line breaks of a text in the assistant', async () => {
    await demo.press('share-text-only')
    const text = await demo.page.locator('.wqs-sim-text').innerText()
    expect(text.trim().split('\n')).toHaveLength(3)
    await demo.press('wqs-sim-cancel')
  })

  it('goes to the customers that the member leaves chosen', async () => {
    await demo.press('share-text-only')
    await demo.press('wqs-sim-customer-wmCustomer002')
    await demo.press('wqs-sim-confirm')
    await demo.notice('text-only')
    const customers = await demo.page.evaluate(() => window.simulators?.['shared']?.sent[0]?.customers)
    expect(customers).toEqual(['wmCustomer001', 'wmCustomer003'])
  })

  it('shows its source, the very file that runs', async () => {
    await demo.press('source-text-only')
    const source = await demo.page.locator('#story-text-only .demo-story__code').innerText()
    expect(source).toContain("import { ShareButton } from 'taro-wecom-share'")
    expect(source).toContain('id="share-text-only"')
    await demo.picture('text-only-source', demo.page.locator('#story-text-only'))
  })
})

it('the page of all stories', async () => {
  await expect(demo.page.locator('.demo-story').count()).resolves.toBe(29)
  await demo.picture('share-button')
})
