import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { enUS, type KitLocale, ShareKitProvider } from 'taro-wecom-share'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import {
  chat,
  customers,
  groups,
  moments,
  TargetChooser,
  type TargetChooserProps,
} from 'taro-wecom-share/targets'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { alertText } from '../../tests/support/openShareButton.tsx'

const text = { content: '新品到店' }
const link = { msgtype: 'link', link: { title: '春茶', url: 'https://a.cn' } } as const
const image = { msgtype: 'image', image: { mediaid: 'm' } } as const
const targets = [customers, groups, moments, chat]

async function open(
  props: Partial<TargetChooserProps> = {},
  options: SimulatorOptions = {},
  locale?: KitLocale,
) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, entry: 'single_chat_tools', ...options })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  render(
    <StrictMode>
      <ShareKitProvider {...{ wecom, clock }} {...(locale && { locale })}>
        <TargetChooser targets={targets} message={{ text }} {...props} />
      </ShareKitProvider>
    </StrictMode>,
  )
  const pass = async () => {
    for (let turn = 0; turn < 6; turn++)
      await act(async () => {
        clock.advance(100)
        await new Promise((resolve) => setTimeout(resolve))
      })
  }
  const press = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }))
    await pass()
  }
  return { simulator, pass, press }
}

const sheet = () => screen.getByRole('dialog', { name: '发送到' })
/** The rows of the sheet: what each is called, and why it is dimmed. */
const rows = () =>
  within(sheet())
    .getAllByRole('button')
    .slice(1)
    .map((row) => [
      row.firstChild?.textContent,
      row.getAttribute('aria-disabled'),
      row.children[1]?.textContent,
    ])

describe('TargetChooser', () => {
  it('offers every target that this client and this message permit', async () => {
    const { press } = await open()
    await press('发送')
    expect(rows()).toEqual([
      ['群发给客户', 'false', undefined],
      ['发送到客户群', 'false', undefined],
      ['发表到朋友圈', 'false', undefined],
      ['发送到当前聊天', 'false', undefined],
    ])
  })

  it('dims what the client does not permit, and says why', async () => {
    const { press } = await open({}, { platform: 'windows', entry: 'normal' })
    await press('发送')
    expect(rows().filter(([, isOff]) => isOff === 'true')).toEqual([
      ['发表到朋友圈', 'true', '当前设备暂不支持发表到朋友圈，请在手机企业微信中打开。'],
      ['发送到当前聊天', 'true', '请从聊天的工具栏打开本页面后再发送。'],
    ])
  })

  it('dims what the message does not fit, in the words of the place', async () => {
    const { press } = await open({ message: { text, attachments: [image, link] } })
    await press('发送')
    expect(rows().filter(([, isOff]) => isOff === 'true')).toEqual([
      ['发表到朋友圈', 'true', '图片、链接不能一起发送，请只保留一种。'],
      ['发送到当前聊天', 'true', '附件过多：最多 1 个，当前 2 个。'],
    ])
  })

  it('does nothing for a dimmed target, which keyboards still reach', async () => {
    const { press, simulator } = await open({}, { platform: 'windows' })
    await press('发送')
    const dimmed = within(sheet()).getByRole('button', { name: /发表到朋友圈/ })
    expect(dimmed.tabIndex).toBe(0)
    fireEvent.keyDown(dimmed, { key: 'Enter' })
    fireEvent.click(dimmed)
    expect(sheet()).toBeTruthy()
    expect(simulator.calls.map(({ api }) => api)).not.toContain('shareToExternalMoments')
  })

  it.each([
    ['群发给客户', 'shareToExternalContact', { externalUserIds: ['wm1'], text, attachments: [] }],
    ['发送到客户群', 'shareToExternalChat', { chatIds: ['wr1'], text, attachments: [] }],
    ['发表到朋友圈', 'shareToExternalMoments', { text, attachments: [] }],
    ['发送到当前聊天', 'sendChatMessage', { msgtype: 'text', text }],
  ])('%s hands the message over by %s, with those whom it can name', async (label, api, payload) => {
    const message = { text, externalUserIds: ['wm1'], chatIds: ['wr1'] }
    const { press, simulator, pass } = await open({ message })
    await press('发送')
    await press(label)
    expect(screen.queryByRole('dialog')).toBeNull()
    if (simulator.assistant.pending) act(() => void simulator.assistant.confirm(['someone']))
    await pass()
    const calls = simulator.calls.filter((call) => call.api.startsWith('s'))
    expect(calls.map((call) => [call.api, call.argument])).toEqual([[api, payload]])
    expect(screen.getByRole('status').textContent).toMatch(/已提交|已发送/)
  })

  it('hands over once for each choice, also of the same target', async () => {
    const { press, simulator, pass } = await open()
    for (let time = 0; time < 2; time++) {
      await press('发送')
      await press('发表到朋友圈')
      act(() => void simulator.assistant.confirm(['someone']))
      await pass()
    }
    expect(simulator.sent).toHaveLength(2)
  })

  it('tells how it ended in the words of the target, and is busy until then', async () => {
    const { press, simulator, pass } = await open({}, { member: { customerContact: false } })
    await press('发送')
    await press('发送到客户群')
    expect(alertText()).toContain('客户联系')
    act(() => simulator.configure({ member: { customerContact: true } }))
    await press('发送')
    await press('发送到客户群')
    expect(screen.getByRole('button', { name: '请在群发助手中确认' }).getAttribute('aria-busy')).toBe('true')
    act(() => simulator.assistant.cancel())
    await pass()
    expect(screen.getByRole('button', { name: '发送' })).toBeTruthy()
  })

  it('closes by Escape and gives the focus back', async () => {
    const { press, pass } = await open()
    const button = screen.getByRole('button', { name: '发送' })
    button.focus()
    await press('发送')
    expect(sheet().contains(document.activeElement)).toBe(true)
    fireEvent.keyDown(sheet(), { key: 'Escape' })
    await pass()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  it('says so where there is no target to choose', async () => {
    const { press } = await open({ targets: [] })
    await press('发送')
    expect(sheet().textContent).toContain('这里没有可以发送的去处。')
  })

  it('speaks English', async () => {
    const { press } = await open({}, { platform: 'windows', entry: 'normal' }, enUS)
    await press('Send')
    const dialog = screen.getByRole('dialog', { name: 'Send to' })
    expect(dialog.textContent).toContain('You cannot post to Moments from this device.')
    expect(dialog.textContent).toContain('Open this page from the toolbar of a chat, then send.')
    expect(dialog.textContent).not.toMatch(/[一-鿿]/)
  })

  it('is not there outside WeCom', async () => {
    await open({}, { environment: 'wechat' })
    expect(screen.queryByRole('button')).toBeNull()
  })
})
