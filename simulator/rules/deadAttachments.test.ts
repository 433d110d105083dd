import { listen, simulatorOn } from '../testSupport.ts'

const image = (body: object) => ({ msgtype: 'image', image: body })
const attachments = [
  image({ mediaid: 'alive' }),
  image({ mediaid: 'dead' }),
  image({ imgUrl: 'https://wework.qpic.cn/gone' }),
  image({ mediaid: 'alive', imgUrl: 'https://wework.qpic.cn/gone' }),
]
const deadMedia = ['dead', 'https://wework.qpic.cn/gone']

describe('media that WeCom has forgotten', () => {
  it('are dropped from Moments without a word, and stand in the log', () => {
    const { sim, clock } = simulatorOn({ deadMedia })
    const heard = listen(sim, 'shareToExternalMoments', { attachments })
    expect(sim.assistant.pending?.droppedAttachments).toEqual([1, 2])
    sim.assistant.confirm()
    clock.advance(0)
    expect(heard[0]).toEqual(['success', { errMsg: 'shareToExternalMoments:ok' }])
    expect(sim.sent[0]?.droppedAttachments).toEqual([1, 2])
  })

  it('are a video too, and none where all are alive', () => {
    const { sim } = simulatorOn({ deadMedia })
    listen(sim, 'shareToExternalMoments', { attachments: [{ msgtype: 'video', video: { mediaid: 'dead' } }] })
    expect(sim.assistant.pending?.droppedAttachments).toEqual([0])
    sim.assistant.cancel()
    sim.configure({ deadMedia: [] })
    listen(sim, 'shareToExternalMoments', { attachments })
    expect(sim.assistant.pending?.droppedAttachments).toEqual([])
  })

  it('are told of for no other target, because no document says what becomes of them there', () => {
    const { sim } = simulatorOn({ deadMedia })
    listen(sim, 'shareToExternalContact', { attachments })
    expect(sim.assistant.pending).not.toHaveProperty('droppedAttachments')
  })

  it('are named by texts', () => {
    expect(() => simulatorOn({ deadMedia: [''] })).toThrow('deadMedia[0]')
  })
})
