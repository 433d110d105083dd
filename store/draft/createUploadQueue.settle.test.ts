import { createQueueHouse, DAY, NOW, picture, settle } from '../../tests/support/createQueueHouse.ts'

describe('before a draft is shared, the queue', () => {
  it('takes up what was cancelled and what can pass, and not what would fail again', async () => {
    const { queue, uploads, paths, clock } = createQueueHouse()
    queue.setAttachments(['cancelled', 'busy', 'large'].map((id) => picture(id)))
    queue.cancel('cancelled')
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
    expect(['cancelled', 'busy', 'large'].map((id) => queue.stateOf(id)?.phase)).toEqual([
      'cancelled',
      'failed',
      'failed',
    ])
    const before = paths().length
    void queue.whenIdle()
    expect(paths().slice(before)).toEqual(['cancelled', 'busy'])
    expect(queue.stateOf('large')?.phase).toBe('failed')
  })

  it('renews no image link: it lives for good', async () => {
    const { queue, uploads } = createQueueHouse()
    const link = { phase: 'ready', imgUrl: 'https://wework.qpic.cn/a', uploadedAt: NOW - 300 * DAY } as const
    queue.setAttachments([picture('a', { upload: link })])
    await queue.whenIdle()
    expect(uploads).toHaveLength(0)
    expect(queue.attachments()[0]?.upload).toEqual(link)
  })

  it('goes by the newest word: its own upload, or an id that the host renewed since', async () => {
    const { queue, uploads } = createQueueHouse()
    queue.setAttachments([picture('a')])
    uploads[0]?.finish({ mediaid: 'UPLOADED', uploadedAt: NOW })
    await settle()
    const byHost = (mediaid: string, uploadedAt: number) =>
      queue.setAttachments([picture('a', { upload: { phase: 'ready', mediaid, uploadedAt } })])
    byHost('OLDER', NOW - 1)
    expect(queue.attachments()[0]?.upload).toMatchObject({ mediaid: 'UPLOADED' })
    byHost('RENEWED', NOW + 1)
    expect(queue.attachments()[0]?.upload).toMatchObject({ mediaid: 'RENEWED' })
    expect(uploads).toHaveLength(1)
  })
})

describe('one item of the queue', () => {
  it('named twice by the host is uploaded once', () => {
    const { queue, uploads } = createQueueHouse()
    queue.setAttachments([picture('a'), picture('a')])
    expect(uploads).toHaveLength(1)
    expect(queue.attachments()).toHaveLength(1)
  })

  it('never loses progress, nor makes more than there is, whatever the client tells', () => {
    const { queue, uploads, clock } = createQueueHouse()
    queue.setAttachments([picture('a')])
    const shown = [400, 300, 1200, 0].map((sent) => {
      uploads[0]?.progress({ sent, total: 1200 })
      clock.advance(100)
      return queue.progress().sent
    })
    expect(shown).toEqual([400, 400, 1000, 1000])
  })

  it('has all its tries again once the member asks for one', async () => {
    const { queue, uploads, clock } = createQueueHouse()
    queue.setAttachments([picture('a')])
    const failAll = async () => {
      while (queue.stateOf('a')?.phase === 'uploading') {
        uploads.at(-1)?.fail({ status: 503 })
        await settle()
        clock.advance(9000)
      }
    }
    await failAll()
    expect(uploads).toHaveLength(4)
    queue.retry('a')
    await failAll()
    expect(uploads).toHaveLength(8)
  })
})
