import { act, fireEvent, screen } from '@testing-library/react'
import { enUS, type MaterialPort, type NewAttachment } from 'taro-wecom-share'
import {
  openShareComposer,
  part,
  row,
  shareButton,
  textarea,
} from '../../tests/support/openShareComposer.tsx'

const PARTS = ['material', 'text', 'attachments', 'recipients', 'preview', 'share'] as const
const materials: MaterialPort = {
  list: () => Promise.resolve({ materials: [] }),
  resolve: () => Promise.resolve('available'),
}
const withdrawing: MaterialPort = {
  ...materials,
  resolve: (id) => Promise.resolve(id === 'spring' ? 'withdrawn' : 'available'),
}
const spring = { id: 'spring', version: '1', title: '春茶上新', text: '春茶到了' }

const parts = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll('.wqs-composer__part')].map(({ className }) => className.split('--')[1])
const blockers = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.wqs-composer__blocker')].map(({ textContent }) => textContent)
const pressBlocker = async (): Promise<void> => {
  fireEvent.click(document.querySelector('.wqs-composer__blocker') as Element)
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
}
const focused = (): Element | null => document.activeElement
const card = (id: string, url: string, locked = false): NewAttachment => ({
  ...{ id, msgtype: 'link', locked },
  body: { title: id, url },
})
const GOOD = 'https://example.com'

describe('which parts there are', () => {
  it('is all of them, and material only with a library', async () => {
    const { update } = await openShareComposer()
    expect(parts()).toEqual(PARTS.slice(1))
    await update({ materials })
    expect(parts()).toEqual(PARTS)
  })

  it('is what the host names, in its order, each drawn in its slot', async () => {
    await openShareComposer({
      parts: ['share', 'text', 'preview'],
      slots: { text: (text) => <div id="round">{text}</div>, preview: () => '我们自己的预览' },
    })
    expect(parts()).toEqual(['share', 'text', 'preview'])
    expect(document.querySelector('#round')?.contains(textarea())).toBe(true)
    expect(part('preview').textContent).toContain('我们自己的预览')
  })

  it('begins with the library in WeCom for Windows, for eyes and for who reads by ear, whatever the host’s order', async () => {
    const order = ['text', 'attachments', 'material', 'share'] as const
    const { view } = await openShareComposer({ materials, parts: order }, { platform: 'windows' })
    expect(parts()).toEqual(['material', 'text', 'attachments', 'share'])
    view.unmount()
    await openShareComposer({ materials, parts: order }, { platform: 'android' })
    expect(parts()).toEqual(order)
  })
})

describe('what the company has locked', () => {
  it('is text that the member cannot write into, and attachments that they can neither remove nor change', async () => {
    const { pressTile } = await openShareComposer({
      defaultMessage: {
        text: '总部话术',
        isTextLocked: true,
        attachments: [card('总部卡片', GOOD, true), card('自己的', GOOD)],
      },
    })
    expect(textarea().disabled).toBe(true)
    expect(textarea().value).toBe('总部话术')
    const actions = () => part('attachments').textContent
    await pressTile('总部卡片')
    expect(actions()).not.toContain('移除')
    await pressTile('自己的')
    expect(actions()).toContain('移除')
  })
})

