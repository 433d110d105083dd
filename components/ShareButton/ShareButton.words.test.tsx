import { fireEvent, screen } from '@testing-library/react'
import { enUS, type MediaFailureCode } from 'taro-wecom-share'
import type { ShareableDraft } from 'taro-wecom-share/advanced'
import { createMediaFailure, createShareFailure, toError } from 'taro-wecom-share/protocol'
import { alertText, message, openShareButton } from '../../tests/support/openShareButton.tsx'
import { setClipboardData } from '../../tests/support/taroH5.ts'

const never = (): Promise<never> => new Promise(() => undefined)
const button = (name: string) => screen.queryByRole('button', { name })

/** A draft whose third attachment was not uploaded, for this reason. */
function draftThatFails(code: MediaFailureCode, describe: ShareableDraft['describe'] = () => undefined) {
  const cause = createMediaFailure(code, { message: 'said' })
  const place = { name: '春茶.jpg', path: ['attachments', 2] }
  return {
    validate: () => [],
    whenReady: () => Promise.resolve(createShareFailure('upload-failed', undefined, place, cause)),
    toMessage: () => undefined,
    describe,
  }
}

describe('what ShareButton says of an upload that failed', () => {
  it.each<[MediaFailureCode, string, string | null]>([
    ['network', '「春茶.jpg」没有上传成功，请重试。', '重试'],
    ['too-large', '「春茶.jpg」没有上传成功，请换一个。', null],
    ['domain-not-allowed', '「春茶.jpg」没有上传成功，请联系应用开发者处理。', null],
    ['no-permission', '「春茶.jpg」没有上传成功，请联系管理员处理。', null],
  ])('names the attachment and what mends %s', async (code, sentence, action) => {
    const { tap } = openShareButton({ draft: draftThatFails(code) })
    await tap()
    expect(alertText()).toContain(sentence)
    expect(button('复制错误信息')).not.toBeNull()
    expect(button('重试') === null).toBe(action === null)
  })

  it('is the draft’s own sentence, where it has one, in the language of the button', async () => {
    const describe = jest.fn(() => '「春茶.jpg」的上传域名尚未配置。')
    const draft = draftThatFails('domain-not-allowed', describe)
    const { tap } = openShareButton({ draft, locale: enUS })
    await tap('Message customers')
    expect(alertText()).toContain('「春茶.jpg」的上传域名尚未配置。')
    expect(describe).toHaveBeenCalledWith(expect.objectContaining({ code: 'upload-failed' }), enUS)
  })

  it('is the draft’s own sentence for what is wrong with it', async () => {
    const issue = { code: 'empty-message', severity: 'error', path: [], params: {} } as const
    const draft = { ...draftThatFails('network'), validate: () => [issue], describe: () => '还没有内容。' }
    const { tap } = openShareButton({ draft })
    await tap()
    expect(alertText()).toContain('还没有内容。')
  })
})

describe('what ShareButton says of the host', () => {
  it('shows its own sentence, as it is, when it stops a message, and offers nothing to retry', async () => {
    const onStopped = jest.fn()
    const beforeShare = () => ({ stop: '含有违禁词，请修改' })
    const { tap, simulator } = openShareButton({ beforeShare, onStopped })
    await tap()
    expect(alertText()).toBe('含有违禁词，请修改×')
    expect(simulator.assistant.pending).toBeNull()
    expect(onStopped).toHaveBeenCalledTimes(1)
  })

  it('begins anew when it is tapped while the host has not answered', async () => {
    const beforeShare = jest
      .fn<Promise<undefined>, []>()
      .mockImplementationOnce(never)
      .mockResolvedValue(undefined)
    const { tap, simulator } = openShareButton({ beforeShare })
    await tap()
    await tap('正在准备…')
    expect(beforeShare).toHaveBeenCalledTimes(2)
    expect(simulator.assistant.pending).not.toBeNull()
  })

  it.each([
    ['domain-not-allowed', '群发没有成功，请联系应用开发者处理。', null],
    ['network', '群发没有成功，请重试', '重试'],
  ] as const)('says who mends its login when that fails as %s', async (code, sentence, action) => {
    const ensureSession = () => Promise.reject(toError(createMediaFailure(code)))
    const { tap, pass } = openShareButton({}, { session: 'expired', ensureSession })
    await tap()
    await pass()
    expect(alertText()).toContain(sentence)
    expect(button('重试') === null).toBe(action === null)
    expect(button('重新登录')).toBeNull()
  })

  it('tells a member without a login to open the mini-program again, and offers nothing that cannot help', async () => {
    const { tap, pass } = openShareButton({}, { session: 'expired' })
    await tap()
    await pass()
    expect(alertText()).toContain('登录已过期，请关闭小程序后重新打开。')
    expect(button('重试')).toBeNull()
    expect(button('重新登录')).toBeNull()
  })

  it.each([
    [true, '登录已过期，请重新登录后再试。', '重新登录'],
    [false, '登录已过期，请关闭小程序后重新打开。', null],
  ])(
    'says the same of a session that keeps an upload (with a login: %s)',
    async (canLogIn, sentence, action) => {
      const draft = draftThatFails('session-expired', () => '请重新登录后再试，已选择的附件不会丢失。')
      const { tap } = openShareButton({ draft }, canLogIn ? { ensureSession: () => Promise.resolve() } : {})
      await tap()
      expect(alertText()).toContain(sentence)
      expect(button('重试')).toBeNull()
      expect(button('重新登录') === null).toBe(action === null)
    },
  )
})

it('copies a report without the text and the customers, even where the client says them again', async () => {
  const errMsg = 'shareToExternalContact:fail invalid param 新品到店 for wmCustomer001'
  const { tap, pass } = openShareButton(
    { message: { ...message, externalUserIds: ['wmCustomer001'] } },
    { faults: { shareToExternalContact: { kind: 'fail', errMsg } } },
  )
  await tap()
  await pass()
  fireEvent.click(screen.getByRole('button', { name: '复制错误信息' }))
  await pass()
  const { data } = setClipboardData.mock.calls[0]?.[0] ?? { data: '' }
  expect(data).toContain('errMsg: shareToExternalContact:fail invalid param … for …')
  expect(data).not.toMatch(/新品到店|wmCustomer001/)
})

it('copies the cause of a failure', async () => {
  const { tap, pass } = openShareButton({ draft: draftThatFails('domain-not-allowed') })
  await tap()
  fireEvent.click(screen.getByRole('button', { name: '复制错误信息' }))
  await pass()
  expect(setClipboardData.mock.calls[0]?.[0].data).toMatch(
    /^code: upload-failed\ncause: domain-not-allowed\nerrMsg: said\n/,
  )
})

it('copies what is wrong with a message that only the developer can mend', async () => {
  const { tap, pass } = openShareButton({ message: { ...message, externalUserIds: ['wmA', ''] } })
  await tap()
  expect(alertText()).toContain('消息内容有误，请联系应用开发者。')
  fireEvent.click(screen.getByRole('button', { name: '复制错误信息' }))
  await pass()
  expect(setClipboardData.mock.calls[0]?.[0].data).toMatch(
    /^code: message-rejected\nerrMsg: missing at externalUserIds.1\n/,
  )
  expect(screen.queryByRole('button', { name: '已复制' })).not.toBeNull()
})
