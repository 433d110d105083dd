import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { ShareButton, type ShareDraft, ShareDraftProvider, ShareKitProvider } from 'taro-wecom-share'
import { pickerOf, startExampleBackend } from './exampleBackend.ts'
import { exampleDevice, handedOverBy, restartDevice, write } from './exampleDevice.tsx'
import { loadExamples } from './loadExamples.ts'
import { request } from './taro.ts'

const customers = [
  { externalUserId: 'wm1', name: '王小明' },
  { externalUserId: 'wm2', name: '李四' },
]

beforeEach(restartDevice)

describe('the page of ShareButton', () => {
  const load = loadExamples<{
    'src/components/GreetingButton.tsx': { readonly GreetingButton: ComponentType }
    'src/components/SendSomewhere.tsx': { readonly SendSomewhere: ComponentType }
    'src/components/CheckedButton.tsx': { readonly CheckedButton: ComponentType<{ content: string }> }
  }>('docs/share-button.md')

  it('hands over a message that depends on no page', async () => {
    const { GreetingButton } = load('src/components/GreetingButton.tsx')
    render(<GreetingButton />)
    const { text } = await handedOverBy('群发给客户')
    expect(text?.content).toBe('端午安康，店里给您留了粽子。')
  })

  it("shows the host's sentence about why a message must not go, and hands nothing over", async () => {
    request.mockResolvedValue({ statusCode: 200, data: { problem: '含有违禁词，请修改。' } })
    const { CheckedButton } = load('src/components/CheckedButton.tsx')
    render(<CheckedButton content="全网最低价" />)
    fireEvent.click(screen.getByText('群发给客户'))
    await screen.findByText('含有违禁词，请修改。')
    expect(exampleDevice.client.calls.map(({ api }) => api)).not.toContain('shareToExternalContact')
  })

  it('lets the member choose where the message goes', async () => {
    const { SendSomewhere } = load('src/components/SendSomewhere.tsx')
    render(<SendSomewhere />)
    fireEvent.click(screen.getByText('发送'))
    await handedOverBy('发送到客户群')
    expect(exampleDevice.client.calls.map(({ api }) => api)).toContain('shareToExternalChat')
  })

  it('hands over what the host has nothing against', async () => {
    request.mockResolvedValue({ statusCode: 200, data: {} })
    const { CheckedButton } = load('src/components/CheckedButton.tsx')
    render(<CheckedButton content="新品到店" />)
    expect(await handedOverBy('群发给客户')).toMatchObject({ text: { content: '新品到店' } })
  })
})

describe('the page of the draft', () => {
  const load = loadExamples<{
    'src/compose/CompanyOffer.tsx': { readonly CompanyOffer: ComponentType }
    'src/compose/draft.ts': { readonly draft: ShareDraft }
  }>('docs/share-draft.md')

  it('lets the company attach what its library has', async () => {
    const { CompanyOffer } = load('src/compose/CompanyOffer.tsx')
    const fromLibrary = () => Promise.resolve({ mediaid: 'from-library', uploadedAt: Date.now() })
    render(
      <ShareKitProvider resolveMedia={fromLibrary}>
        <CompanyOffer />
      </ShareKitProvider>,
    )
    await expect(handedOverBy('群发给客户')).resolves.toEqual({
      text: { content: '春茶到店。' },
      attachments: [
        { msgtype: 'image', image: { mediaid: 'from-library' } },
        { msgtype: 'link', link: { title: '冲泡指南', url: 'https://example.com/guide' } },
      ],
    })
  })

  it('keeps a message from page to page, and its uploads go on between them', async () => {
    startExampleBackend()
    const { draft } = load('src/compose/draft.ts')
    const page = () =>
      render(
        <ShareDraftProvider draft={draft}>
          <ShareButton />
        </ShareDraftProvider>,
      )
    page().unmount()
    draft.add({
      id: 'lake',
      msgtype: 'image',
      body: {},
      file: { path: 'wxfile://1', name: '1.jpg', size: 9 },
    })
    await waitFor(() => expect(draft.toMessage()).toBeDefined())
    page()
    await expect(handedOverBy('群发给客户')).resolves.toEqual({
      text: { content: '您好，' },
      attachments: [{ msgtype: 'image', image: { mediaid: 'id-of-1.jpg' } }],
    })
    act(() => draft.dispose())
  })
})

describe('the pages of the parts of a message', () => {
  it('let the editor stand alone', async () => {
    const { Greeting } = loadExamples<{ 'src/compose/Greeting.tsx': { readonly Greeting: ComponentType } }>(
      'docs/message-editor.md',
    )('src/compose/Greeting.tsx')
    render(<Greeting />)
    await write('中秋快乐')
    expect(await handedOverBy('群发给客户')).toMatchObject({ text: { content: '中秋快乐' } })
  })

  it('show a text as it is written, and a card by its title', () => {
    const { OfferPreview } = loadExamples<{
      'src/compose/OfferPreview.tsx': { readonly OfferPreview: ComponentType }
    }>('docs/message-preview.md')('src/compose/OfferPreview.tsx')
    render(<OfferPreview />)
    screen.getByText(/<b>春茶<\/b>到店/)
    screen.getByText('https://example.com')
    screen.getByText('冲泡指南')
  })

  it('let a host keep the pictures', async () => {
    const { Pictures } = loadExamples<{ 'src/compose/Pictures.tsx': { readonly Pictures: ComponentType } }>(
      'docs/attachment-picker.md',
    )('src/compose/Pictures.tsx')
    render(
      <ShareKitProvider pick={pickerOf('lake.jpg')}>
        <Pictures />
      </ShareKitProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: '添加附件' }))
    await screen.findByRole('button', { name: /lake\.jpg/ })
  })
})

describe('the page of RecipientSelector', () => {
  const load = loadExamples<{
    'src/recipients/pages/choose/index.tsx': { readonly default: ComponentType }
    'src/customers/findCustomers.ts': { readonly found: unknown; readonly places: unknown }
  }>('docs/recipient-selector.md')

  it('lets the member choose customers of the backend, and names them in the message', async () => {
    startExampleBackend(customers)
    const { default: ChoosePage } = load('src/recipients/pages/choose/index.tsx')
    render(<ChoosePage />)
    await screen.findByText('王小明')
    fireEvent.click(screen.getByText('全选'))
    expect(await handedOverBy('群发给客户')).toMatchObject({ externalUserIds: ['wm1', 'wm2'] })
  })

  it('finds the customer, and the characters to highlight', () => {
    const { found, places } = load('src/customers/findCustomers.ts')
    expect(found).toEqual(['王小明'])
    expect(places).toEqual([{ field: 'name', start: 0, end: 2 }])
  })
})