describe('a client that cannot share', () => {
  it('is told before anything is composed', async () => {
    await openShareComposer({}, { platform: 'mac' })
    const [first] = document.querySelector('.wqs-composer')?.children ?? []
    expect(first?.getAttribute('role')).toBe('alert')
    expect(first?.textContent).toContain('Mac 版企业微信暂不支持群发')
  })

  it('is told in English too, and where it can share nothing is said', async () => {
    const { view } = await openShareComposer({ locale: enUS }, { platform: 'mac' })
    expect(screen.getByRole('alert').textContent).toContain('Mac')
    view.unmount()
    await openShareComposer()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('what keeps the message from being shared', () => {
  it('is listed at the button, and a tap leads to the text, with the focus in it', async () => {
    await openShareComposer({ variables: {}, defaultMessage: { text: '{{门店}}欢迎您' } })
    expect(blockers()).toEqual(['还有未填写的内容「门店」，请先填写。'])
    expect(shareButton().getAttribute('aria-disabled')).toBe('true')
    await pressBlocker()
    expect(focused()).toBe(textarea())
  })

  it('leads to the very attachment', async () => {
    await openShareComposer({
      defaultMessage: { text: '好', attachments: [card('一', GOOD), card('二', 'no address')] },
    })
    await pressBlocker()
    expect(focused()?.getAttribute('aria-label')).toContain('二')
  })

  it('leads to the withdrawn material, and asks the library only when it is shared', async () => {
    const { press, pass } = await openShareComposer({
      materials: withdrawing,
      defaultMessage: { text: '春茶到了', materials: [{ ...spring, id: 'first', text: '' }, spring] },
    })
    expect(blockers()).toEqual([])
    await press('群发给客户')
    expect(screen.getAllByText('该素材已下架，请换一条。')).toHaveLength(1)
    expect(blockers()).toHaveLength(1)
    await pressBlocker()
    expect(focused()?.getAttribute('aria-label')).toBe('撤下「春茶上新」')
    fireEvent.click(focused() as Element)
    await pass()
    expect(part('share').textContent).toBe('还差这些就能群发：请填写文本或添加附件。群发给客户')
  })

  it('leads to the customers where one of them has no id', async () => {
    await openShareComposer({ defaultMessage: { text: '好', externalUserIds: [''] } })
    await pressBlocker()
    expect(focused()).toBe(row('recipients'))
  })
})

describe('whom not to bother', () => {
  it('is said at the button: 132 of 320, who are deselected by one tap, and nobody else', async () => {
    const externalUserIds = Array.from({ length: 320 }, (_, at) => `wm-${at}`)
    const { press } = await openShareComposer({ defaultMessage: { text: '好', externalUserIds } })
    expect(part('share').textContent).toContain('已选 320 位，其中 132 位今天可能收不到。')
    await press('取消选择这些')
    expect(row('recipients').textContent).toContain('已选 188 位')
    expect(part('share').textContent).not.toContain('可能收不到')
  })

  it('is advice: the message goes to all who are chosen', async () => {
    const { press, pass, simulator } = await openShareComposer({
      defaultMessage: { text: '好', externalUserIds: ['wm-1'] },
    })
    await press('群发给客户')
    await pass(2000)
    expect(simulator.assistant.pending).toBeDefined()
  })
})

describe('how a run ends', () => {
  it('by the host’s stop: its sentence is read, and nothing is cleared', async () => {
    const stop = '含有违禁词「最低价」，请修改。'
    const { press, simulator } = await openShareComposer({
      beforeShare: () => ({ stop }),
      defaultMessage: { text: '全网最低价', externalUserIds: ['wm-200'] },
    })
    await press('群发给客户')
    expect(part('share').textContent).toContain(stop)
    expect(textarea().value).toBe('全网最低价')
    expect(row('recipients').textContent).toContain('客户200')
    expect(simulator.sent).toEqual([])
  })

  it('by a hand-over: recipients alone are cleared, and the same message is asked about once', async () => {
    const { press, pass, simulator } = await openShareComposer({
      defaultMessage: { text: '好', externalUserIds: ['wm-200'] },
    })
    await press('群发给客户')
    await pass(2000)
    simulator.assistant.confirm()
    await pass(2000)
    expect(part('share').textContent).toContain('已提交于 11月25日 12:00')
    expect(row('recipients').textContent).toBe('选择客户')
    await press('再次群发')
    expect(screen.getByRole('alert').textContent).toContain('已于 11月25日 12:00 提交过。再次群发？')
    await press('取消')
    expect(simulator.sent).toHaveLength(1)
  })
})

it('says that the phone cannot store the draft, once, and works on', async () => {
  const broken = (): never => {
    throw new Error('full')
  }
  const storage = { read: () => undefined, write: broken, remove: broken, keys: () => [] }
  const owner = { corpId: 'ww1', memberId: 'zhang' }
  const { press, pressTile, pass } = await openShareComposer({
    ...{ storage, owner, storageKey: 'message' },
    defaultMessage: { text: '好', attachments: [card('一', GOOD)] },
  })
  await pressTile('一')
  await press('移除')
  await pass(500)
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    '手机存不下草稿了，关闭应用后当前内容会丢失。',
  ])
  expect(textarea().value).toBe('好')
})
