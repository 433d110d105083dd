import { act, fireEvent, render, screen } from '@testing-library/react'
import { enUS, type KitLocale, ShareKitProvider, type ShareOutcome } from 'taro-wecom-share'
import { createMediaFailure, type MediaFailureCode } from 'taro-wecom-share/protocol'
import {
  type ReceiptAnswer,
  type ReceiptPort,
  type ReceiptQuery,
  ShareReceipt,
  type ShareReceiptProps,
} from 'taro-wecom-share/receipts'
import { createManualClock } from 'taro-wecom-share/simulator'
import { toError } from '../../protocol/failures/toError.ts'

const payload = { text: { content: '您好' }, attachments: [] }
const shared: ShareOutcome = { type: 'shared', shareId: 's', durationMs: 9000, payload }
const matched = (
  counts: Partial<Record<'sent' | 'unsent' | 'notFriend' | 'alreadyMessaged', number>>,
): ReceiptAnswer => ({
  state: 'matched',
  by: 'token',
  target: 'customers',
  createdAt: 1_790_000_000_000,
  counts: { sent: 0, unsent: 0, notFriend: 0, alreadyMessaged: 0, ...counts },
  recipientsCursor: 'cursor',
})

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

interface House extends Partial<ShareReceiptProps> {
  readonly answers?: readonly (ReceiptAnswer | Promise<ReceiptAnswer>)[]
}

/** Each question is answered by the next answer; the last one stays. */
async function open({ answers = [], ...props }: House, locale?: KitLocale) {
  let asked = 0
  const read = jest.fn((_query: ReceiptQuery): Promise<ReceiptAnswer> => {
    const answer = answers[Math.min((asked += 1), answers.length) - 1]
    return answer ? Promise.resolve(answer) : new Promise(() => undefined)
  })
  const clock = createManualClock(1_790_000_000_000)
  const draw = (more: Partial<ShareReceiptProps> = {}) => (
    <ShareKitProvider clock={clock} {...(locale && { locale })}>
      <ShareReceipt outcome={shared} receipts={{ read }} {...props} {...more} />
    </ShareKitProvider>
  )
  const view = render(draw())
  await settle()
  return {
    ...view,
    read,
    clock,
    update: async (more: Partial<ShareReceiptProps>) => (view.rerender(draw(more)), settle()),
  }
}

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}

const text = (): string => document.querySelector('.wqs-receipt')?.textContent ?? ''

