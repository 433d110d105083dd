import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { StrictMode } from 'react'
import {
  createWecomPort,
  enUS,
  ShareButton,
  type ShareButtonProps,
  ShareKitProvider,
  type ShareMessage,
} from 'taro-wecom-share'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { setClipboardData, showPage, showToast } from '../../tests/support/taroH5.ts'

const message: ShareMessage = { text: { content: '新品到店' } }

function open(
  props: Partial<ShareButtonProps> = {},
  { ensureSession, ...client }: SimulatorOptions & { ensureSession?: () => Promise<unknown> } = {},
) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, ...client })
  const wecom = createWecomPort(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const kit = { wecom, clock, ...(ensureSession && { ensureSession }) }
  const tree = (more: Partial<ShareButtonProps> = {}) => (
    <StrictMode>
      <ShareKitProvider {...kit}>
        <ShareButton message={message} {...props} {...more} />
      </ShareKitProvider>
    </StrictMode>
  )
  const view = render(tree())
  return {
    simulator,
    clock,
    view,
    rerender: (more: Partial<ShareButtonProps>) => view.rerender(tree(more)),
    /** Lets everything happen that needs no member. */
    pass: (ms = 2000) => pass(clock, ms),
    tap: async (name = '群发给客户') => {
      fireEvent.click(screen.getByRole('button', { name }))
      await pass(clock, 100)
    },
  }
}

async function pass(clock: { advance(ms: number): void }, ms: number): Promise<void> {
  for (let step = 0; step < 5; step++) {
    await act(async () => {
      clock.advance(ms / 5)
      await new Promise((resolve) => setTimeout(resolve))
    })
  }
}

const alertText = (): string => screen.getByRole('alert').textContent ?? ''

