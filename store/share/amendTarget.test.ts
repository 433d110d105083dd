import { customers } from 'taro-wecom-share/protocol'
import { chat } from '../../protocol/targets/chat.ts'
import { amendTarget } from './amendTarget.ts'

describe('a target with a host’s rows', () => {
  it('has them in place of the kit’s own, row by row', () => {
    const overrides = {
      chat: {
        platforms: { mac: false },
        versions: { file: '4.2.0' },
        entries: { normal: '4.2.0' },
      },
    }
    expect(amendTarget(chat, overrides)).toEqual({
      ...chat,
      client: {
        platforms: { ...chat.client.platforms, mac: false },
        versions: { ...chat.client.versions, file: '4.2.0' },
        entries: { ...chat.client.entries, normal: '4.2.0' },
      },
    })
  })

  it.each([{}, { moments: { platforms: { ios: false } } }, { chat: {} }])(
    'is as it was without one of its own: %j',
    (overrides) => {
      expect(amendTarget(chat, overrides)).toStrictEqual(chat)
      expect(amendTarget(customers, overrides)).toStrictEqual(customers)
    },
  )
})
