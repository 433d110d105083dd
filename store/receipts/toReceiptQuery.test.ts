import type { ShareOutcome } from 'taro-wecom-share'
import { toReceiptQuery } from './toReceiptQuery.ts'
import { createShareFailure } from 'taro-wecom-share/protocol'

const payload = {
  externalUserIds: ['wm-1'],
  text: { content: '春茶上新' },
  attachments: [
    { msgtype: 'image', image: { mediaid: 'm' } },
    { msgtype: 'link', link: { title: 'A', url: 'https://a.example.com/?x=1&wqs_t=AbCdEfGhIjKlMnOpQrSt-_' } },
  ],
} as const
const shared: ShareOutcome = { type: 'shared', shareId: 's', durationMs: 9000, payload }

describe('the question about an outcome', () => {
  it('holds token, times, kinds and a digest, and no word and nobody of the message', () => {
    const query = toReceiptQuery(shared, { endedAt: 1_790_000_000_000 })
    expect(query).toEqual({
      target: 'customers',
      token: 'AbCdEfGhIjKlMnOpQrSt-_',
      startedAt: 1_789_999_991_000,
      endedAt: 1_790_000_000_000,
      textDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      msgtypes: ['image', 'link'],
    })
    expect(JSON.stringify(query)).not.toMatch(/春茶|wm-1/)
  })

  it('holds neither token nor digest where the message has none', () => {
    const bare: ShareOutcome = { ...shared, payload: { attachments: [] } }
    expect(toReceiptQuery(bare, { endedAt: 9000, target: 'groups' })).toEqual({
      target: 'groups',
      startedAt: 0,
      endedAt: 9000,
      msgtypes: [],
    })
  })

  it.each(['unknown', 'abandoned'] as const)('is asked about an outcome %s, as WeCom may have it', (type) => {
    expect(toReceiptQuery({ ...shared, type }, { endedAt: 1 })).toBeDefined()
  })

  it.each<[string, ShareOutcome]>([
    ['was cancelled', { ...shared, type: 'cancelled', by: 'member' }],
    ['failed', { ...shared, type: 'failed', failure: createShareFailure('timeout') }],
    ['was never handed over', { type: 'abandoned', shareId: 's', durationMs: 0 }],
  ])('is none about one that %s', (_title, outcome) => {
    expect(toReceiptQuery(outcome, { endedAt: 1 })).toBeUndefined()
  })
})
