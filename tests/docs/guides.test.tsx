import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentType, PropsWithChildren } from 'react'
import { type MaterialPort, ShareKitProvider } from 'taro-wecom-share'
import { pickerOf, startExampleBackend } from './exampleBackend.ts'
import { exampleDevice, handedOverBy, restartDevice } from './exampleDevice.tsx'
import { loadExamples } from './loadExamples.ts'
import { request } from './taro.ts'

type Page = { readonly default: ComponentType }

beforeEach(restartDevice)

it('the way from zero ends in a message, with a login where there was none', async () => {
  startExampleBackend()
  exampleDevice.client.configure({ session: 'never' })
  const load = loadExamples<{
    'src/app.tsx': { readonly default: ComponentType<PropsWithChildren> }
    'src/pages/index/index.tsx': Page
  }>('docs/first-message.md')
  const { default: App } = load('src/app.tsx')
  const { default: IndexPage } = load('src/pages/index/index.tsx')
  render(
    <App>
      <IndexPage />
    </App>,
  )
  await expect(handedOverBy('群发给客户')).resolves.toMatchObject({
    text: { content: '新品到店，欢迎来看。' },
  })
  expect(request.mock.calls.map(([{ url }]) => url)).toEqual(['https://api.example.com/share/session'])
})

describe('the guide of media', () => {
  const load = loadExamples<{
    'src/pages/offer/index.tsx': Page
    'src/share/library.ts': { readonly library: MaterialPort }
  }>('docs/media.md')

  it("shares the company's poster and the member's own picture", async () => {
    startExampleBackend()
    const { default: OfferPage } = load('src/pages/offer/index.tsx')
    render(
      <ShareKitProvider pick={pickerOf('lake.jpg')}>
        <OfferPage />
      </ShareKitProvider>,
    )
    fireEvent.click(await screen.findByRole('button', { name: '添加附件' }))
    await screen.findByRole('button', { name: /lake\.jpg/ })
    await expect(handedOverBy('群发给客户')).resolves.toMatchObject({
      attachments: [{ image: { mediaid: 'from-library' } }, { image: { mediaid: 'id-of-lake.jpg' } }],
    })
  })

  it('asks the library for a page, and whether a material still stands', async () => {
    const { library } = load('src/share/library.ts')
    request.mockResolvedValue({ statusCode: 200, data: { materials: [] } })
    await expect(library.list({ query: '春' })).resolves.toEqual({ materials: [] })
    request.mockResolvedValue({ statusCode: 502 })
    await expect(library.resolve('spring', '3')).rejects.toThrow('502')
    expect(request).toHaveBeenLastCalledWith(
      expect.objectContaining({ data: { id: 'spring', version: '3' } }),
    )
  })
})

it('the guide of many customers leaves out whoever had a message today', async () => {
  startExampleBackend([
    { externalUserId: 'wm1', name: '王小明', lastMessagedAt: Date.now() },
    { externalUserId: 'wm2', name: '李四' },
  ])
  const { default: ChoosePage } = loadExamples<{ 'src/customers/pages/choose/index.tsx': Page }>(
    'docs/many-customers.md',
  )('src/customers/pages/choose/index.tsx')
  render(<ChoosePage />)
  await screen.findByText('王小明')
  screen.getByText('今天已群发过')
  fireEvent.click(screen.getByText('全选'))
  expect(await handedOverBy('群发给客户')).toMatchObject({ externalUserIds: ['wm2'] })
})
