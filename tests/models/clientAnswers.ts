import type { QyCallbacks } from '../../platform/wecom/WecomQy.ts'

/** How a client answers one call. It is given the call, the name of the function, and the client's own timer. */
export type ClientAnswer = (
  call: QyCallbacks,
  api: string,
  later: (ms: number, happens: () => void) => void,
) => unknown

/** What clients were seen to do, and what nobody promised that they will not. */
export const CLIENT_ANSWERS = {
  success: ({ success }, api) => success?.(ok(api)),
  'success twice': ({ success }, api) => [1, 2].forEach(() => success?.(ok(api))),
  'success without a word': ({ success }) => success?.(undefined),
  'success that says fail': ({ success }, api) => success?.(said(api, 'fail no permission')),
  'success that says cancel': ({ success }, api) => success?.(said(api, 'cancel')),
  'success by a promise alone': (_call, api) => Promise.resolve(ok(api)),
  'late success': ({ success }, api, later) => later(2000, () => success?.(ok(api))),
  cancel: ({ fail }, api) => fail?.(said(api, 'cancel')),
  refusal: ({ fail }, api) => fail?.(said(api, 'fail no permission')),
  'refusal by a number': ({ fail }, api) => fail?.({ ...said(api, 'fail'), errCode: 42013 }),
  'refusal of the session': ({ fail }, api) => fail?.(said(api, 'fail no session or expired')),
  'refusal without a word': ({ fail }, api) => fail?.(said(api, 'fail')),
  'fail of nothing': ({ fail }) => fail?.(undefined),
  'late refusal': ({ fail }, api, later) => later(2000, () => fail?.(said(api, 'fail timeout'))),
  'success, then fail': ({ success, fail }, api) => {
    success?.(ok(api))
    fail?.(said(api, 'fail no session or expired'))
  },
  'fail, then success': ({ success, fail }, api) => {
    fail?.(said(api, 'fail no permission'))
    success?.(ok(api))
  },
  'fail and a rejected promise': ({ fail }, api) => {
    fail?.(said(api, 'fail no permission'))
    return Promise.reject(new Error('again'))
  },
  'complete alone': ({ complete }, api) => complete?.(ok(api)),
  'complete without a word': ({ complete }) => complete?.({}),
  throw: () => {
    throw new TypeError('undefined is not a function')
  },
  'throw what is no error': (_call, api) => {
    throw asError(said(api, 'fail'))
  },
  'rejected promise': (_call, api) => Promise.reject(asError(said(api, 'fail no permission'))),
  silence: () => undefined,
} satisfies Record<string, ClientAnswer>

export type ClientAnswerName = keyof typeof CLIENT_ANSWERS

/** Answers by which a session may be over, so that a login and a second call are in order. */
export const MAY_MEAN_NO_SESSION: readonly ClientAnswerName[] = [
  'refusal by a number',
  'refusal of the session',
  'refusal without a word',
  'fail of nothing',
  'throw what is no error',
]

function said(api: string, words: string) {
  return { errMsg: `${api}:${words}` }
}

/** Clients throw what they would call back. */
function asError(answer: object): Error {
  return answer as Error
}

/** As `getSystemInfo` needs it; the other functions' answers hold no more than their words. */
function ok(api: string) {
  return { ...said(api, 'ok'), version: '4.1.36', platform: 'ios' }
}
