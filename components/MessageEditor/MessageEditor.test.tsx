import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MessageEditor, type MessageEditorProps } from 'taro-wecom-share'

async function openEditor(props: MessageEditorProps = {}) {
  const view = render(<MessageEditor {...props} />)
  const area = await waitFor(() => {
    const found = view.container.querySelector('textarea')
    if (!found) throw new Error('not yet')
    return found
  })
  const write = async (value: string): Promise<void> => {
    fireEvent.input(area, { target: { value } })
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
  }
  return { view, area, write }
}

describe('MessageEditor', () => {
  it('keeps every character that is pasted, and its count turns at 4000', async () => {
    const onChange = jest.fn()
    const { area, write } = await openEditor({ onChange })
    await write('春'.repeat(4000))
    expect(screen.getByText('4000/4000').className).not.toContain('over')
    await write('春'.repeat(4001))
    expect(screen.getByText('4001/4000').className).toContain('over')
    expect(screen.getByRole('alert').textContent).toBe('太长了，请再删 1 个字。')
    expect(onChange).toHaveBeenLastCalledWith('春'.repeat(4001))
    expect(area.value).toHaveLength(4001)
    expect(area.maxLength).toBe(-1)
  })

  it('hints at 4001 bytes, not before', async () => {
    const { write } = await openEditor()
    await write('a'.repeat(4000))
    expect(screen.queryByText(/内容较长/)).toBeNull()
    await write('春'.repeat(1334))
    expect(screen.getByText(/内容较长/)).not.toBeNull()
  })

  it('shows another text that the host gives, and does not write over what the member types', async () => {
    const { view, area, write } = await openEditor({ value: '您好' })
    await write('您好，')
    view.rerender(<MessageEditor value="您好，" />)
    expect(screen.getByText('3/4000')).not.toBeNull()
    view.rerender(<MessageEditor value="模板" />)
    await waitFor(() => expect(area.value).toBe('模板'))
    expect(screen.getByText('2/4000')).not.toBeNull()
  })
})
