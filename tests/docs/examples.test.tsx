import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentType, PropsWithChildren, ReactElement } from 'react'
import {
  createWecomClient,
  ShareButton,
  type ShareEvent,
  ShareKitProvider,
  type WecomPort,
} from 'taro-wecom-share'
import { createSimulator, type Simulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { loadExample } from './loadExample.ts'
import { page, reportEvent, request, useShareAppMessage } from './taro.ts'

type Page = { readonly default: ComponentType }
type Listener = (event: ShareEvent) => void

/** What the examples export; types.test.ts compiles them. */
interface ReadmeExamples {
  'src/pages/product/index.tsx': Page
  'src/components/GreetingButton.tsx': { readonly GreetingButton: ComponentType }
  'src/components/GreetingTile.tsx': { readonly GreetingTile: ComponentType }
  'src/SimulatedApp.tsx': {
    readonly SimulatedApp: ComponentType<PropsWithChildren>
    readonly simulator: Simulator
  }
  'server/checkMessage.ts': { readonly issues: unknown }
  'src/recipients/pages/choose/index.tsx': Page
  'src/customers/findCustomers.ts': { readonly found: unknown; readonly places: unknown }
}
interface GuideExamples {
  'src/share/logIn.ts': { readonly logIn: () => Promise<void> }
  'src/app.tsx': { readonly default: ComponentType<PropsWithChildren> }
  'src/pages/gift/index.tsx': Page
  'src/pages/products/ProductCard.tsx': {
    readonly ProductCard: ComponentType<Record<'id' | 'name' | 'cover', string>>
  }
  'src/pages/product/index.tsx': Page
  'src/share/reportToServer.ts': { readonly reportToServer: Listener }
  'src/share/reportToWechat.ts': { readonly reportToWechat: Listener }
  'src/components/FollowUpButton.tsx': {
    readonly FollowUpButton: ComponentType<{ userIds: readonly string[] }>
  }
  'src/components/ComposeHint.tsx': { readonly ComposeHint: ComponentType }
  'src/share/wecom.tsx': { readonly wecom: WecomPort; readonly SimulatedScreens: ComponentType }
}

const inReadme = <File extends keyof ReadmeExamples>(file: File) =>
  loadExample('README.md', file) as ReadmeExamples[File]
const inGuide = <File extends keyof GuideExamples>(file: File) =>
  loadExample('docs/existing-app.md', file) as GuideExamples[File]

/** As on a device, `wx` stands there before the app starts; which client answers is each test's. */
let client: Simulator
Object.assign(globalThis, {
  wx: {
    get qy() {
      return client.qy
    },
    getSystemInfoSync: () => client.getSystemInfoSync(),
  },
})

beforeEach(() => {
  client = createSimulator()
  page.path = '/pages/product/index'
  page.params = { id: '7' }
})
afterEach(() => client.dispose())

describe('the README', () => {
  it("shares the page's card in ten lines, without provider and backend", async () => {
    const { default: ProductPage } = inReadme('src/pages/product/index.tsx')
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

  it('hands over a message that depends on no page', async () => {
    const { GreetingButton } = inReadme('src/components/GreetingButton.tsx')
    render(<GreetingButton />)
    const { text } = await handedOverBy('群发给客户')
    expect(text?.content).toBe('端午安康，店里给您留了粽子。')
  })

  it('drives a run by the hook', async () => {
    const { GreetingTile } = inReadme('src/components/GreetingTile.tsx')
    render(<GreetingTile />)
    await handedOverBy('端午问候')
    await screen.findByText('shared')
  })

  it('plays WeCom in a test', async () => {
    const { SimulatedApp, simulator } = inReadme('src/SimulatedApp.tsx')
    client = simulator
    render(
      <SimulatedApp>
        <ShareButton message={{ text: { content: '新品到店' } }} />
      </SimulatedApp>,
    )
    await handedOverBy('群发给客户')
    expect(simulator.sent).toHaveLength(1)
  })

  it('finds what it says in the message that it checks', () => {
    const { issues } = inReadme('server/checkMessage.ts')
    const path = ['attachments', 0, 'link', 'title']
    expect(issues).toEqual([
      { code: 'too-many-bytes', severity: 'error', path, params: { max: 64, actual: 66, unit: 'bytes' } },
      expect.objectContaining({ code: 'cover-missing', severity: 'warning' }),
    ])
  })

  it('lets the member choose customers of the backend, and names them in the message', async () => {
    const customers = [
      { externalUserId: 'wm1', name: '王小明' },
      { externalUserId: 'wm2', name: '李四' },
    ]
    request.mockImplementation(({ url, data }) => {
      if (!url.endsWith('/session')) return Promise.resolve({ statusCode: 200, data: { customers } })
      client.exchange((data as { readonly code: string }).code)
      return Promise.resolve({ statusCode: 200, data: { token: 'token' } })
    })
    const { default: ChoosePage } = inReadme('src/recipients/pages/choose/index.tsx')
    render(<ChoosePage />)
    await screen.findByText('王小明')
    fireEvent.click(screen.getByText('全选'))
    expect(await handedOverBy('群发给客户')).toMatchObject({ externalUserIds: ['wm1', 'wm2'] })
  })

  it('finds the customer, and the characters to highlight', () => {
    const { found, places } = inReadme('src/customers/findCustomers.ts')
    expect(found).toEqual(['王小明'])
    expect(places).toEqual([{ field: 'name', start: 0, end: 2 }])
  })
})

describe('the guide', () => {
  it('logs in once when the session is over, and then hands over', async () => {
    client.configure({ session: 'expired' })
    request.mockImplementation(({ data }) => {
      client.exchange((data as { readonly code: string }).code)
      return Promise.resolve({ statusCode: 200 })
    })
    const { default: App } = inGuide('src/app.tsx')
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
    const { logIn } = inGuide('src/share/logIn.ts')
    await expect(logIn()).rejects.toThrow('403')
  })

  it('lets customers in WeChat forward the page', () => {
    const { default: GiftPage } = inGuide('src/pages/gift/index.tsx')
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
    const { ProductCard } = inGuide('src/pages/products/ProductCard.tsx')
    render(<ProductCard id="白茶" name="白毫银针" cover="https://example.com/covers/silver.jpg" />)
    const { attachments } = await handedOverBy('群发给客户')
    expect(attachments).toMatchObject([
      { miniprogram: { title: '白毫银针', page: 'pages/product/index.html?id=%E7%99%BD%E8%8C%B6' } },
    ])
  })

  it('carries the shareId to the page that the customer opens', async () => {
    const { default: ProductPage } = inGuide('src/pages/product/index.tsx')
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
    const { reportToServer } = inGuide('src/share/reportToServer.ts')
    const { reportToWechat } = inGuide('src/share/reportToWechat.ts')
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
    client.configure({ version: '4.1.9' })
    const { FollowUpButton } = inGuide('src/components/FollowUpButton.tsx')
    render(<FollowUpButton userIds={['wmCustomer001']} />)
    expect(await handedOverBy('群发给客户')).not.toHaveProperty('externalUserIds')
  })

  it('says before composing what a Mac cannot', async () => {
    const { ComposeHint } = inGuide('src/components/ComposeHint.tsx')
    renderOn({ platform: 'mac' }, <ComposeHint />)
    await screen.findByText('请在手机上编辑')
  })

  it('plays WeCom where there is none', async () => {
    client.configure({ environment: 'wechat' })
    const { wecom, SimulatedScreens } = inGuide('src/share/wecom.tsx')
    const { container } = render(
      <ShareKitProvider wecom={wecom}>
        <ShareButton message={{ text: { content: '新品到店' } }} />
        <SimulatedScreens />
      </ShareKitProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: '群发给客户' }))
    await waitFor(() => expect(container.querySelector('#wqs-sim-confirm')).not.toBeNull())
    fireEvent.click(container.querySelector('#wqs-sim-confirm') ?? container)
    await screen.findByText(/已提交群发/)
  })
})

/** The message that a member confirms after a tap. */
async function handedOverBy(label: string) {
  fireEvent.click(screen.getByText(label))
  await waitFor(() => expect(client.assistant.pending).not.toBeNull())
  return client.assistant.confirm().message
}

function renderOn(options: SimulatorOptions, element: ReactElement) {
  client.configure(options)
  const wecom = createWecomClient(() => client.qy, { getSystemInfoSync: () => client.getSystemInfoSync() })
  return render(<ShareKitProvider wecom={wecom}>{element}</ShareKitProvider>)
}
