import type { ShareDraftValue, ShareFailureCode, ShareOutcome, UploadPort } from 'taro-wecom-share'
import {
  type AnyFault,
  failText,
  type FaultyApi,
  REASONS,
  type SimulatorOptions,
} from 'taro-wecom-share/simulator'
import { createShareDraft } from '../../store/draft/createShareDraft.ts'
import { createRunAborter } from '../../store/share/RunSignal.ts'
import { holdCalls } from '../golden/holdCalls.ts'
import { createFlow, settle } from './createFlow.ts'

const hold = holdCalls('calls/everyFault')

const composed: ShareDraftValue = {
  text: '新品到店',
  attachments: [
    { id: 'a1', msgtype: 'link', body: { title: '新品', url: 'https://example.com' } },
    { id: 'a2', msgtype: 'image', body: {}, file: { path: 'wxfile://1.jpg', name: '1.jpg', size: 9 } },
  ],
  externalUserIds: ['wmCustomer001'],
}

const rejections: unknown[] = []
const keepRejection = (reason: unknown): void => void rejections.push(reason)
beforeAll(() => void process.on('unhandledRejection', keepRejection))
afterAll(() => void process.off('unhandledRejection', keepRejection))

type Expected = Exclude<ShareOutcome['type'], 'failed'> | `failed: ${ShareFailureCode}`

async function endingOf(options: SimulatorOptions): Promise<Expected> {
  const upload: UploadPort = {
    upload: () => ({
      done: Promise.resolve({ mediaid: 'MEDIA', uploadedAt: 1_800_000_000_000 }),
      abort: () => undefined,
    }),
  }
  const flow = createFlow(options)
  hold(flow.simulator)
  const draft = createShareDraft({ upload, clock: flow.clock, defaultValue: composed })
  await draft.whenReady({ signal: createRunAborter().signal, report: () => undefined })
  const before = { ...draft.getState() }
  const outcome = await flow.share({ draft })

  expect(draft.getState()).toEqual(before)
  expect(draft.recipients.snapshot().toArray()).toEqual(['wmCustomer001'])
  draft.dispose()
  flow.simulator.dispose()
  expect(flow.clock.timerCount).toBe(0)
  flow.store.getState().reset()
  await settle()
  expect(rejections).toEqual([])
  return outcome.type === 'failed' ? `failed: ${outcome.failure.code}` : outcome.type
}

const fail = (reason: string, api = 'shareToExternalContact'): AnyFault => ({
  kind: 'fail',
  errMsg: failText(api, reason),
})

describe('every fault of WeCom’s own call ends in a typed outcome, the draft untouched, nothing left behind', () => {
  it.each<[Expected, AnyFault]>([
    ['cancelled', fail(REASONS.cancelled)],
    ['failed: no-permission', fail(REASONS.noPermission)],
    ['failed: not-in-visible-range', fail(REASONS.notInAllowList)],
    ['failed: session-expired', fail(REASONS.noSession)],
    ['failed: other-corp', fail(REASONS.otherCorp)],
    ['failed: access-denied', fail(REASONS.accessDenied)],
    ['failed: access-denied', fail(REASONS.permissionDenied)],
    ['failed: message-rejected', fail(REASONS.invalidImgUrl)],
    ['failed: message-rejected', fail(REASONS.invalidTextSize)],
    ['failed: message-rejected', fail(REASONS.invalidMsgtype)],
    ['failed: message-rejected', fail(REASONS.invalidAttachmentsSize)],
    ['failed: message-rejected', fail(REASONS.invalidParam)],
    ['failed: unsupported-client', fail(REASONS.functionNotExist)],
    ['failed: unsupported-client', fail(REASONS.notSupported)],
    ['failed: busy', fail(REASONS.busy)],
    ['failed: unknown', fail('something new')],
    [
      'failed: no-permission',
      { kind: 'fail', errMsg: failText('x', REASONS.noPermission), shape: 'err_msg' },
    ],
    ['failed: no-permission', { kind: 'fail', errMsg: failText('x', REASONS.noPermission), shape: 'errmsg' }],
    ['failed: session-expired', { kind: 'fail', errMsg: 'x:fail', errCode: 42013 }],
    ['unknown', { kind: 'silent' }],
    ['unknown', { kind: 'silent-after-confirm' }],
    ['failed: unknown', { kind: 'throw' }],
    ['failed: unsupported-client', { kind: 'throw', message: 'a is not a function' }],
    ['failed: unsupported-client', { kind: 'missing' }],
    ['shared', { kind: 'twice' }],
    ['shared', { kind: 'complete-only', saying: 'ok' }],
    ['failed: unknown', { kind: 'complete-only', saying: 'fail' }],
    ['unknown', { kind: 'complete-only', saying: 'nothing' }],
    ['shared', { kind: 'shape', shape: 'err_msg' }],
    ['shared', { kind: 'success-and-fail' }],
    ['shared', { kind: 'late', delayMs: 2500 }],
    ['unknown', { kind: 'late', delayMs: 60_000 }],
  ])('%s for %j', async (expected, fault) => {
    const ending = await endingOf({ faults: { shareToExternalContact: fault as never } })
    expect(ending).toBe(expected)
  })
})

