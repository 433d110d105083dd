import { act, fireEvent, render, screen } from '@testing-library/react'
import { enUS, ShareButton, ShareKitProvider } from 'taro-wecom-share'
import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { chat, chatAndEnter, groups, moments } from 'taro-wecom-share/targets'
import { createWecomClient } from 'taro-wecom-share/wecom'
import type { ReactElement } from 'react'
import { alertText } from '../../tests/support/openShareButton.tsx'

const text = { content: '新品到店' }
const link = { msgtype: 'link', link: { title: '春茶', url: 'https://a.cn' } } as const

async function tap(button: ReactElement, options: SimulatorOptions = {}, locale?: typeof enUS) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, ...options })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const onEvent = jest.fn()
  render(
    <ShareKitProvider {...{ wecom, clock, onEvent }} {...(locale && { locale })}>
      {button}
    </ShareKitProvider>,
  )
  const label = screen.getByRole('button').textContent
  fireEvent.click(screen.getByRole('button'))
  const pass = () =>
    act(async () => {
      clock.advance(100)
      await new Promise((resolve) => setTimeout(resolve))
    })
  for (let turn = 0; turn < 6; turn++) {
    await pass()
    if (simulator.assistant.pending) act(() => void simulator.assistant.confirm(['someone']))
  }
  return { label, simulator, onEvent }
}

it.each([
  [
    '发送到客户群',
    'shareToExternalChat',
    <ShareButton target={groups} message={{ chatIds: ['wr1'], text }} />,
    { chatIds: ['wr1'], text, attachments: [] },
  ],
  [
    '发表到朋友圈',
    'shareToExternalMoments',
    <ShareButton target={moments} message={{ text, attachments: [link] }} />,
    { text, attachments: [link] },
  ],
  [
    '发送到当前聊天',
    'sendChatMessage',
    <ShareButton target={chat} message={{ attachments: [link] }} />,
    { msgtype: 'news', news: { link: 'https://a.cn', title: '春茶' } },
  ],
  [
    '发送到当前聊天',
    'sendChatMessage',
    <ShareButton target={chatAndEnter} message={{ text }} />,
    { msgtype: 'text', text, enterChat: true },
  ],
])('a button that says %s calls %s with its own form', async (verb, api, button, payload) => {
  const { label, simulator, onEvent } = await tap(button, { entry: 'single_chat_tools' })
  expect(label).toBe(verb)
  expect(simulator.calls.filter((call) => call.api === api).map(({ argument }) => argument)).toEqual([
    payload,
  ])
  expect(screen.getByRole('status').textContent).toMatch(/已提交|已发送到当前聊天/)
  expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'outcome', outcome: 'shared' }))
})

it('tells events their target, and the groups that were asked for', async () => {
  const { onEvent } = await tap(<ShareButton target={groups} message={{ chatIds: ['wr1'], text }} />)
  expect(onEvent).toHaveBeenLastCalledWith(
    expect.objectContaining({ target: 'groups', requestedChatIds: ['wr1'], requestedUserIds: [] }),
  )
})

it('says in both languages what does not go to Moments', async () => {
  const video = { msgtype: 'video', video: { mediaid: 'v' } } as const
  const twice = { attachments: [video, video] } as unknown as { attachments: [typeof video] }
  await tap(<ShareButton target={moments} message={twice} />)
  expect(alertText()).toContain('只能发送一个视频，请移除其余的。')
  document.body.textContent = ''
  await tap(<ShareButton target={moments} message={twice} />, {}, enUS)
  expect(alertText()).toContain('Only one video can be sent. Remove the others.')
})

it('tells a member who is in no chat where to send from', async () => {
  await tap(<ShareButton target={chat} message={{ text }} />)
  expect(alertText()).toContain('请从聊天的工具栏打开本页面后再发送。')
})