describe('ShareButton', () => {
  it('hands the message over and says where to see the result', async () => {
    const onShared = jest.fn()
    const { simulator, tap, pass } = open({ onShared })
    await tap()
    expect(simulator.assistant.pending?.message).toEqual({ text: { content: '新品到店' }, attachments: [] })
    simulator.assistant.confirm()
    await pass()
    expect(screen.getByRole('status').textContent).toContain(
      '已提交群发。实际发送结果请在企业微信「群发助手」中查看。',
    )
    expect(onShared).toHaveBeenCalledTimes(1)
    expect(onShared).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'shared' }))
  })

  it('asks WeCom nothing until it is tapped', async () => {
    const { simulator, pass } = open()
    await pass()
    expect(simulator.calls).toEqual([])
  })

  it('shows that it is loading while the member is in the assistant, and starts no second run', async () => {
    const { simulator, tap, pass } = open()
    await tap()
    const button = screen.getByRole('button', { name: '请在群发助手中确认' })
    expect(button.getAttribute('aria-busy')).toBe('true')
    fireEvent.click(button)
    await pass()
    expect(simulator.calls.filter(({ api }) => api === 'shareToExternalContact')).toHaveLength(1)
  })

  it('shows nothing when the member backs out', async () => {
    const onCancelled = jest.fn()
    const { simulator, tap, pass } = open({ onCancelled })
    await tap()
    simulator.assistant.cancel()
    await pass()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('status')).toBeNull()
    expect(onCancelled).toHaveBeenCalledWith(expect.objectContaining({ by: 'member' }))
  })

  it('says which attachment and field is wrong, with the figures', async () => {
    const onInvalid = jest.fn()
    const link = { title: '春'.repeat(22), url: 'https://example.com', imgUrl: 'https://example.com/c.png' }
    const { tap, simulator } = open({
      onInvalid,
      message: {
        attachments: [
          { msgtype: 'video', video: { mediaid: 'v' } },
          { msgtype: 'link', link },
        ],
      },
    })
    await tap()
    expect(alertText()).toContain('第 2 个附件的标题过长：最多 64 字节（约 21 个汉字），当前 66 字节。')
    expect(within(screen.getByRole('alert')).queryByRole('button', { name: '重试' })).toBeNull()
    expect(onInvalid.mock.calls[0]?.[0]).toMatchObject([{ code: 'too-many-bytes' }])
    expect(simulator.calls).toEqual([])
  })

  it('offers the report, and no Retry, where only an administrator can help', async () => {
    const onFailed = jest.fn()
    const { tap, pass } = open({ onFailed }, { member: { customerContact: false } })
    await tap()
    await pass()
    expect(alertText()).toContain('请联系管理员，确认已为你开通「客户联系」')
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '复制错误信息' }))
    await pass()
    expect(setClipboardData.mock.calls[0]?.[0].data).toMatch(
      /^code: no-permission\nerrMsg: shareToExternalContact:fail no permission\nwecom: 4\.1\.36\nplatform: ios\nshareId: \S+$/,
    )
    expect(screen.getByRole('button', { name: '已复制' })).not.toBeNull()
    expect(onFailed).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'no-permission' }),
      expect.anything(),
    )
  })

  it('says so when the report cannot be copied', async () => {
    setClipboardData.mockRejectedValueOnce(new Error('no clipboard'))
    const { tap, pass } = open({}, { member: { customerContact: false } })
    await tap()
    await pass()
    fireEvent.click(screen.getByRole('button', { name: '复制错误信息' }))
    await pass()
    expect(screen.getByRole('button', { name: '无法复制，请截图' })).not.toBeNull()
  })

  it('retries the same message where retrying can help', async () => {
    const { simulator, tap, pass } = open(
      {},
      {
        faults: {
          shareToExternalContact: { kind: 'fail', errMsg: 'shareToExternalContact:fail timeout', once: true },
        },
      },
    )
    await tap()
    await pass()
    await tap('重试')
    expect(simulator.assistant.pending).not.toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('asks the member before it drops preselected customers on an older client', async () => {
    const { simulator, tap, pass } = open(
      { message: { ...message, externalUserIds: ['wmCustomer001'] } },
      { version: '4.1.9' },
    )
    await tap()
    await pass()
    expect(alertText()).toContain('当前版本不支持预选客户。')
    expect(simulator.assistant.pending).toBeNull()
    await tap('继续并重新选择')
    expect(simulator.assistant.pending?.message).toEqual({ text: { content: '新品到店' }, attachments: [] })
    simulator.assistant.cancel()
    await pass()
    await tap()
    await pass()
    await tap('取消')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('offers to try again when the session is dead and the host gives no login', async () => {
    const { simulator, tap, pass } = open({}, { session: 'expired' })
    await tap()
    await pass()
    expect(alertText()).toContain('登录已过期')
    expect(screen.getByRole('button', { name: '重试' })).not.toBeNull()
    expect(simulator.assistant.pending).toBeNull()
  })

  it('logs in again through the host, and goes on', async () => {
    const ensureSession = jest.fn(() => Promise.reject(new Error('server down')))
    const { simulator, tap, pass } = open({}, { session: 'expired', ensureSession })
    await tap()
    await pass()
    ensureSession.mockImplementation(() => {
      simulator.configure({ session: 'alive' })
      return Promise.resolve() as Promise<never>
    })
    await tap('重新登录')
    expect(simulator.assistant.pending).not.toBeNull()
    expect(ensureSession).toHaveBeenCalledTimes(2)
  })

  it('tells the member to look in the assistant when WeCom stays silent after their return', async () => {
    const onUnknown = jest.fn()
    const { simulator, tap, pass, clock } = open({ onUnknown })
    await tap()
    simulator.assistant.dismiss()
    act(() => showPage())
    await pass(2900)
    expect(screen.queryByRole('alert')).toBeNull()
    await pass(200)
    expect(alertText()).toContain('请先在「群发助手」中确认是否已发送')
    expect(onUnknown).toHaveBeenCalledTimes(1)
    expect(clock.timerCount).toBe(0)
    await tap('重新群发')
    expect(simulator.assistant.pending).not.toBeNull()
  })

  it('is pressed with Enter and Space', async () => {
    const { simulator, pass } = open()
    const button = screen.getByRole('button', { name: '群发给客户' })
    expect(button.getAttribute('tabindex')).toBe('0')
    fireEvent.keyDown(button, { key: 'a' })
    await pass()
    expect(simulator.assistant.pending).toBeNull()
    fireEvent.keyDown(button, { key: 'Enter' })
    await pass()
    simulator.assistant.cancel()
    await pass()
    fireEvent.keyDown(screen.getByRole('button', { name: '群发给客户' }), { key: ' ' })
    await pass()
    expect(simulator.assistant.pending).not.toBeNull()
  })

  it('does nothing while it is disabled or the host is loading', async () => {
    const { simulator, tap, rerender } = open({ disabled: true })
    await tap()
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
    rerender({ disabled: false, loading: true })
    await tap()
    expect(simulator.calls).toEqual([])
  })

  it('speaks English when it is told to', async () => {
    const { tap, pass } = open({ locale: enUS }, { platform: 'mac' })
    await tap('Message customers')
    await pass()
    expect(alertText()).toContain('WeCom for Mac cannot message customers yet.')
    expect(screen.getByRole('button', { name: 'Copy error details' })).not.toBeNull()
  })

  it('passes the headline as a toast and opens the detail as a sheet', async () => {
    const { tap, pass, view } = open({ feedback: 'toast' }, { member: { customerContact: false } })
    await tap()
    await pass()
    expect(showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('你暂时不能群发') as string }),
    )
    expect(view.container.querySelector('.wqs-notice--sheet')).not.toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    await pass()
    expect(view.container.querySelector('.wqs-notice')).toBeNull()
    expect(showToast).toHaveBeenCalledTimes(1)
  })

  it('opens no sheet for what a toast says whole', async () => {
    const { simulator, tap, pass, view } = open({ feedback: 'toast' })
    await tap()
    simulator.assistant.confirm()
    await pass()
    expect(showToast).toHaveBeenCalledTimes(1)
    expect(view.container.querySelector('.wqs-notice')).toBeNull()
  })

  it('shows no outcome when the host shows it', async () => {
    const onFailed = jest.fn()
    const { tap, pass, view } = open({ feedback: 'none', onFailed }, { platform: 'mac' })
    await tap()
    await pass()
    expect(onFailed).toHaveBeenCalledTimes(1)
    expect(view.container.querySelector('.wqs-notice')).toBeNull()
    expect(showToast).not.toHaveBeenCalled()
  })

  it('lets the host draw the button', async () => {
    const { simulator, pass } = open({
      children: ({ share, status }) => <a onClick={() => void share()}>{status.phase}</a>,
    })
    fireEvent.click(screen.getByText('idle'))
    await pass()
    expect(screen.getByText('in-assistant')).not.toBeNull()
    simulator.assistant.confirm()
    await pass()
    expect(screen.getByText('ended')).not.toBeNull()
  })

  it('uses the newest callbacks and message of the host', async () => {
    const stale = jest.fn()
    const fresh = jest.fn()
    const { simulator, tap, pass, rerender } = open({ onShared: stale })
    await tap()
    rerender({ onShared: fresh, message: { text: { content: '另一条' } } })
    simulator.assistant.confirm()
    await pass()
    expect(stale).not.toHaveBeenCalled()
    expect(fresh).toHaveBeenCalledTimes(1)
    await tap()
    expect(simulator.assistant.pending?.message.text).toEqual({ content: '另一条' })
  })

  it('leaves nothing behind when it is unmounted mid-run', async () => {
    const onShared = jest.fn()
    const { simulator, tap, pass, view, clock } = open({ onShared })
    await tap()
    act(() => showPage())
    view.unmount()
    simulator.assistant.confirm()
    await pass()
    expect(onShared).not.toHaveBeenCalled()
    expect(clock.timerCount).toBe(0)
  })

  describe('for customers who open the page in WeChat', () => {
    const inWechat: SimulatorOptions = { environment: 'wechat' }

    it('is not there', () => {
      const { view } = open({ children: () => <a>own</a> }, inWechat)
      expect(view.container.textContent).toBe('')
      const { container } = render(<ShareButton message={message} />)
      expect(container.innerHTML).toBe('')
    })

    it('is there and does nothing, where the host wants it so', async () => {
      const { tap, simulator, view } = open({ outsideWecom: 'disabled', text: '推荐' }, inWechat)
      expect(screen.getByRole('button', { name: '推荐' }).getAttribute('aria-disabled')).toBe('true')
      await tap('推荐')
      expect(simulator.calls).toEqual([])
      expect(view.container.textContent).toBe('推荐')
    })

    it('forwards to a chat, without a word about WeCom', () => {
      const { view } = open({ outsideWecom: 'wechat-share', text: '群发给客户' }, inWechat)
      expect(view.container.textContent).toBe('转发给朋友')
      expect(screen.getByRole('button').getAttribute('open-type')).toBe('share')
    })

    it('is shown in DevTools, and says there that it takes a real device', async () => {
      const { tap, pass } = open({}, { platform: 'devtools' })
      await tap()
      await pass()
      expect(alertText()).toContain('微信开发者工具不支持群发')
    })
  })
})