describe('every fault of a helper lets the message through, unless it is a definite no', () => {
  const anyFault: AnyFault[] = [
    fail('something new', 'getSystemInfo'),
    { kind: 'silent' },
    { kind: 'throw' },
    { kind: 'missing' },
    { kind: 'twice' },
    { kind: 'complete-only', saying: 'ok' },
    { kind: 'complete-only', saying: 'fail' },
    { kind: 'complete-only', saying: 'nothing' },
    { kind: 'shape', shape: 'errmsg' },
    { kind: 'success-and-fail' },
    { kind: 'late', delayMs: 60_000 },
  ]

  it.each(anyFault)('getSystemInfo: shared for %j', async (fault) => {
    expect(await endingOf({ faults: { getSystemInfo: fault as never } })).toBe('shared')
  })

  it.each<[Expected, AnyFault]>([
    // WeCom itself is asked all the same.
    ['shared', fail(REASONS.noSession, 'checkSession')],
    ['shared', fail('something new', 'checkSession')],
    ['shared', fail(REASONS.functionNotExist, 'checkSession')],
    ['shared', { kind: 'silent' }],
    ['shared', { kind: 'throw' }],
    ['shared', { kind: 'missing' }],
    ['shared', { kind: 'twice' }],
    ['shared', { kind: 'complete-only', saying: 'ok' }],
    ['shared', { kind: 'complete-only', saying: 'fail' }],
    ['shared', { kind: 'complete-only', saying: 'nothing' }],
    ['shared', { kind: 'shape', shape: 'err_msg' }],
    ['shared', { kind: 'success-and-fail' }],
    ['shared', { kind: 'late', delayMs: 60_000 }],
  ])('checkSession: %s for %j', async (expected, fault) => {
    expect(await endingOf({ faults: { checkSession: fault as never } })).toBe(expected)
  })

  it.each<[Expected, FaultyApi, AnyFault, SimulatorOptions]>([
    ['shared', 'canIUse', { kind: 'throw' }, {}],
    ['shared', 'canIUse', { kind: 'missing' }, {}],
    ['shared', 'canIUse', { kind: 'answer', answer: false }, {}],
    ['failed: unsupported-platform', 'canIUse', { kind: 'answer', answer: false }, { platform: 'visionos' }],
    ['shared', 'canIUse', { kind: 'throw' }, { platform: 'visionos' }],
    ['shared', 'getSystemInfoSync', { kind: 'throw' }, {}],
    ['shared', 'getSystemInfoSync', { kind: 'no-environment' }, {}],
  ])('%s for %s %j %j', async (expected, api, fault, options) => {
    expect(await endingOf({ ...options, faults: { [api]: fault } })).toBe(expected)
  })
})

describe('every client that cannot ends with what it is', () => {
  it.each<[Expected, SimulatorOptions]>([
    ['failed: unsupported-client', { hasQy: false }],
    ['failed: not-in-wecom', { environment: 'wechat' }],
    ['failed: unsupported-platform', { platform: 'mac' }],
    ['failed: unsupported-platform', { platform: 'devtools' }],
    ['failed: client-too-old', { version: '4.1.9' }],
    ['failed: client-too-old', { version: '3.1.5' }],
    ['failed: session-expired', { session: 'expired' }],
    ['failed: session-expired', { session: 'never' }],
    ['failed: other-corp', { sameCorp: false }],
    ['failed: no-permission', { member: { customerContact: false } }],
    ['failed: no-permission', { app: { customerContactPermission: false } }],
    ['failed: not-in-visible-range', { member: { inVisibleRange: false } }],
    ['failed: access-denied', { app: { accessAllowed: false } }],
    ['shared', { platform: 'windows' }],
    ['shared', { platform: 'ohos' }],
    ['shared', { platform: 'ohos_pc' }],
    ['shared', { platform: 'android', latencyMs: 400 }],
  ])('%s for %j', async (expected, options) => {
    expect(await endingOf(options)).toBe(expected)
  })
})
