import { makeCustomers } from '../../src/recipients/makeCustomers.ts'
import { createMediaStub, type MediaStub } from './createMediaStub.ts'
import { createWeappClock } from './host/createWeappHost.ts'
import { type Demo, launchDemo } from './launchDemo.ts'

let demo: Demo
let phone: MediaStub

beforeEach(async () => {
  const clock = createWeappClock()
  phone = createMediaStub(() => clock.now())
  demo = await launchDemo({ clock, launchUrl: '/pages/composer/index', wx: phone.wx })
})
afterEach(() => demo.close())

it("the README's composer hands over what was written, attached and chosen on a phone", async () => {
  const { host } = demo
  await host.input(part('wx-textarea'), '春茶到了，48 小时内发货。')
  phone.chooses({ name: 'lake.jpg', size: 1_000_000 })
  await host.tap(part('.wqs-attach__add'))
  await host.tap(host.byText('图片', part('.wqs-attach__bar')))
  await host.input(part('wx-input'), 'wangx')
  await host.tap(part('.wqs-row'))
  const name = part('.wqs-row--on .wqs-row__name').textContent

  await host.tap(part('.wqs-button'))
  expect(phone.wecom.payloads).toEqual([])
  phone.uploads[0]?.answer(200, { mediaid: 'id-of-lake', uploadedAt: host.clock.now() })
  await host.settle()

  const [chosen] = makeCustomers(300).filter((customer) => customer.name === name)
  expect(phone.wecom.payloads).toEqual([
    JSON.stringify({
      externalUserIds: [chosen?.externalUserId],
      text: { content: '春茶到了，48 小时内发货。' },
      attachments: [{ msgtype: 'image', image: { mediaid: 'id-of-lake' } }],
    }),
  ])
  phone.wecom.answer('shareToExternalContact:ok')
  await host.settle()
  expect(host.text()).toContain('已提交群发')
})

function part(selector: string): Element {
  const found = demo.host.find(selector)
  if (!found) throw new Error(`There is no ${selector} on the page`)
  return found
}
