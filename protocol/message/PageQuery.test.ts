import fc from 'fast-check'
import { decodePageQuery, toPagePath } from './PageQuery.ts'

/** As a mini-program reads it: names and values as they stand, nothing decoded. */
function readRaw(page: string): Record<string, string> {
  const query = page.split('?')[1] ?? ''
  return Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  )
}

const wellFormed = fc.string({ unit: 'binary' })

describe('a page and its query', () => {
  it('come back as they went, whatever the names and values', () => {
    const query = fc.dictionary(
      wellFormed.filter((name) => name !== ''),
      wellFormed,
    )
    fc.assert(
      fc.property(query, (values) => {
        const page = toPagePath('/pages/product/index', values)
        expect(page).toMatch(/^[\x21-\x7e]*$/)
        expect(decodePageQuery(readRaw(page))).toEqual({ ...values })
      }),
    )
  })

  it('leave out what is undefined, and go behind a query that is there', () => {
    expect(toPagePath('/p', { a: 1, b: undefined, c: true })).toBe('/p?a=1&c=true')
    expect(toPagePath('/p?x=1', { 名: '春 & 夏' })).toBe('/p?x=1&%E5%90%8D=%E6%98%A5%20%26%20%E5%A4%8F')
    expect(toPagePath('/p', {})).toBe('/p')
  })

  it('survive a lone surrogate and a value that is not well encoded', () => {
    expect(toPagePath('/p', { a: '\udc00\ud800👍' })).toBe('/p?a=%EF%BF%BD%EF%BF%BD%F0%9F%91%8D')
    expect(decodePageQuery({ a: '100%', b: undefined, c: 7 })).toEqual({ a: '100%', c: '7' })
  })
})
