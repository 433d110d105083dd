import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentType, PropsWithChildren } from 'react'
import { type ResolveMedia, ShareButton, type ShareEvent, ShareKitProvider } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { pickerOf, startExampleBackend } from './exampleBackend.ts'
import { exampleDevice, handedOverBy, renderOn, restartDevice } from './exampleDevice.tsx'
import { loadExamples } from './loadExamples.ts'
import { page, reportEvent, request, useShareAppMessage } from './taro.ts'

type Page = { readonly default: ComponentType }
type Listener = (event: ShareEvent) => void

interface Examples {
  'src/share/logIn.ts': { readonly logIn: () => Promise<void> }
  'src/app.tsx': { readonly default: ComponentType<PropsWithChildren> }
  'src/pages/gift/index.tsx': Page
  'src/pages/products/ProductCard.tsx': {
    readonly ProductCard: ComponentType<Record<'id' | 'name' | 'cover', string>>
  }
  'src/pages/product/index.tsx': Page
  'src/share/media.ts': { readonly resolveMedia: ResolveMedia }
  'src/pages/offer/index.tsx': Page
  'src/share/reportToServer.ts': { readonly reportToServer: Listener }
  'src/share/reportToWechat.ts': { readonly reportToWechat: Listener }
  'src/components/FollowUpButton.tsx': {
    readonly FollowUpButton: ComponentType<{ userIds: readonly string[] }>
  }
  'src/components/ComposeHint.tsx': { readonly ComposeHint: ComponentType }
}

const load = loadExamples<Examples>('docs/existing-app.md')

beforeEach(restartDevice)

describe('the guide', () => {
  it('logs in once when the session is over, and then hands over', async () => {
    exampleDevice.client.configure({ session: 'expired' })
    request.mockImplementation(({ data }) => {
      exampleDevice.client.exchange((data as { readonly code: string }).code)
      return Promise.resolve({ statusCode: 200 })
    })
    const { default: App } = load('src/app.tsx')
    render(
      <App>
        <ShareButton message={{ text: { content: '新品到店' } }} />
      </App>,
    )
    await handedOverBy('群发给客户')
    expect(request).toHaveBeenCalledTimes(1)
  })

  it('does not take a refused exchange for a login', async () => {
    request.mockResolvedValue({ statusCode: 403 })
    const { logIn } = load('src/share/logIn.ts')
    await expect(logIn()).rejects.toThrow('403')
  })

  it('lets customers in WeChat forward the page', () => {
    const { default: GiftPage } = load('src/pages/gift/index.tsx')
    const wecom = createWecomClient(() => undefined)
    const view = render(
      <ShareKitProvider wecom={wecom}>
        <GiftPage />
      </ShareKitProvider>,
    )
    expect(view.container.querySelector('[open-type="share"]')?.textContent).toBe('转发给朋友')
    expect(useShareAppMessage).toHaveBeenCalled()
  })

  it('shares a card of a list, for the page of its product', async () => {
    const { ProductCard } = load('src/pages/products/ProductCard.tsx')
    render(<ProductCard id="白茶" name="白毫银针" cover="https://example.com/covers/silver.jpg" />)
    const { attachments } = await handedOverBy('群发给客户')
    expect(attachments).toMatchObject([
      { miniprogram: { title: '白毫银针', page: 'pages/product/index.html?id=%E7%99%BD%E8%8C%B6' } },
    ])
  })

  it('carries the shareId to the page that the customer opens', async () => {
    const { default: ProductPage } = load('src/pages/product/index.tsx')
    const view = render(<ProductPage />)
    const { attachments } = await handedOverBy('群发给客户')
    const [card] = attachments ?? []
    const path = card?.msgtype === 'miniprogram' ? card.miniprogram.page : ''
    const { shareId = '', ...others } = Object.fromEntries(new URLSearchParams(path?.split('?')[1]))
    expect(others).toEqual({ id: '7' })
    view.unmount()
    page.params = { id: '7', shareId }
    render(<ProductPage />)
    screen.getByText(`来自分享 ${shareId}`)
  })

  it('tracks each step, and only the outcome for WeChat', async () => {
    request.mockRejectedValue(new Error('offline'))
    const { reportToServer } = load('src/share/reportToServer.ts')
    const { reportToWechat } = load('src/share/reportToWechat.ts')
    const both = (event: ShareEvent) => {
      reportToServer(event)
      reportToWechat(event)
    }
    render(
      <ShareKitProvider onEvent={both}>
        <ShareButton message={{ text: { content: '新品到店' } }} />
      </ShareKitProvider>,
    )
    await handedOverBy('群发给客户')
    await screen.findByText(/已提交群发/)
    const types = request.mock.calls.map(([{ data }]) => (data as ShareEvent).type)
    expect(types).toEqual(['tapped', 'in-assistant', 'outcome'])
    expect(reportEvent.mock.calls).toEqual([
      ['share_to_customers', expect.objectContaining({ outcome: 'shared', recipients: 0 })],
    ])
  })

  it('lets the host choose the customers again on an older client', async () => {
    exampleDevice.client.configure({ version: '4.1.9' })
    const { FollowUpButton } = load('src/components/FollowUpButton.tsx')
    render(<FollowUpButton userIds={['wmCustomer001']} />)
    expect(await handedOverBy('群发给客户')).not.toHaveProperty('externalUserIds')
  })

  it('says before composing what a Mac cannot', async () => {
    const { ComposeHint } = load('src/components/ComposeHint.tsx')
    renderOn({ platform: 'mac' }, <ComposeHint />)
    await screen.findByText('请在手机上编辑')
  })

  it('attaches what is on WeCom, in the library and on the phone, each by its own way', async () => {
    startExampleBackend()
    const { default: OfferPage } = load('src/pages/offer/index.tsx')
    render(
      <ShareKitProvider pick={pickerOf('lake.jpg')}>
        <OfferPage />
      </ShareKitProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: '添加附件' }))
    await screen.findByRole('button', { name: /lake\.jpg/ })
    await expect(handedOverBy('群发给客户')).resolves.toEqual({
      text: { content: '春茶到店。' },
      attachments: [
        { msgtype: 'image', image: { mediaid: 'from-library' } },
        { msgtype: 'file', file: { mediaid: '2fB7cX4gH9jL1pS6uV8y' } },
        { msgtype: 'image', image: { mediaid: 'id-of-lake.jpg' } },
      ],
    })
    expect(request.mock.calls.map(([{ url, data }]) => [url, data])).toEqual([
      ['https://api.example.com/library', { key: 'poster' }],
    ])
  })

  it('tells a medium that the library lacks from one that could come', async () => {
    const { resolveMedia } = load('src/share/media.ts')
    request.mockResolvedValue({ statusCode: 403 })
    await expect(resolveMedia({ key: 'poster' })).rejects.toMatchObject({ status: 403 })
  })
})
