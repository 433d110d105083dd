import { act, fireEvent, render, screen } from '@testing-library/react'
import { RecipientSelector } from 'taro-wecom-share'

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))
const customers = Array.from({ length: 300 }, (_, at) => ({ externalUserId: `id${at}`, name: `客户${at}` }))

describe('RecipientSelector', () => {
  it('ticks', async () => {
    const onRecipientsChange = jest.fn()
    render(<RecipientSelector customers={customers} onRecipientsChange={onRecipientsChange} />)
    await settle()
    const options = screen.getAllByRole('option')
    fireEvent.click(options[2] as HTMLElement)
    await settle()
    expect(onRecipientsChange.mock.lastCall?.[0].toArray()).toEqual(['id2'])
  })
})
