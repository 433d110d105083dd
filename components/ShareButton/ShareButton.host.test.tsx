import { fireEvent, render, screen } from '@testing-library/react'
import { enUS, ShareButton } from 'taro-wecom-share'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'
import { alertText, message, openShareButton } from '../../tests/support/openShareButton.tsx'
import { showToast } from '../../tests/support/taroH5.ts'

describe('ShareButton, as the host wants it', () => {
  it('does nothing while it is disabled or the host is loading', async () => {
    const { simulator, tap, rerender } = openShareButton({ disabled: true })
    await tap()
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
    rerender({ disabled: false, loading: true })
    await tap()
    expect(simulator.calls).toEqual([])
  })

  it('speaks English when it is told to', async () => {
    const { tap, pass } = openShareButton({ locale: enUS }, { platform: 'mac' })
    await tap('Message customers')
    await pass()
    expect(alertText()).toContain('WeCom for Mac cannot message customers yet.')
    expect(screen.getByRole('button', { name: 'Copy error details' })).not.toBeNull()
  })

  it('opens a sheet for what a toast cannot say whole, and says nothing twice', async () => {
    const { tap, pass, view } = openShareButton({ feedback: 'toast' }, { member: { customerContact: false } })
    await tap()
    await pass()
    expect(view.container.querySelector('.wqs-notice--sheet')?.textContent).toContain('你暂时不能群发')
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    await pass()
    expect(view.container.querySelector('.wqs-notice')).toBeNull()
    expect(showToast).not.toHaveBeenCalled()
  })

  it('opens no sheet for what a toast says whole', async () => {
    const { simulator, tap, pass, view } = openShareButton({ feedback: 'toast' })
    await tap()
    simulator.assistant.confirm()
    await pass()
    expect(showToast).toHaveBeenCalledTimes(1)
    expect(view.container.querySelector('.wqs-notice')).toBeNull()
  })

  it('shows no outcome when the host shows it', async () => {
    const onFailed = jest.fn()
    const { tap, pass, view } = openShareButton({ feedback: 'none', onFailed }, { platform: 'mac' })
    await tap()
    await pass()
    expect(onFailed).toHaveBeenCalledTimes(1)
    expect(view.container.querySelector('.wqs-notice')).toBeNull()
    expect(showToast).not.toHaveBeenCalled()
  })

  it('lets the host draw the button', async () => {
    const { simulator, pass } = openShareButton({
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
    const { simulator, tap, pass, rerender } = openShareButton({ onShared: stale })
    await tap()
    rerender({ onShared: fresh, message: { text: { content: '另一条' } } })
    simulator.assistant.confirm()
    await pass()
    expect(stale).not.toHaveBeenCalled()
    expect(fresh).toHaveBeenCalledTimes(1)
    await tap()
    expect(simulator.assistant.pending?.message.text).toEqual({ content: '另一条' })
  })

  describe('for customers who open the page in WeChat', () => {
    const inWechat: SimulatorOptions = { environment: 'wechat' }

    it('is not there', () => {
      const { view } = openShareButton({ children: () => <a>own</a> }, inWechat)
      expect(view.container.textContent).toBe('')
      const { container } = render(<ShareButton message={message} />)
      expect(container.innerHTML).toBe('')
    })

    it('is there and does nothing, where the host wants it so', async () => {
      const { tap, simulator, view } = openShareButton({ outsideWecom: 'disabled', text: '推荐' }, inWechat)
      expect(screen.getByRole('button', { name: '推荐' }).getAttribute('aria-disabled')).toBe('true')
      await tap('推荐')
      expect(simulator.calls).toEqual([])
      expect(view.container.textContent).toBe('推荐')
    })

    it('forwards to a chat, without a word about WeCom', () => {
      const { view } = openShareButton({ outsideWecom: 'wechat-share', text: '群发给客户' }, inWechat)
      expect(view.container.textContent).toBe('转发给朋友')
      expect(screen.getByRole('button').getAttribute('open-type')).toBe('share')
    })

    it('is shown in DevTools, and says there that it takes a real device', async () => {
      const { tap, pass } = openShareButton({}, { platform: 'devtools' })
      await tap()
      await pass()
      expect(alertText()).toContain('微信开发者工具不支持群发')
    })
  })
})
