import { act, fireEvent, screen, within } from '@testing-library/react'
import { alertText, message, openShareButton } from '../../tests/support/openShareButton.tsx'
import { setClipboardData, showPage } from '../../tests/support/taroH5.ts'

describe('ShareButton', () => {
  it('hands the message over and says where to see the result', async () => {
    const onShared = jest.fn()
    const { simulator, tap, pass } = openShareButton({ onShared })
    await tap()
    expect(simulator.assistant.pending?.message).toEqual({ text: { content: '新品到店' }, attachments: [] })
    simulator.assistant.confirm()
    await pass()
    expect(screen.getByRole('status').textContent).toContain(
      '已提交群发。实际发送结果请在企业微信「群发助手」中查看。',
    )
    expect(onShared).toHaveBeenCalledTimes(1)
    expect(onShared).toHaveBeenCalledWith(expect.objectContaining({ type: 'shared' }))
  })

  it('asks WeCom nothing until it is tapped', async () => {
    const { simulator, pass } = openShareButton()
    await pass()
    expect(simulator.calls).toEqual([])
  })

  it('shows that it is loading while the member is in the assistant, and starts no second run', async () => {
    const { simulator, tap, pass } = openShareButton()
    await tap()
    const button = screen.getByRole('button', { name: '请在群发助手中确认' })
    expect(button.getAttribute('aria-busy')).toBe('true')
    fireEvent.click(button)
    await pass()
    expect(simulator.calls.filter(({ api }) => api === 'shareToExternalContact')).toHaveLength(1)
  })

  it('shows nothing when the member backs out', async () => {
    const onCancelled = jest.fn()
    const { simulator, tap, pass } = openShareButton({ onCancelled })
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
    const { tap, simulator } = openShareButton({
      onInvalid,
      message: {
        attachments: [
          { msgtype: 'video', video: { mediaid: 'v' } },
          { msgtype: 'link', link },
        ],
      },
    })
    await tap()
    expect(alertText()).toContain('第 2 个附件的标题太长，最多约 21 个汉字，请再删 1 个字。')
    expect(within(screen.getByRole('alert')).queryByRole('button', { name: '重试' })).toBeNull()
    expect(onInvalid.mock.calls[0]?.[0]).toMatchObject([{ code: 'too-many-bytes' }])
    expect(simulator.calls).toEqual([])
  })

  it('offers the report, and no Retry, where only an administrator can help', async () => {
    const onFailed = jest.fn()
    const { tap, pass } = openShareButton({ onFailed }, { member: { customerContact: false } })
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
    const { tap, pass } = openShareButton({}, { member: { customerContact: false } })
    await tap()
    await pass()
    fireEvent.click(screen.getByRole('button', { name: '复制错误信息' }))
    await pass()
    expect(screen.getByRole('button', { name: '无法复制，请截图' })).not.toBeNull()
  })

  it('retries the same message where retrying can help', async () => {
    const { simulator, tap, pass } = openShareButton(
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
    const { simulator, tap, pass } = openShareButton(
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

  it('offers no try that cannot help when the session is dead and the host gives no login', async () => {
    const { simulator, tap, pass } = openShareButton({}, { session: 'expired' })
    await tap()
    await pass()
    expect(alertText()).toContain('登录已过期')
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    expect(simulator.assistant.pending).toBeNull()
  })

  it('logs in again through the host, and goes on', async () => {
    const ensureSession = jest.fn(() => Promise.reject(new Error('server down')))
    const { simulator, tap, pass } = openShareButton({}, { session: 'expired', ensureSession })
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
    const { simulator, tap, pass, clock } = openShareButton({ onUnknown })
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
    const { simulator, pass } = openShareButton()
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

  it('leaves nothing behind when it is unmounted mid-run', async () => {
    const onShared = jest.fn()
    const { simulator, tap, pass, view, clock } = openShareButton({ onShared })
    await tap()
    act(() => showPage())
    view.unmount()
    simulator.assistant.confirm()
    await pass()
    expect(onShared).not.toHaveBeenCalled()
    expect(clock.timerCount).toBe(0)
  })
})
