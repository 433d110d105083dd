import { act, renderHook } from '@testing-library/react'
import { type ControllableOptions, useControllableState } from './useControllableState.ts'

function open(options: ControllableOptions<string>) {
  const { result, rerender } = renderHook((now: ControllableOptions<string>) => useControllableState(now), {
    initialProps: options,
  })
  const set = (value: string): void => act(() => result.current[1](value))
  return { value: () => result.current[0], setter: () => result.current[1], set, rerender }
}

describe('a state that the host may hold', () => {
  it('begins with the default, keeps what is set, and tells the host', () => {
    const onChange = jest.fn()
    const state = open({ defaultValue: 'a', onChange })
    expect(state.value()).toBe('a')
    state.set('b')
    expect(state.value()).toBe('b')
    state.rerender({ defaultValue: 'c', onChange })
    expect(state.value()).toBe('b')
    expect(onChange.mock.calls).toEqual([['b']])
  })

  it('is the host’s value, whatever is set', () => {
    const onChange = jest.fn()
    const state = open({ value: 'host', defaultValue: 'a', onChange })
    state.set('b')
    expect(state.value()).toBe('host')
    expect(onChange.mock.calls).toEqual([['b']])
    state.rerender({ value: 'other', defaultValue: 'a', onChange })
    expect(state.value()).toBe('other')
  })

  it('tells the newest listener, by a function that stays the same', () => {
    const [first, second] = [jest.fn(), jest.fn()]
    const state = open({ defaultValue: '', onChange: first })
    const setter = state.setter()
    state.rerender({ defaultValue: '', onChange: second })
    expect(state.setter()).toBe(setter)
    state.set('b')
    expect([first.mock.calls, second.mock.calls]).toEqual([[], [['b']]])
  })

  it('may be a function', () => {
    const [one, other] = [() => 1, () => 2]
    const { result } = renderHook(() => useControllableState({ defaultValue: one }))
    expect(result.current[0]).toBe(one)
    act(() => result.current[1](other))
    expect(result.current[0]).toBe(other)
  })
})
