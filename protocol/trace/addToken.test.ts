import fc from 'fast-check'
import type { Attachment } from '../message/ShareMessage.ts'
import { addToken, tokenOf } from './addToken.ts'
import { isSignedAddress } from './isSignedAddress.ts'
import { tokenIn, withToken } from './withToken.ts'

const token = 'AbCdEfGhIjKlMnOpQrSt-_'
const linkTo = (url: string): Attachment => ({ msgtype: 'link', link: { title: 'A', url } })
const cardOf = (page?: string): Attachment => ({
  msgtype: 'miniprogram',
  miniprogram: {
    appid: 'wx1',
    title: 'A',
    imgUrl: 'https://a.example.com/a.png',
    ...(page !== undefined && { page }),
  },
})

describe('a token in an address', () => {
  it.each([
    ['https://a.example.com', `https://a.example.com?wqs_t=${token}`],
    ['https://a.example.com/?', `https://a.example.com/?wqs_t=${token}`],
    ['https://a.example.com/p?x=1', `https://a.example.com/p?x=1&wqs_t=${token}`],
    ['https://a.example.com/p?x=1&', `https://a.example.com/p?x=1&wqs_t=${token}`],
    ['https://a.example.com/p?x=%E8%8C%B6#top', `https://a.example.com/p?x=%E8%8C%B6&wqs_t=${token}#top`],
    ['https://a.example.com/#/route?x=1', `https://a.example.com/?wqs_t=${token}#/route?x=1`],
    ['https://a.example.com/p?wqs_t=older&x=1', `https://a.example.com/p?wqs_t=${token}&x=1`],
    ['pages/tea/index.html?id=7', `pages/tea/index.html?id=7&wqs_t=${token}`],
    ['/pages/tea/index', `/pages/tea/index?wqs_t=${token}`],
  ])('%s becomes %s', (address, expected) => {
    expect(withToken(address, token)).toBe(expected)
  })

  const part = fc.string({
    unit: fc.constantFrom(
      'a',
      'Z',
      '0',
      '-',
      '_',
      '.',
      '~',
      '%',
      '&',
      '=',
      '+',
      '/',
      ':',
      '@',
      '!',
      ';',
      '茶',
      '%E8%8C%B6',
    ),
    maxLength: 12,
  })
  const queries = fc.array(fc.oneof(part, fc.constant('wqs_t=older'), fc.constant('wqs_t')), { maxLength: 4 })
  const addresses = fc
    .record({
      path: part,
      query: fc.option(queries),
      hash: fc.option(
        fc.string({ unit: fc.constantFrom('a', '0', '?', '&', '=', '#', '/', 'wqs_t=x'), maxLength: 8 }),
      ),
    })
    .map(({ path, query, hash }) => {
      const search = query === null ? '' : `?${query.join('&')}`
      return `https://a.example.com/${path}${search}${hash === null ? '' : `#${hash}`}`
    })
  /** Names and values in their order, as a server that reads the address would have them. */
  const readBy = (address: string): readonly (readonly string[])[] =>
    [...new URL(address).searchParams].filter(([name]) => name !== 'wqs_t')

  it('can be read from it, by the kit and by any server', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const traced = withToken(address, token)
        expect(tokenIn(traced)).toBe(token)
        expect(new URL(traced).searchParams.getAll('wqs_t').filter((one) => one !== '')).toContain(token)
      }),
    )
  })

  it('changes neither path, other parameters nor hash', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const [before, after] = [new URL(address), new URL(withToken(address, token))]
        expect([after.origin, after.pathname, after.hash]).toEqual([
          before.origin,
          before.pathname,
          before.hash,
        ])
        expect(readBy(after.href).filter(([name, value]) => name !== '' || value !== '')).toEqual(
          readBy(before.href).filter(([name, value]) => name !== '' || value !== ''),
        )
      }),
    )
  })

  it('is replaced by the next one, and leaves nothing of itself', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const next = 'another-token-of-22-let'
        expect(withToken(withToken(address, token), next)).toBe(withToken(address, next))
      }),
    )
  })
})

describe('a signed address', () => {
  it.each([
    'https://a.example.com/p?x=1&sign=abc',
    'https://a.example.com/p?signature=abc',
    'https://a.example.com/p?X-Amz-Signature=abc',
    'https://a.example.com/p?q-sign-algorithm=sha1&q-signature=abc',
    'https://a.example.com/p?SIG=abc',
    'https://a.example.com/#/route?sign=abc',
    'pages/a.html?id=1&sign=abc',
  ])('%s is one', (address) => expect(isSignedAddress(address)).toBe(true))

  it.each([
    'https://a.example.com/sign=abc',
    'https://a.example.com/p?design=1',
    'https://a.example.com/p?signin=1',
    'https://a.example.com/p?x=sign',
    'https://a.example.com/p#sign=1',
  ])('%s is none', (address) => expect(isSignedAddress(address)).toBe(false))

  it('is left alone, and told', () => {
    const attachments = [linkTo('https://a.example.com/?sign=1'), linkTo('https://a.example.com/')]
    const { payload, isTraced, signed } = addToken({ attachments }, 'link', token)
    expect(payload.attachments).toEqual([attachments[0], linkTo(`https://a.example.com/?wqs_t=${token}`)])
    expect([isTraced, signed]).toEqual([true, [0]])
  })
})

describe('a token in a message', () => {
  const attachments = [cardOf('pages/a.html'), linkTo('https://a.example.com'), cardOf()]

  it('goes into the links or into the pages of cards, and can be read back', () => {
    const linked = addToken({ attachments }, 'link', token).payload
    expect(linked.attachments).toEqual([
      attachments[0],
      linkTo(`https://a.example.com?wqs_t=${token}`),
      attachments[2],
    ])
    const paged = addToken({ attachments }, 'page', token).payload
    expect(paged.attachments).toEqual([cardOf(`pages/a.html?wqs_t=${token}`), attachments[1], attachments[2]])
    expect([linked, paged].map(tokenOf)).toEqual([token, token])
  })

  it('is none where there is neither link nor card', () => {
    const payload = { text: { content: '您好' }, attachments: [] }
    expect(addToken(payload, 'link', token)).toEqual({ payload, isTraced: false, signed: [] })
    expect(addToken(payload, 'link', token).payload).toBe(payload)
    expect(tokenOf(payload)).toBeUndefined()
  })
})
