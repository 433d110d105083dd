import { createHouse } from '../../tests/support/createShareHouse.ts'
import { clientStateOf } from './clientStateOf.ts'

describe('what all buttons on a client share', () => {
  it('is one thing, and tells where the app runs without asking again', () => {
    const environment = jest.fn(() => 'wecom' as const)
    const { wecom } = createHouse({ environment })
    expect(clientStateOf(wecom).environment).toBe('wecom')
    expect(clientStateOf(wecom)).toBe(clientStateOf(wecom))
    expect(environment).toHaveBeenCalledTimes(1)
  })
})
