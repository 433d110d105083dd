import fc from 'fast-check'
import { type Demo, launchDemo } from './launchDemo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await launchDemo({ launchUrl: '/pages/products/index' })
})
afterAll(() => {
  demo.close()
})

/** Any text of whole characters: what an address can carry. */
const anyId = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('中', 'é', '👩‍👩‍👧', '%', '%2', '&', '=', '?', '#', '+', ' ', '"', '\n', '.html'),
    maxLength: 20,
  }),
)

it('the page of a card, opened by a customer, reads the values that were put in, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(anyId, async (id) => {
      const page = await shareProduct(id)
      expect(page).toMatch(/^pages\/offer\/index\.html\?[\x21-\x7e]*$/)
      await open(`/${page.replace('.html', '')}`)
      expect(demo.host.text('offer-id')).toBe(id)
      expect(demo.host.text('offer-share')).toBe(/shareId=([\w-]+)$/.exec(page)?.[1])
      await demo.host.back()
      await demo.host.back()
    }),
    { numRuns: 40 },
  )
})

/** Hands over the product of that id from its page. @returns the page on the card */
async function shareProduct(id: string): Promise<string> {
  await open(`/pages/item/index?id=${encodeURIComponent(id)}`)
  await demo.host.tap('share-item')
  await demo.answer('shareToExternalContact:cancel')
  const payload = JSON.parse(demo.wecom.payloads.at(-1) ?? '') as {
    readonly attachments: readonly { readonly miniprogram: { readonly page: string } }[]
  }
  return payload.attachments[0]?.miniprogram.page ?? ''
}

async function open(url: string): Promise<void> {
  const navigateTo = demo.host.wx['navigateTo'] as (options: { readonly url: string }) => unknown
  navigateTo({ url })
  await demo.host.settle()
}
