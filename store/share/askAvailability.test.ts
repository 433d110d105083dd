import { customers } from 'taro-wecom-share/protocol'
import type { ClientNeeds } from 'taro-wecom-share/wecom'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { createHouse } from '../../tests/support/createShareHouse.ts'
import { askAvailability } from './askAvailability.ts'

const needsOf = (file: boolean, recipients: boolean): ClientNeeds => ({
  target: customers,
  payload: {
    attachments: file ? [{ msgtype: 'file', file: { mediaid: 'm' } }] : [],
    ...(recipients && { externalUserIds: ['wmA'] }),
  },
})
const plain = needsOf(false, false)

describe('whether a button can share', () => {
  it('is the client’s no, and the host is not asked', async () => {
    const failure = createShareFailure('client-too-old')
    const { wecom } = createHouse({ preflight: () => Promise.resolve(failure) })
    const canShare = jest.fn(() => true)
    expect(await askAvailability(wecom, plain, canShare)).toEqual({ phase: 'unavailable', failure })
    expect(canShare).not.toHaveBeenCalled()
  })

  it.each([
    ['says yes', () => true, 'available'],
    ['says yes in a while', () => Promise.resolve(true), 'available'],
    ['says no in a while', () => Promise.resolve(false), 'unavailable'],
    ['cannot tell', () => Promise.reject(new Error('offline')), 'available'],
  ])('is up to a host that %s', async (_what, canShare, phase) => {
    const answer = await askAvailability(createHouse().wecom, plain, canShare)
    expect(answer.phase).toBe(phase)
    if (answer.phase === 'unavailable') expect(answer.failure.code).toBe('no-permission')
  })

  it('is a yes where nobody says no', async () => {
    expect(await askAvailability(createHouse().wecom, plain)).toEqual({ phase: 'available' })
  })

  it('is asked once for each class of messages', async () => {
    const preflight = jest.fn((_needs: ClientNeeds) => Promise.resolve(undefined))
    const { wecom } = createHouse({ preflight })
    const classes = [false, true].flatMap((file) =>
      [false, true].map((recipients) => needsOf(file, recipients)),
    )
    for (const needs of [...classes, ...classes]) await askAvailability(wecom, needs)
    expect(preflight.mock.calls.map(([needs]) => needs)).toEqual(classes)
  })

  it('is the same for the same attachments in another order', async () => {
    const preflight = jest.fn((_needs: ClientNeeds) => Promise.resolve(undefined))
    const { wecom } = createHouse({ preflight })
    const attachments = [
      { msgtype: 'file', file: { mediaid: 'm' } },
      { msgtype: 'image', image: { mediaid: 'm' } },
    ] as const
    for (const list of [attachments, [...attachments].reverse()])
      await askAvailability(wecom, { target: customers, payload: { attachments: list } })
    expect(preflight).toHaveBeenCalledTimes(1)
  })
})
