import { customers } from 'taro-wecom-share/protocol'
import { createManualClock, createSimulator } from 'taro-wecom-share/simulator'
import { chat } from '../../protocol/targets/chat.ts'
import { groups } from '../../protocol/targets/groups.ts'
import { moments } from '../../protocol/targets/moments.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import { amendTarget } from '../../store/share/amendTarget.ts'
import { createWecomClient } from './createWecomClient.ts'

const plain: SharePayload = { attachments: [], text: { content: '您好' } }
const withFile: SharePayload = { attachments: [{ msgtype: 'file', file: { mediaid: 'f' } }] }
const named: SharePayload = { ...plain, chatIds: ['wr1'] }
const card: SharePayload = {
  attachments: [
    {
      msgtype: 'miniprogram',
      miniprogram: { appid: 'wx1', title: '茶', imgUrl: 'https://a.cn/1.png', page: 'a.html' },
    },
  ],
}

type Row = readonly [
  AnyTarget,
  platform: string,
  version: string,
  SharePayload,
  answer: string,
  entry?: string,
]

const massRows = [customers, groups].flatMap((target): Row[] => [
  ...['ios', 'android', 'windows'].flatMap((platform): Row[] => [
    [target, platform, '3.1.5', plain, 'client-too-old message'],
    [target, platform, '3.1.6', plain, 'can'],
    [target, platform, '3.1.11', withFile, 'client-too-old file'],
    [target, platform, '3.1.12', withFile, 'can'],
    [target, platform, '4.1.9', named, 'client-too-old recipients'],
    [target, platform, '4.1.10', named, 'can'],
  ]),
  [target, 'mac', '4.1.36', plain, 'unsupported-platform'],
  [target, 'devtools', '4.1.36', plain, 'unsupported-platform'],
  [target, 'ohos', '4.1.36', plain, 'can'],
])

const momentRows: Row[] = [
  ...['ios', 'android'].flatMap((platform): Row[] => [
    [moments, platform, '3.1.11', plain, 'client-too-old message'],
    [moments, platform, '3.1.12', plain, 'can'],
  ]),
  ...['windows', 'mac', 'devtools'].map((platform): Row => [
    moments,
    platform,
    '4.1.36',
    plain,
    'unsupported-platform',
  ]),
  [moments, 'ohos', '4.1.36', plain, 'can'],
]

const tooEarly: Readonly<Record<string, readonly [string, string]>> = {
  single_chat_tools: ['3.0.15', '3.0.16'],
  group_chat_tools: ['3.0.15', '3.0.16'],
  chat_attachment: ['3.1.5', '3.1.6'],
  single_kf_tools: ['3.1.9', '3.1.10'],
  chain_single_chat_tools: ['4.0.7', '4.0.8'],
  chain_group_chat_tools: ['4.0.7', '4.0.8'],
}

const chatRows: Row[] = [
  ...Object.entries(tooEarly).flatMap(([entry, [before, since]]): Row[] => [
    [chat, 'ios', before, plain, 'client-too-old message', entry],
    [chat, 'ios', since, plain, 'can', entry],
    [chat, 'windows', since, plain, 'can', entry],
  ]),
  [chat, 'mac', '4.1.36', plain, 'wrong-place', 'chat_attachment'],
  [chat, 'mac', '4.1.36', plain, 'can', 'single_chat_tools'],
  [chat, 'mac', '4.1.25', card, 'client-too-old miniprogram', 'single_chat_tools'],
  [chat, 'mac', '4.1.26', card, 'can', 'single_chat_tools'],
  ...['contact_profile', 'internal_group_chat_board', 'normal'].map((entry): Row => [
    chat,
    'ios',
    '4.1.36',
    plain,
    'wrong-place',
    entry,
  ]),
  [chat, 'ios', '4.1.36', plain, 'can', 'an_entry_of_tomorrow'],
  [chat, 'devtools', '4.1.36', plain, 'unsupported-platform', 'single_chat_tools'],
]

const asRow = (row: Row) => [row[0].name, row[1], row[2], row[5] ?? '', row[4], row] as const

async function ask([target, platform, version, payload, , entry = 'normal']: Row): Promise<string> {
  const clock = createManualClock()
  const simulator = createSimulator({ clock, platform, version, entry })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const asked = wecom.preflight({ target, payload })
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    clock.advance(10)
  }
  const failure = await asked
  return failure ? [failure.code, failure.details.feature].filter(Boolean).join(' ') : 'can'
}

describe('which clients take a message', () => {
  it.each([...massRows, ...momentRows, ...chatRows].map(asRow))(
    'to %s on %s %s from "%s": %s',
    async (_target, _platform, _version, _entry, answer, row) => {
      expect(await ask(row)).toBe(answer)
    },
  )

  it('is what the host says, where it knows better than the kit', async () => {
    const target = amendTarget(moments, { moments: { platforms: { windows: true, ohos: false } } })
    expect(await ask([target, 'windows', '4.1.36', plain, ''])).toBe('can')
    expect(await ask([target, 'ohos', '4.1.36', plain, ''])).toBe('unsupported-platform')
    expect(await ask([moments, 'windows', '4.1.36', plain, ''])).toBe('unsupported-platform')
  })
})
