import { screen } from '@testing-library/react'
import { type Customer, enUS } from 'taro-wecom-share'
import {
  customersNamed,
  manyCustomers,
  names,
  openSelector,
  press,
  row,
  rows,
  tap,
  ticked,
  type,
} from '../../tests/support/openRecipientSelector.tsx'

const noon = new Date(2026, 10, 25, 12).getTime()
const clock = { now: () => noon, setTimeout: () => 0, clearTimeout: () => undefined }
const HOUR = 3_600_000

/** 李四 at eight this morning, Alice last night. */
const customers: readonly Customer[] = customersNamed('王小明', '李四', 'Alice', '王二').map((one) => ({
  ...one,
  ...(one.name === '李四' && { lastMessagedAt: noon - 4 * HOUR }),
  ...(one.name === 'Alice' && { lastMessagedAt: noon - 13 * HOUR }),
}))

describe('what the host says of a customer', () => {
  const customerNote = ({ name }: Customer) =>
    name === '王二' ? ({ text: '上次到店 5 月', tone: 'warning' } as const) : undefined
  const noteIn = (name: string) => row(name).querySelector('.wqs-row__note')

  it('stands in the row in its tone, and forbids nothing', async () => {
    await openSelector({ customers, customerNote })
    expect(noteIn('王二')?.textContent).toBe('上次到店 5 月')
    expect(noteIn('王二')?.className).toContain('wqs-row__note--warning')
    expect(noteIn('李四')?.textContent).toBe('')
    await tap(row('王二'))
    expect(ticked()).toEqual(['王二'])
  })

  it('costs the rows of a list no element where nothing is said', async () => {
    await openSelector({ customers })
    expect(document.querySelector('.wqs-row__note')).toBeNull()
  })

  it('is asked of one customer for a tick in twenty thousand, at the most', async () => {
    const asked: string[] = []
    const note = ({ name }: Customer) => {
      asked.push(name)
      return { text: '老客户' }
    }
    await openSelector({ customers: manyCustomers(20_000), customerNote: note })
    expect(new Set(asked).size).toBe(rows().length)
    asked.length = 0
    await tap(rows()[3] as HTMLElement)
    expect(asked).toEqual([])
  })
})

describe('the filter 今天未群发', () => {
  const filter = () => screen.getByRole('button', { name: '今天未群发' })

  it('leaves out whom the host’s server had a message for today, and nobody of yesterday', async () => {
    await openSelector({ customers }, { clock })
    expect(filter().getAttribute('aria-pressed')).toBe('false')
    await tap(filter())
    expect(names()).toEqual(['王小明', 'Alice', '王二'])
    expect(filter().getAttribute('aria-pressed')).toBe('true')
    await press('全选')
    expect(ticked()).toEqual(['王小明', 'Alice', '王二'])
    await tap(filter())
    expect(names()).toHaveLength(4)
  })

  it('keeps the choice of whom it hides, and joins the search', async () => {
    await openSelector({ customers, defaultValue: ['wm-李四'] }, { clock })
    await tap(filter())
    expect(screen.getByRole('status').textContent).toBe('已选 1 位')
    await type('李')
    expect(names()).toEqual([])
    await press('查看全部客户')
    expect(names()).toHaveLength(4)
    expect(ticked()).toEqual(['李四'])
  })

  it('is not there where nobody had a message today, whatever was asked for', async () => {
    await openSelector({ customers: customersNamed('甲'), locale: enUS }, { clock })
    expect(screen.queryByText('No message today')).toBeNull()
  })

  it('takes no date that is no number', async () => {
    const odd = [{ externalUserId: '1', name: '甲', lastMessagedAt: '2027-01-01' }] as never
    await openSelector({ customers: odd }, { clock })
    expect(screen.queryByText('今天未群发')).toBeNull()
  })
})
