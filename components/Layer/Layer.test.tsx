import { screen, waitFor } from '@testing-library/react'
import type { MaterialPort } from 'taro-wecom-share'
import { layers, openShareComposer, row, textarea } from '../../tests/support/openShareComposer.tsx'

const materials: MaterialPort = {
  list: () => Promise.resolve({ materials: [{ id: 'a', version: '1', title: '春茶', text: '春茶到了' }] }),
  resolve: () => Promise.resolve('available'),
}
const focusIsIn = (layer: HTMLElement | undefined): boolean =>
  layer?.contains(document.activeElement) ?? false

async function openCustomers(props: Parameters<typeof openShareComposer>[0] = {}) {
  const house = await openShareComposer({ materials, defaultMessage: { text: '好' }, ...props })
  row('recipients').focus()
  await house.key('Enter')
  // Taro's field is drawn some time after React.
  await waitFor(() => expect(layers().at(-1)?.querySelector('input')).toBeTruthy())
  return house
}

describe('an open layer', () => {
  it('takes the focus and keeps it, however often Tab is pressed, there and back', async () => {
    const { key } = await openCustomers()
    const [layer] = layers()
    const places = new Set<Element | null>()
    for (let presses = 0; presses < 30; presses++) {
      expect(focusIsIn(layer)).toBe(true)
      places.add(document.activeElement)
      await key('Tab', { shiftKey: presses >= 15 })
    }
    expect(places.size).toBeGreaterThan(5)
    expect([...places]).toContain(screen.getByRole('listbox'))
  })

  it('goes through its buttons in their order, and round', async () => {
    const { key } = await openCustomers()
    await screen.findByRole('listbox')
    const close = document.activeElement
    expect(close?.textContent).toBe('完成')
    await key('Tab')
    expect(document.activeElement).toBe(layers()[0]?.querySelector('input'))
    await key('Tab', { shiftKey: true })
    await key('Tab', { shiftKey: true })
    expect(layers()[0]?.contains(document.activeElement)).toBe(true)
    await key('Tab')
    expect(document.activeElement).toBe(close)
  })

  it('closes by Escape, from its search field too, and gives the focus back to its row', async () => {
    const { key } = await openCustomers()
    await key('Tab')
    await key('Escape')
    expect(layers()).toEqual([])
    expect(document.activeElement).toBe(row('recipients'))
  })

  it('stays open while Escape ends what an input method composes', async () => {
    const { key } = await openCustomers()
    await key('Escape', { keyCode: 229 })
    expect(layers()).toHaveLength(1)
  })

  it('of the library closes when a material is taken, and gives the focus back', async () => {
    const { press } = await openShareComposer({ materials })
    row('material').focus()
    await press('选择话术或素材')
    await press('春茶')
    expect(layers()).toEqual([])
    expect(textarea().value).toBe('春茶到了')
    expect(document.activeElement).toBe(row('material'))
  })
})

describe('the composer as a sheet', () => {
  const onClose = jest.fn()
  const sheet = { presentation: 'sheet', onClose } as const

  it('is not there until it is open, and is a dialog with a title then; a page is neither', async () => {
    const { update } = await openShareComposer({ ...sheet, open: false })
    expect(document.querySelector('.wqs-composer')).toBeNull()
    await update({ open: true })
    expect(screen.getByRole('dialog', { name: '群发消息' }).querySelector('.wqs-composer')).not.toBeNull()
    await update({ presentation: 'page' })
    expect(layers()).toEqual([])
    expect(document.querySelector('.wqs-composer')).not.toBeNull()
  })

  it('closes when the host closes it, which its button and Escape ask for', async () => {
    const { press, key } = await openShareComposer(sheet)
    await press('关闭')
    await key('Escape')
    expect(onClose).toHaveBeenCalledTimes(2)
    expect(layers()).toHaveLength(1)
  })

  it('stays when Escape closes the customers over it, and Tab stays in those', async () => {
    const { key } = await openCustomers(sheet)
    const [, customers] = layers()
    await key('Tab')
    await key('Tab', { shiftKey: true })
    await key('Tab', { shiftKey: true })
    expect(focusIsIn(customers)).toBe(true)
    await key('Escape')
    expect(onClose).not.toHaveBeenCalled()
    expect(layers()).toHaveLength(1)
    expect(document.activeElement).toBe(row('recipients'))
  })
})
