import { type InvalidShareMessageError, toSharePayload } from 'taro-wecom-share/protocol'

describe('toSharePayload', () => {
  it('keeps the order of attachments and the fields that WeCom knows, in the document’s order', () => {
    const message = {
      extra: 1,
      attachments: [
        { msgtype: 'file', file: { mediaid: 'f', name: 'x.pdf' } },
        { msgtype: 'link', link: { url: 'https://a.cn', desc: 'd', title: 't', imgUrl: 'https://a.cn/c' } },
        { msgtype: 'video', video: { mediaid: 'v' } },
      ],
      text: { content: ' 您好 ', bold: true },
      externalUserIds: ['b', 'a', 'b'],
    }
    expect(JSON.stringify(toSharePayload(message))).toBe(
      '{"externalUserIds":["b","a"],"text":{"content":" 您好 "},"attachments":[{"msgtype":"file","file":{"mediaid":"f"}},' +
        '{"msgtype":"link","link":{"title":"t","imgUrl":"https://a.cn/c","desc":"d","url":"https://a.cn"}},' +
        '{"msgtype":"video","video":{"mediaid":"v"}}]}',
    )
  })

  it('sends text alone with an empty list of attachments', () => {
    expect(toSharePayload({ text: { content: '您好' } })).toEqual({
      text: { content: '您好' },
      attachments: [],
    })
  })

  it('says in words where the errors are', () => {
    expect(() => toSharePayload({})).toThrow('This message cannot be shared: empty-message at the message')
    const attachments = [{ msgtype: 'video', video: {} }]
    expect(() => toSharePayload({ attachments })).toThrow('missing at attachments.0.video.mediaid')
  })

  it('leaves out what is blank or empty', () => {
    const message = {
      externalUserIds: [],
      text: { content: '  ' },
      attachments: [{ msgtype: 'link', link: { title: 't', url: 'https://a.cn', desc: '', imgUrl: ' ' } }],
    }
    expect(toSharePayload(message)).toEqual({
      attachments: [{ msgtype: 'link', link: { title: 't', url: 'https://a.cn' } }],
    })
  })

  it('sends the id and drops the address of an image that has both', () => {
    const both = { msgtype: 'image', image: { mediaid: 'm', imgUrl: 'https://wework.qpic.cn/x' } }
    expect(toSharePayload({ attachments: [both] }).attachments).toEqual([
      { msgtype: 'image', image: { mediaid: 'm' } },
    ])
  })

  it('adds .html before the query of a page, once, unless told not to', () => {
    const message = {
      attachments: [
        {
          msgtype: 'miniprogram',
          miniprogram: { appid: 'a', title: 't', imgUrl: 'https://a.cn/c', page: 'p/q?id=1' },
        },
      ],
    }
    const once = toSharePayload(message)
    expect(JSON.stringify(once)).toContain('"page":"p/q.html?id=1"')
    expect(toSharePayload(once)).toEqual(once)
    expect(JSON.stringify(toSharePayload(message, { addHtmlSuffix: false }))).toContain('"page":"p/q?id=1"')
  })

  it('throws a TypeError that carries every issue of an invalid message', () => {
    const thrown = catchError(() =>
      toSharePayload({ attachments: [{ msgtype: 'image', image: {} }, { msgtype: 'x' }] }),
    )
    expect(thrown).toBeInstanceOf(TypeError)
    expect(thrown.message).toBe(
      'This message cannot be shared: missing at attachments.0.image, unknown-msgtype at attachments.1.msgtype',
    )
    expect(thrown.issues).toHaveLength(2)
  })
})

function catchError(act: () => unknown): InvalidShareMessageError {
  try {
    act()
  } catch (error) {
    return error as InvalidShareMessageError
  }
  throw new Error('It did not throw')
}
