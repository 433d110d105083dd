import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentType, PropsWithChildren } from 'react'
import {
  type KitLocale,
  ShareButton,
  ShareKitProvider,
  type ShareOutcome,
  type UploadPort,
  type WecomPort,
} from 'taro-wecom-share'
import type { SimulatedMedia, Simulator } from 'taro-wecom-share/simulator'
import { startExampleBackend } from './exampleBackend.ts'
import { exampleDevice, handedOverBy, restartDevice } from './exampleDevice.tsx'
import { loadExamples } from './loadExamples.ts'
import { request, uploadFile } from './taro.ts'

type Wrapper = ComponentType<PropsWithChildren>

beforeEach(restartDevice)

describe('the page of hooks', () => {
  const load = loadExamples<{
    'src/components/GreetingTile.tsx': { readonly GreetingTile: ComponentType }
    'server/checkMessage.ts': { readonly issues: unknown }
  }>('docs/hooks.md')

  it('drives a run without the button', async () => {
    const { GreetingTile } = load('src/components/GreetingTile.tsx')
    render(<GreetingTile />)
    await handedOverBy('端午问候')
    await screen.findByText('shared')
  })

  it('finds what it says in the message that it checks', () => {
    const { issues } = load('server/checkMessage.ts')
    const path = ['attachments', 0, 'link', 'title']
    expect(issues).toEqual([
      { code: 'too-many-bytes', severity: 'error', path, params: { max: 64, actual: 66, unit: 'bytes' } },
      expect.objectContaining({ code: 'cover-missing', severity: 'warning' }),
    ])
  })
})

describe('the page of errors', () => {
  it('tells what an administrator mends from the words of a client', () => {
    const { isForAdministrator } = loadExamples<{
      'src/share/isForAdministrator.ts': { readonly isForAdministrator: (error: unknown) => boolean }
    }>('docs/errors.md')('src/share/isForAdministrator.ts')
    expect(isForAdministrator({ errMsg: 'shareToExternalContact:fail no permission' })).toBe(true)
    expect(isForAdministrator(new Error('timeout'))).toBe(false)
  })
})

describe('the page of the backend', () => {
  it('uploads to a server of the host', async () => {
    startExampleBackend()
    const { upload } = loadExamples<{ 'src/share/upload.ts': { readonly upload: UploadPort } }>(
      'docs/backend.md',
    )('src/share/upload.ts')
    const file = { path: 'wxfile://1', name: '1.jpg', size: 9 }
    await expect(upload.upload({ msgtype: 'image', file }, () => undefined).done).resolves.toMatchObject({
      mediaid: 'id-of-1.jpg',
    })
    expect(uploadFile).toHaveBeenCalledWith(
      expect.objectContaining({ header: { authorization: 'Bearer token' } }),
    )
  })
})

describe('the page of receipts', () => {
  const load = loadExamples<{
    'src/components/OfferWithReceipt.tsx': { readonly OfferWithReceipt: ComponentType }
    'src/share/readLater.ts': {
      readonly countSent: (outcome: ShareOutcome, endedAt: number) => Promise<number | undefined>
    }
  }>('docs/receipts.md')
  const counts = { sent: 7, unsent: 0, notFriend: 1, alreadyMessaged: 0 }
  const found = { state: 'matched', by: 'token', target: 'customers', createdAt: 1, counts }

  it('marks the link, and shows the figures of its record', async () => {
    startExampleBackend()
    const { OfferWithReceipt } = load('src/components/OfferWithReceipt.tsx')
    render(<OfferWithReceipt />)
    const { attachments } = await handedOverBy('群发给客户')
    expect(JSON.stringify(attachments)).toMatch(/tea\?id=7&wqs_t=[\w-]{22}"/)
    request.mockResolvedValue({ statusCode: 200, data: { token: 'token', ...found } })
    fireEvent.click(await screen.findByText('查看发送结果'))
    await screen.findByText('未发送：已不是好友')
    const { url } = request.mock.lastCall?.[0] as { readonly url: string }
    expect(JSON.stringify(attachments)).toContain(new URL(url).searchParams.get('token'))
  })

  it('asks again about an outcome of yesterday', async () => {
    startExampleBackend()
    const { countSent } = load('src/share/readLater.ts')
    request.mockResolvedValue({ statusCode: 200, data: { token: 'token', ...found } })
    const payload = { text: { content: '您好' }, attachments: [] }
    const outcome = { type: 'shared', shareId: 's', durationMs: 9, payload } as const
    await expect(countSent(outcome, Date.now() - 86_400_000)).resolves.toBe(7)
  })
})

describe('the page of the simulator', () => {
  const load = loadExamples<{
    'src/SimulatedApp.tsx': { readonly SimulatedApp: Wrapper; readonly simulator: Simulator }
    'src/SimulatedUploads.tsx': { readonly SimulatedUploads: Wrapper; readonly media: SimulatedMedia }
    'src/share/wecom.tsx': { readonly wecom: WecomPort; readonly SimulatedScreens: ComponentType }
  }>('docs/simulator.md')

  it('plays WeCom in a test', async () => {
    const { SimulatedApp, simulator } = load('src/SimulatedApp.tsx')
    exampleDevice.client = simulator
    render(
      <SimulatedApp>
        <ShareButton message={{ text: { content: '新品到店' } }} />
      </SimulatedApp>,
    )
    await handedOverBy('群发给客户')
    expect(simulator.sent).toHaveLength(1)
  })

  it('plays uploads', async () => {
    const { SimulatedUploads } = load('src/SimulatedUploads.tsx')
    const { CompanyOffer } = loadExamples<{
      'src/compose/CompanyOffer.tsx': { CompanyOffer: ComponentType }
    }>('docs/share-draft.md')('src/compose/CompanyOffer.tsx')
    render(
      <SimulatedUploads>
        <CompanyOffer />
      </SimulatedUploads>,
    )
    const { attachments } = await handedOverBy('群发给客户')
    expect(attachments?.[0]).toEqual({ msgtype: 'image', image: { mediaid: 'simulated-1' } })
  })

  it('plays WeCom where there is none', async () => {
    exampleDevice.client.configure({ environment: 'wechat' })
    const { wecom, SimulatedScreens } = load('src/share/wecom.tsx')
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

it('the page of theming puts its own look round the kit', () => {
  const { ShopLook } = loadExamples<{ 'src/share/ShopLook.tsx': { readonly ShopLook: Wrapper } }>(
    'docs/theming.md',
  )('src/share/ShopLook.tsx')
  const { container } = render(<ShopLook>茶</ShopLook>)
  expect(container.querySelector('.shop .wqs-auto')?.textContent).toBe('茶')
})

it('the page of theming changes a word', () => {
  const { words } = loadExamples<{ 'src/share/words.ts': { readonly words: KitLocale } }>('docs/theming.md')(
    'src/share/words.ts',
  )
  render(
    <ShareKitProvider locale={words}>
      <ShareButton message={{}} />
    </ShareKitProvider>,
  )
  screen.getByText('发给我的客户')
})
