import { getAccountInfoSync, getCurrentInstance, getWindowInfo, showToast } from '@tarojs/taro'
import { customers } from 'taro-wecom-share/protocol'
import { createWecomClient } from '../wecom/createWecomClient.ts'
import type { DeviceInfo } from '../wecom/WecomQy.ts'
import { ownAppid } from './ownAppid.ts'
import { pageParameters } from './pageParameters.ts'
import { screenHeight } from './screenHeight.ts'
import { toast } from './toast.ts'

/** Jest fails a test that waits while a rejection is unhandled. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

jest.mock('@tarojs/taro', () => {
  // Taro's own function on H5, where no mini-program has an appid.
  const { getAccountInfoSync } = jest.requireActual<object & Record<'getAccountInfoSync', () => unknown>>(
    '@tarojs/taro-h5/dist/api/open-api/account',
  )
  const mocks = { getCurrentInstance: jest.fn(), getWindowInfo: jest.fn(), showToast: jest.fn() }
  return { getAccountInfoSync: jest.fn(getAccountInfoSync), ...mocks }
})

describe('on H5, where Taro answers getAccountInfoSync with a rejected promise', () => {
  it('is Taro’s own answer', () =>
    expect(getAccountInfoSync()).rejects.toMatchObject({ errMsg: /^getAccountInfoSync:fail/ }))

  it('there is no appid, and no rejection is left unhandled', async () => {
    expect(ownAppid()).toBeUndefined()
    await turn()
  })
})

const rejected = (): Promise<never> => Promise.reject(new Error('not supported'))
const thrown = (): never => {
  throw new Error('not here')
}

/** What clients were seen to answer instead of what Taro's types say. */
const answers: readonly (readonly [string, () => unknown])[] = [
  ['a rejected promise', rejected],
  ['a throw', thrown],
  ['nothing', () => undefined],
  ['null', () => null],
  ['a text', () => 'fail'],
  ['an object without fields', () => ({})],
  ['fields of null', () => ({ miniProgram: null, router: null, screenHeight: null })],
]

describe.each(answers)('a client that answers with %s', (_name, answer) => {
  afterEach(turn)

  /** Takes any answer in place of the one that Taro's types promise. */
  const answering = (mock: unknown): void => void (mock as jest.Mock).mockImplementation(answer)

  it('has no appid', () => {
    answering(getAccountInfoSync)
    expect(ownAppid()).toBeUndefined()
  })

  it('has no page parameters', () => {
    answering(getCurrentInstance)
    expect(pageParameters()).toEqual({})
  })

  it('is taken for a tall phone', () => {
    answering(getWindowInfo)
    expect(screenHeight()).toBe(932)
  })

  it('shows no toast', () => {
    answering(showToast)
    expect(() => toast('copied')).not.toThrow()
  })

  it('does not keep a message from being shared where wx.qy is there', async () => {
    const port = createWecomClient(
      {
        shareToExternalContact: () => undefined,
        getSystemInfo: ({ success }) => success?.({}),
        canIUse: answer,
      },
      { getSystemInfoSync: answer as () => DeviceInfo },
    )
    expect(port.environment()).toBe('wecom')
    expect(await port.preflight({ target: customers, payload: { attachments: [] } })).toBeUndefined()
    expect(createWecomClient(answer as () => undefined).environment()).toBe('elsewhere')
  })
})
