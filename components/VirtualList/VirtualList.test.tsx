import { act, fireEvent, render, screen } from '@testing-library/react'
import { View } from '../primitives/elements.ts'
import type { RowGroup } from './createRowLayout.ts'
import { useVirtualList } from './useVirtualList.ts'
import { VirtualList, type VirtualRow } from './VirtualList.tsx'

const ROW_HEIGHT = 40

interface NumbersProps {
  readonly count: number
  readonly groups?: readonly RowGroup[]
  readonly query?: string
  readonly onPress?: (index: number) => void
  readonly onSelectAll?: () => void
  readonly onType?: () => void
}

/** A list of nothing but numbers. */
function Numbers({ count, groups = none, query = '', ...actions }: NumbersProps) {
  const list = useVirtualList({ count, rowHeight: ROW_HEIGHT, groups, resetKeys: [query] })
  const { onPress = ignore, onSelectAll = ignore, onType = ignore } = actions
  return (
    <VirtualList
      id="numbers"
      className="wqs-numbers"
      list={list}
      label="Numbers"
      isMultiselectable
      renderRow={drawNumber}
      {...{ onPress, onSelectAll, onType }}
    />
  )
}

const none: readonly RowGroup[] = []
const ignore = (): void => undefined
const drawNumber = ({ index, props }: VirtualRow) => <View {...props}>{index}</View>

const list = () => screen.getByRole('listbox')
const numbers = () =>
  screen
    .getAllByRole('option')
    .map((row) => Number(row.textContent))
    .sort((one, other) => one - other)

function scroll(top: number): void {
  list().scrollTop = top
  fireEvent.scroll(list())
}

describe('VirtualList', () => {
  it('draws rows of whatever its owner draws, and only those near what is seen', () => {
    render(<Numbers count={10_000} />)
    const drawn = numbers().length
    expect(numbers()[0]).toBe(0)
    scroll(5000 * ROW_HEIGHT)
    expect(numbers()).toHaveLength(drawn)
    expect(numbers()).toContain(5000)
  })

  it('tells which row was tapped, and which was pressed by the keyboard', () => {
    const onPress = jest.fn()
    const onSelectAll = jest.fn()
    const onType = jest.fn()
    render(<Numbers count={100} {...{ onPress, onSelectAll, onType }} />)
    fireEvent.click(screen.getByText('3'))
    for (const key of ['ArrowDown', ' ', 'w']) fireEvent.keyDown(list(), { key })
    fireEvent.keyDown(list(), { key: 'a', ctrlKey: true })
    expect(onPress.mock.calls).toEqual([[3], [4]])
    expect([onSelectAll.mock.calls.length, onType.mock.calls.length]).toEqual([1, 1])
  })

  it('goes back to its top when a reset key changes, and stays where it is when rows come', () => {
    const view = render(<Numbers count={1000} query="a" />)
    scroll(500 * ROW_HEIGHT)
    view.rerender(<Numbers count={2000} query="a" />)
    expect([list().scrollTop, numbers().includes(500)]).toEqual([500 * ROW_HEIGHT, true])
    view.rerender(<Numbers count={2000} query="b" />)
    expect([list().scrollTop, numbers().includes(0)]).toEqual([0, true])
  })

  it('goes to the section of a letter', () => {
    const groups = [
      { letter: 'A', start: 0, count: 300 },
      { letter: 'B', start: 300, count: 300 },
    ]
    render(<Numbers count={600} groups={groups} />)
    act(() => void fireEvent.click(document.querySelectorAll('.wqs-numbers__index > *')[1] as Element))
    expect(numbers()).toContain(300)
  })
})

describe('VirtualList whose element changes its size', () => {
  let tellSize = (): void => undefined
  let height = 0

  beforeEach(() => {
    class ResizeObserverInHand {
      constructor(onSize: () => void) {
        tellSize = onSize
      }
      observe = ignore
      disconnect = ignore
    }
    Object.assign(window, { ResizeObserver: ResizeObserverInHand })
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(() => height)
  })
  afterEach(() => {
    delete (window as { ResizeObserver?: unknown }).ResizeObserver
    jest.restoreAllMocks()
  })

  const resize = (to: number): void => {
    height = to
    act(tellSize)
  }

  it('is at its top when it is shown with another search, though hidden it could not be scrolled', () => {
    const view = render(<Numbers count={1000} query="a" />)
    resize(600)
    scroll(500 * ROW_HEIGHT)
    resize(0)
    view.rerender(<Numbers count={1000} query="b" />)
    // As a browser has it: the element is where it was.
    list().scrollTop = 500 * ROW_HEIGHT
    resize(600)
    expect([list().scrollTop, numbers().includes(0)]).toEqual([0, true])
  })

  it('has more slots when it is taller, and as many when it is shorter again', () => {
    render(<Numbers count={1000} />)
    resize(2000)
    const drawn = numbers()
    expect(drawn.slice(0, 51)).toEqual(Array.from({ length: 51 }, (_, index) => index))
    resize(300)
    expect(numbers()).toHaveLength(drawn.length)
  })

  it('draws the letters for which there is room, and a finger that slides reaches the others', () => {
    const groups = Array.from({ length: 26 }, (_, at) => ({
      letter: String.fromCharCode(65 + at),
      start: at * 100,
      count: 100,
    }))
    render(<Numbers count={2600} groups={groups} />)
    const letters = () => [...document.querySelectorAll('.wqs-numbers__index > *')]
    const drawn = () => letters().map(({ textContent }) => textContent)
    resize(416)
    expect(drawn()).toHaveLength(26)
    resize(210)
    expect(drawn().join('')).toBe('ACEGIKMOQSUWY')
    const [first] = letters() as [Element]
    fireEvent.touchStart(first, { touches: [{ clientY: 100 }] })
    fireEvent.touchMove(first, { touches: [{ clientY: 108 }] })
    expect(numbers()).toContain(100)
    fireEvent.touchMove(first, { touches: [{ clientY: 100 + 12 * 16 }] })
    expect(numbers()).toContain(2400)
  })
})
