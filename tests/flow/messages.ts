import fc from 'fast-check'

/** Messages of every sort: right ones, ones at a limit, ones broken in one place, and whatever JSON can hold. */
export const anyMessage = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: rightMessage },
    { weight: 4, arbitrary: messageAtLimits },
    { weight: 4, arbitrary: brokenMessage },
    {
      weight: 2,
      arbitrary: fc.record({ text: fc.jsonValue(), attachments: fc.jsonValue() }, { requiredKeys: [] }),
    },
    { weight: 1, arbitrary: fc.array(fc.jsonValue()).map((attachments) => ({ attachments })) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )

const words = fc.string({
  unit: fc.constantFrom('a', 'é', '春', '👍', ' ', '\n', '\ud800', '\u200b', '\u3164'),
})

/** Of exactly so many UTF-8 bytes. */
function textOfBytes(bytes: number): fc.Arbitrary<string> {
  return fc
    .nat({ max: Math.floor(bytes / 3) })
    .map((chinese) => '春'.repeat(chinese) + 'a'.repeat(bytes - 3 * chinese))
}

const around = (limit: number): fc.Arbitrary<number> => fc.constantFrom(limit - 1, limit, limit + 1)
const id = fc.string({ unit: fc.constantFrom('w', 'm', 'A', '1', '_'), minLength: 1 })
const url = fc.constantFrom('https://example.com/a?b=1', 'http://例子.中国/春', 'HTTPS://a.cn')
const cover = fc.constantFrom('https://example.com/cover.png', 'http://a.cn/c.jpg')
const page = fc.constantFrom(
  'pages/a/index',
  'pages/a/index.html',
  'pages/a/index?x=1',
  '/pages/a/index.html?x=春',
  '?x',
)
const shortText = (maxBytes: number): fc.Arbitrary<string> =>
  words.map((text) => `春${text}茶`).filter((text) => Buffer.byteLength(text) <= maxBytes)

const bodies = {
  image: fc.oneof(
    fc.record({ mediaid: id }),
    fc.record({ imgUrl: cover }),
    fc.record({ mediaid: id, imgUrl: cover }),
  ),
  link: fc.record(
    { title: shortText(64), url, desc: shortText(512), imgUrl: cover },
    { requiredKeys: ['title', 'url'] },
  ),
  miniprogram: fc.record(
    { appid: id, title: shortText(64), imgUrl: cover, page },
    { requiredKeys: ['appid', 'title', 'imgUrl'] },
  ),
  video: fc.record({ mediaid: id }),
  file: fc.record({ mediaid: id }),
}

const kinds = Object.keys(bodies) as (keyof typeof bodies)[]

type Loose = Record<string, unknown>

const attachment: fc.Arbitrary<Loose> = fc
  .constantFrom(...kinds)
  .chain((kind) => bodies[kind].map((body) => ({ msgtype: kind, [kind]: body })))

const recipients = fc.array(id, { maxLength: 5 })

const rightMessage: fc.Arbitrary<Loose> = fc.oneof(
  fc.record(
    {
      text: fc.record({ content: words.map((text) => `您好${text}`) }),
      attachments: fc.array(attachment, { maxLength: 9 }),
      externalUserIds: recipients,
    },
    { requiredKeys: ['text'] },
  ),
  fc.record(
    {
      text: fc.record({ content: words }, { requiredKeys: [] }),
      attachments: fc.array(attachment, { minLength: 1, maxLength: 9 }),
      externalUserIds: recipients,
    },
    { requiredKeys: ['attachments'] },
  ),
)

const titled = (kind: 'link' | 'miniprogram'): fc.Arbitrary<Loose> =>
  fc
    .tuple(bodies[kind], around(64).chain(textOfBytes))
    .map(([body, title]) => ({ attachments: [{ msgtype: kind, [kind]: { ...body, title } }] }))

const messageAtLimits: fc.Arbitrary<Loose> = fc.oneof(
  around(4000).map((length) => ({ text: { content: '春'.repeat(length) } })),
  around(4000).map((length) => ({
    text: { content: ' '.repeat(length) },
    attachments: [{ msgtype: 'video', video: { mediaid: 'v' } }],
  })),
  around(9).chain((length) =>
    fc.array(attachment, { minLength: length, maxLength: length }).map((attachments) => ({ attachments })),
  ),
  titled('link'),
  titled('miniprogram'),
  fc.tuple(bodies.link, around(512).chain(textOfBytes)).map(([link, desc]) => ({
    attachments: [{ msgtype: 'link', link: { ...link, desc } }],
  })),
  // Where the kit is stricter than the document.
  fc
    .constantFrom(
      { url: 'https://a.cn' },
      { url: 'https://a.cn', title: '' },
      { url: 'weixin://dl/business', title: '春茶' },
    )
    .map((link) => ({ attachments: [{ msgtype: 'link', link }] })),
  fc.constant({}),
  fc.constant({ text: {}, attachments: [] }),
  fc.constantFrom(' \u3000\n', '\u200b', '\u3164\n').map((content) => ({ text: { content } })),
)

/** A right message with one value somewhere in it replaced, removed or added. */
const brokenMessage: fc.Arbitrary<unknown> = fc
  .tuple(
    rightMessage,
    fc.nat(),
    fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(undefined, null, '', ' ', 0, [], {})),
    fc.constantFrom(...kinds, 'extra'),
  )
  .map(([message, where, value, addedKey]) => {
    const copy = structuredClone(message)
    const places = placesOf(copy)
    const place = places[where % places.length]
    if (!place) return value
    if (place.key === undefined) place.holder[addedKey] = value
    else if (value === undefined) delete place.holder[place.key]
    else place.holder[place.key] = value
    return copy
  })

interface Place {
  readonly holder: Loose
  /** Undefined: a new field of it. */
  readonly key: string | undefined
}

function placesOf(holder: Loose): Place[] {
  const inner = Object.values(holder).flatMap((value) =>
    typeof value === 'object' && value !== null ? placesOf(value as Loose) : [],
  )
  const added: Place[] = Array.isArray(holder) ? [] : [{ holder, key: undefined }]
  return [...Object.keys(holder).map((key) => ({ holder, key })), ...added, ...inner]
}