describe('a receipt', () => {
  it('asks nothing until the member does, and then what the outcome says', async () => {
    const { read, clock } = await open({ answers: [matched({ sent: 3 })] })
    expect(text()).toBe('查看发送结果')
    clock.advance(60_000)
    expect(read).not.toHaveBeenCalled()
    await press('查看发送结果')
    expect(read.mock.calls).toEqual([
      [
        expect.objectContaining({
          target: 'customers',
          startedAt: 1_789_999_991_000,
          endedAt: 1_790_000_000_000,
        }),
      ],
    ])
    expect(text()).toMatch(/^发送结果\d\d:\d\d 查询更新已发送3$/)
  })

  it('never asks again by itself, and once a tap where it is updated', async () => {
    const { read, clock } = await open({ answers: [{ state: 'pending' }, matched({ sent: 3 })] })
    await press('查看发送结果')
    expect(text()).toContain('还没有这次发送的记录')
    clock.advance(3_600_000)
    await settle()
    expect(read).toHaveBeenCalledTimes(1)
    await press('更新')
    expect(text()).toContain('已发送3')
  })

  it('asks once while an answer is awaited, and says that it does', async () => {
    const { read } = await open({})
    await press('查看发送结果')
    expect(text()).toContain('正在向企业微信查询')
    await press('更新')
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('asks at once where the page is there for it', async () => {
    const { read, update } = await open({ answers: [matched({ sent: 3 })], defaultOpen: true })
    await update({})
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('of 20000 shows each figure, and no figure of nobody but the first', async () => {
    await open({ answers: [matched({ sent: 19_960, notFriend: 20, alreadyMessaged: 20 })] })
    await press('查看发送结果')
    expect(text()).toContain('已发送19960未发送：已不是好友20未发送：已收到其他群发20')
    expect(text()).not.toContain('还没有发送')
    expect(screen.queryByRole('button', { name: /已发送/ })).toBeNull()
  })

  it.each<[string, ReceiptAnswer, string]>([
    ['is ambiguous', { state: 'ambiguous', candidates: 2 }, '有 2 条相近的记录，不能确定'],
    ['is not certainly it', { state: 'ambiguous', candidates: 1 }, '不能确定就是这一次'],
    ['is none', { state: 'none' }, '没有找到这次发送的记录'],
    [
      'was found by its content',
      { ...matched({ sent: 1 }), by: 'content' } as ReceiptAnswer,
      '未必就是这一次',
    ],
    [
      'is of groups',
      { ...matched({ sent: 1 }), target: 'groups' } as ReceiptAnswer,
      '企业微信只列出已发送的群',
    ],
    [
      'is of a Moment',
      {
        state: 'matched',
        by: 'token',
        target: 'moments',
        createdAt: 1,
        counts: { visible: 7, comments: 2, likes: 3 },
      },
      '可以看到的客户7评论2点赞3',
    ],
  ])('says so where a record %s', async (_title, answer, sentence) => {
    await open({ answers: [answer] })
    await press('查看发送结果')
    expect(text()).toContain(sentence)
  })

  it.each<[MediaFailureCode, string, readonly string[]]>([
    ['no-permission', '请联系管理员开通权限', ['复制错误信息']],
    ['network', '网络不通', ['重试']],
    ['too-often', '查询过于频繁', ['重试']],
    ['session-expired', '登录已过期', ['重试']],
    ['misconfigured', '没能查到发送结果', ['重试', '复制错误信息']],
  ])('says what to do about a failure %s', async (code, sentence, actions) => {
    const failure = Promise.reject<ReceiptAnswer>(toError(createMediaFailure(code)))
    failure.catch(() => undefined)
    await open({ answers: [failure] })
    await press('查看发送结果')
    expect(text()).toContain(sentence)
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(actions)
  })

  it('keeps the figures that it had where an update fails', async () => {
    const failure = Promise.reject<ReceiptAnswer>(toError(createMediaFailure('network')))
    failure.catch(() => undefined)
    await open({ answers: [matched({ sent: 3 }), failure] })
    await press('查看发送结果')
    await press('更新')
    expect(text()).toContain('网络不通')
    expect(text()).toContain('已发送3')
  })

  it('begins anew for another outcome, and drops the late answer about the first', async () => {
    let answerLate = (_answer: ReceiptAnswer): void => undefined
    const late = new Promise<ReceiptAnswer>((resolve) => (answerLate = resolve))
    const { update } = await open({ answers: [late] })
    await press('查看发送结果')
    await update({ outcome: { ...shared, shareId: 'other' } })
    answerLate(matched({ sent: 3 }))
    await settle()
    expect(text()).toBe('查看发送结果')
  })

  it.each<[string, ShareOutcome | undefined]>([
    ['there is none yet', undefined],
    ['the member backed out', { ...shared, type: 'cancelled', by: 'member' }],
  ])('shows nothing where %s', async (_title, outcome) => {
    const { container } = await open({ outcome, defaultOpen: true })
    expect(container.textContent).toBe('')
  })

  it('speaks English where the app does', async () => {
    await open({ answers: [matched({ sent: 3, notFriend: 1 })] }, enUS)
    await press('See who got it')
    expect(text()).toContain('Sent3Not sent: no longer a friend1')
  })
})

describe('the names of a receipt', () => {
  const customers = (count: number, status: 'sent' | 'notFriend' = 'sent') =>
    Array.from({ length: count }, (_, at) => ({ id: `wm-${at}`, status }))
  const list = () => screen.getByRole('listbox')
  const nameOf = (id: string) => (id === 'wm-1' ? undefined : `客户 ${id.slice(3)}`)

  async function openNames(port: ReceiptPort['recipients'], counts: Parameters<typeof matched>[0]) {
    const recipients = jest.fn(port)
    const read = () => Promise.resolve(matched(counts))
    await open({ receipts: { read, recipients }, showNames: nameOf, defaultOpen: true })
    return recipients
  }

  it('are shown only where the host names them, and loaded only when a figure is tapped', async () => {
    const recipients = await openNames(() => Promise.resolve({ recipients: customers(3) }), { sent: 3 })
    expect(recipients).not.toHaveBeenCalled()
    await press(/已发送/)
    expect(recipients.mock.calls).toEqual([['cursor', 'sent']])
    expect(list().getAttribute('aria-label')).toBe('名单：已发送')
    expect(screen.getAllByRole('option').map((row) => row.textContent)).toEqual(
      expect.arrayContaining(['客户 0', '不在客户列表中的客户', '客户 2']),
    )
    expect(screen.getByRole('button', { name: /已发送/ }).getAttribute('aria-expanded')).toBe('true')
    await press(/已发送/)
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('of 20000 come page by page, as far as the member scrolls', async () => {
    const page = (cursor: string) => {
      const from = cursor === 'cursor' ? 0 : Number(cursor)
      const recipients = Array.from({ length: 1000 }, (_, at) => ({
        id: `wm-${from + at}`,
        status: 'sent' as const,
      }))
      return Promise.resolve({ recipients, ...(from < 19_000 && { nextCursor: String(from + 1000) }) })
    }
    const recipients = await openNames(page, { sent: 20_000 })
    await press(/已发送/)
    expect(recipients).toHaveBeenCalledTimes(1)
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('20000')
    list().scrollTop = 44 * 2500
    fireEvent.scroll(list())
    for (let page = 0; page < 4; page++) await settle()
    expect(recipients.mock.calls.map(([cursor]) => cursor)).toEqual(['cursor', '1000', '2000'])
    expect(text()).toContain('客户 2500')
  })

  it('can be asked for again where a page failed, and do not ask by themselves', async () => {
    const failing = jest
      .fn<ReturnType<ReceiptPort['recipients']>, []>()
      .mockRejectedValueOnce(createMediaFailure('network'))
      .mockResolvedValue({ recipients: customers(1, 'notFriend') })
    const recipients = await openNames(failing, { sent: 5, notFriend: 1 })
    await press(/已不是好友/)
    await settle()
    expect(recipients).toHaveBeenCalledTimes(1)
    expect(text()).toContain('名单没能加载完')
    await press('重试')
    expect(text()).toContain('客户 0')
  })
})
