import { moments } from '../../protocol/targets/moments.ts'
import { createRunAborter } from '../share/RunSignal.ts'
import { createDraftHouse, DAY, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'

describe('before a draft is shared, the queue', () => {
  it('takes up what was cancelled and what can pass, and not what would fail again', async () => {
    const { draft, ready, uploadOf, uploads, paths, clock } = createDraftHouse()
    draft.setAttachments(['cancelled', 'busy', 'large'].map((id) => picture(id)))
    draft.cancel('cancelled')
    uploads[2]?.fail({ errcode: 40006, errmsg: 'invalid media size' })
    for (const [position, delay] of [
      [1, 1000],
      [3, 3000],
      [4, 9000],
      [5, 0],
    ] as const) {
      uploads[position]?.fail({ errcode: 45033, errmsg: 'api concurrent out of limit' })
      await settle()
      clock.advance(delay)
    }
    expect(['cancelled', 'busy', 'large'].map((id) => uploadOf(id)?.phase)).toEqual([
      'cancelled',
      'failed',
      'failed',
    ])
    const before = paths().length
    void ready()
    expect(paths().slice(before)).toEqual(['cancelled', 'busy'])
    expect(uploadOf('large')?.phase).toBe('failed')
  })

  it('renews media earlier for Moments, which drop dead ones without a word', async () => {
    const { draft, uploads } = createDraftHouse()
    const upload = { phase: 'ready', mediaid: 'm', uploadedAt: NOW - 2.75 * DAY } as const
    draft.setAttachments([picture('a', { upload })])
    const { signal } = createRunAborter()
    const report = (): void => undefined
    await draft.whenReady({ signal, report })
    expect(uploads).toHaveLength(0)
    void draft.whenReady({ signal, report, target: moments })
    expect(uploads).toHaveLength(1)
  })

  it('renews no image link: it lives for good', async () => {
    const { draft, ready, uploads } = createDraftHouse()
    const link = { phase: 'ready', imgUrl: 'https://wework.qpic.cn/a', uploadedAt: NOW - 300 * DAY } as const
    draft.setAttachments([picture('a', { upload: link })])
    await ready()
    expect(uploads).toHaveLength(0)
    expect(draft.getState().attachments[0]?.upload).toEqual(link)
  })

  it('goes by the newest word: its own upload, or an id that the host renewed since', async () => {
    const { draft, uploads } = createDraftHouse()
    draft.setAttachments([picture('a')])
    uploads[0]?.finish({ mediaid: 'UPLOADED', uploadedAt: NOW })
    await settle()
    const byHost = (mediaid: string, uploadedAt: number) =>
      draft.setAttachments([picture('a', { upload: { phase: 'ready', mediaid, uploadedAt } })])
    byHost('OLDER', NOW - 1)
    expect(draft.getState().attachments[0]?.upload).toMatchObject({ mediaid: 'UPLOADED' })
    byHost('RENEWED', NOW + 1)
    expect(draft.getState().attachments[0]?.upload).toMatchObject({ mediaid: 'RENEWED' })
    expect(uploads).toHaveLength(1)
  })
})

describe('one item of the queue', () => {
  it('named twice by the host is uploaded once', () => {
    const { draft, uploads } = createDraftHouse()
    draft.setAttachments([picture('a'), picture('a')])
    expect(uploads).toHaveLength(1)
    expect(draft.getState().attachments).toHaveLength(1)
  })

  it('never loses progress, nor makes more than there is, whatever the client tells', () => {
    const { draft, uploads, clock } = createDraftHouse()
    draft.setAttachments([picture('a')])
    const shown = [400, 300, 1200, 0].map((sent) => {
      uploads[0]?.progress({ sent, total: 1200 })
      clock.advance(100)
      return draft.progress().sent
    })
    expect(shown).toEqual([400, 400, 1000, 1000])
  })

  it('has all its tries again once the member asks for one', async () => {
    const { draft, uploadOf, uploads, clock } = createDraftHouse()
    draft.setAttachments([picture('a')])
    const failAll = async () => {
      while (uploadOf('a')?.phase === 'uploading') {
        uploads.at(-1)?.fail({ status: 503 })
        await settle()
        clock.advance(9000)
      }
    }
    await failAll()
    expect(uploads).toHaveLength(4)
    draft.retry('a')
    await failAll()
    expect(uploads).toHaveLength(8)
  })
})

describe('a draft that a run waits for', () => {
  it('says which attachment failed, of what, and in the member’s order the first', async () => {
    const { draft, uploads, ready } = createDraftHouse()
    draft.add(picture('a'), picture('b', { file: { path: 'wxfile://b', name: '春茶.jpg', size: 10 } }))
    const failure = ready()
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    uploads[1]?.fail({ errMsg: 'uploadFile:fail url not in domain list' })
    expect(await failure).toMatchObject({
      code: 'upload-failed',
      remedy: 'contact-developer',
      retryable: false,
      details: { name: '春茶.jpg', path: ['attachments', 1] },
      cause: { code: 'domain-not-allowed' },
    })
  })

  it('tells the run how far it is, and leaves no listener when the run is over', async () => {
    const { draft, uploads, clock } = createDraftHouse()
    draft.add(picture('a'))
    const { signal, abort } = createRunAborter()
    const report = jest.fn()
    const failure = draft.whenReady({ signal, report })
    uploads[0]?.progress({ sent: 500, total: 1000 })
    clock.advance(100)
    expect(report).toHaveBeenLastCalledWith({ sent: 500, total: 1000 })
    abort()
    expect(await failure).toBeUndefined()
    report.mockClear()
    draft.cancel()
    expect(report).not.toHaveBeenCalled()
  })

  it('is left alone where nobody waits for it any more', async () => {
    const { draft, paths, uploadOf } = createDraftHouse()
    draft.add(picture('a'))
    draft.cancel('a')
    const { signal, abort } = createRunAborter()
    abort()
    expect(await draft.whenReady({ signal, report: () => undefined })).toBeUndefined()
    expect(uploadOf('a')?.phase).toBe('cancelled')
    expect(paths()).toHaveLength(1)
  })
})
