import { act, renderHook } from '@testing-library/react'
import { type PropsWithChildren, useState } from 'react'
import { type Customer, type RecipientSelection, ShareKitProvider } from 'taro-wecom-share'
import {
  useIsSelected,
  useRecipients,
  type UseRecipientsOptions,
  useSelectionSummary,
} from 'taro-wecom-share/advanced'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createSimulator } from 'taro-wecom-share/simulator'

const customers: readonly Customer[] = ['王小明', '李四', 'Alice', '王二'].map((name, row) => ({
  externalUserId: `wm${row}`,
  name,
}))

const pass = () => act(async () => new Promise((resolve) => setTimeout(resolve)))

function open(options: UseRecipientsOptions) {
  return renderHook((props: UseRecipientsOptions) => useRecipients(props), { initialProps: options })
}

describe('who is chosen', () => {
  it('is told after each change, and not when only the list changes', async () => {
    const onChange = jest.fn<void, [RecipientSelection]>()
    const { result, rerender } = open({ customers, onChange })
    act(() => result.current.selection.toggle(0))
    act(() => result.current.selection.select([0]))
    rerender({ customers: [...customers].reverse(), onChange })
    act(() => result.current.selection.toggle(0))
    expect(onChange.mock.calls.map(([recipients]) => recipients.toArray())).toEqual([['wm0'], ['wm3', 'wm0']])
  })

  it('draws one row again for a tick, and the count', () => {
    const drawn: string[] = []
    const { result } = renderHook(() => useRecipients({ customers }))
    const { selection } = result.current
    const rows = [0, 1].map((position) =>
      renderHook(() => {
        drawn.push(`row ${position}`)
        return useIsSelected(selection, position)
      }),
    )
    const summary = renderHook(() => {
      drawn.push('summary')
      return useSelectionSummary(selection)
    })
    drawn.length = 0
    act(() => selection.toggle(1))
    expect(drawn.sort()).toEqual(['row 1', 'summary'])
    expect(rows.map((row) => row.result.current)).toEqual([false, true])
    expect(summary.result.current.count).toBe(1)
  })

  it('is the host’s word where it is controlled: what it does not take over is undone', () => {
    const told: RecipientSelection[] = []
    const { result } = renderHook(() => {
      const [value, setValue] = useState<RecipientSelection | readonly string[]>(['wm0'])
      const recipients = useRecipients({
        customers,
        value,
        onChange: (next) => {
          told.push(next)
          if (next.count <= 2) setValue(next)
        },
      })
      return { ...recipients, setValue }
    })
    const chosen = () => result.current.selection.snapshot().toArray()
    act(() => result.current.selection.toggle(1))
    expect(chosen()).toEqual(['wm0', 'wm1'])
    act(() => result.current.selection.toggle(2))
    expect(chosen()).toEqual(['wm0', 'wm1'])
    act(() => result.current.setValue(['wm3']))
    expect(chosen()).toEqual(['wm3'])
    expect(told.map(({ count }) => count)).toEqual([2, 3])
  })

  it('is not read again and again where the host gives back what it was told', () => {
    const toArray = jest.fn()
    const { result } = renderHook(() => {
      const [value, setValue] = useState<RecipientSelection>()
      return useRecipients({
        customers,
        ...(value && { value }),
        onChange: (next) => {
          jest.spyOn(next, 'toArray').mockImplementation(toArray)
          setValue(next)
        },
      })
    })
    act(() => result.current.selection.toggle(0))
    act(() => result.current.selection.toggle(1))
    expect(result.current.selection.summary().count).toBe(2)
    expect(toArray).not.toHaveBeenCalled()
  })

  it('keeps the reason why a row cannot be chosen, and asks anew when the host does', () => {
    const disabledReason = ({ name }: Customer) => (name === '李四' ? '今天已群发' : undefined)
    const { result, rerender } = open({ customers, disabledReason })
    expect([0, 1, 9].map((position) => result.current.disabledReason(position))).toEqual([
      undefined,
      '今天已群发',
      undefined,
    ])
    expect(result.current.selection.isDisabled(1)).toBe(true)
    rerender({ customers })
    expect(result.current.selection.isDisabled(1)).toBe(false)
  })

  it('leaves all else as it was, so that what is memoised is not drawn again', () => {
    const { result, rerender } = open({ customers })
    const before = result.current
    rerender({ customers })
    expect(Object.values(result.current).every((value, at) => value === Object.values(before)[at])).toBe(true)
  })

  it('follows a cap that changes', () => {
    const { result, rerender } = open({ customers, max: 1 })
    rerender({ customers, max: 3 })
    act(() => result.current.selection.select(result.current.visible))
    expect(result.current.selection.summary()).toMatchObject({ count: 3, max: 3, overLimit: 1 })
  })
})

describe('WeCom’s own list', () => {
  it('adds whom the member picks there, known or not; backing out changes nothing', async () => {
    const simulator = createSimulator()
    const wecom = createWecomClient(() => simulator.qy)
    const wrapper = ({ children }: PropsWithChildren) => (
      <ShareKitProvider wecom={wecom}>{children}</ShareKitProvider>
    )
    const { result } = renderHook(() => useRecipients({ customers }), { wrapper })
    act(() => void result.current.pickInWecom?.())
    await pass()
    act(() => simulator.picker.choose(['wm1', 'elsewhere']))
    await pass()
    expect(result.current.selection.summary()).toMatchObject({ count: 2, unlisted: 1 })
    act(() => void result.current.pickInWecom?.())
    await pass()
    act(() => simulator.picker.cancel())
    await pass()
    expect(result.current.selection.summary()).toMatchObject({ count: 2 })
  })

  it('is not offered where the client has none', () => {
    expect(open({ customers }).result.current.pickInWecom).toBeUndefined()
  })
})
