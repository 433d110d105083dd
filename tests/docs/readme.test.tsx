import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentType, PropsWithChildren } from 'react'
import { ShareKitProvider } from 'taro-wecom-share'
import { pickerOf, startExampleBackend } from './exampleBackend.ts'
import { handedOverBy, restartDevice, write } from './exampleDevice.tsx'
import { loadExamples } from './loadExamples.ts'

/** What the examples export; types.test.ts compiles them. */
interface Examples {
  'src/pages/product/index.tsx': { readonly default: ComponentType }
  'src/app.tsx': { readonly default: ComponentType<PropsWithChildren> }
  'src/compose/Composer.tsx': { readonly Composer: ComponentType }
}

const load = loadExamples<Examples>('README.md')

beforeEach(restartDevice)

it("the README's first button shares the page's card, without provider and backend", async () => {
  const { default: ProductPage } = load('src/pages/product/index.tsx')
  render(<ProductPage />)
  await expect(handedOverBy('群发给客户')).resolves.toEqual({
    text: { content: '新品到店，点开就能看。' },
    attachments: [
      {
        msgtype: 'miniprogram',
        miniprogram: {
          appid: 'wxOwnApp',
          title: '春季新品',
          imgUrl: 'https://example.com/covers/spring.jpg',
          page: '/pages/product/index.html?id=7',
        },
      },
    ],
  })
  await screen.findByText(/已提交群发/)
})

it("the README's composer hands over what was written, attached and chosen", async () => {
  startExampleBackend([
    { externalUserId: 'wm1', name: '王小明' },
    { externalUserId: 'wm2', name: '李四' },
  ])
  const { default: App } = load('src/app.tsx')
  const { Composer } = load('src/compose/Composer.tsx')
  render(
    <ShareKitProvider pick={pickerOf('lake.jpg')}>
      <App>
        <Composer />
      </App>
    </ShareKitProvider>,
  )
  await write('春茶到了，48 小时内发货。')
  fireEvent.click(screen.getByRole('button', { name: '添加附件' }))
  await screen.findByRole('button', { name: /lake\.jpg/ })
  fireEvent.click(await screen.findByText('李四'))
  await expect(handedOverBy('群发给客户')).resolves.toEqual({
    externalUserIds: ['wm2'],
    text: { content: '春茶到了，48 小时内发货。' },
    attachments: [{ msgtype: 'image', image: { mediaid: 'id-of-lake.jpg' } }],
  })
  await screen.findByText(/已提交群发/)
})
