import fc from 'fast-check'
import { isEncodedUrl, isHttpUrl, withHtmlSuffix } from './url.ts'

describe('isHttpUrl', () => {
  it.each([
    'https://example.com',
    'HTTP://EXAMPLE.com/a?b#c',
    'https://example.com:8080/',
    'https://user:secret@example.com/x',
    'https://[2001:db8::1]/x',
    'https://例子.中国/路径',
    'http://localhost?q=1',
  ])('accepts %s', (address) => expect(isHttpUrl(address)).toBe(true))

  it.each([
    'ftp://example.com',
    'javascript:alert(1)',
    '//example.com',
    'example.com',
    'https://',
    'https:///path',
    'https://?q',
    'https:// example.com',
    'https://exa mple.com',
    ' https://example.com',
    'https://:80',
    'https://@',
    'http:\\\\example.com',
    // A browser reads \\ as /, so that the host is another one than it seems.
    'https://\\@example.com',
  ])('refuses %j', (address) => expect(isHttpUrl(address)).toBe(false))

  it('accepts any address that the standard takes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(isHttpUrl(address)).toBe(true)
      }),
    )
  })
})

describe('isEncodedUrl', () => {
  it('wants white space and Chinese percent-encoded', () => {
    expect(isEncodedUrl('https://example.com/%E6%98%A5')).toBe(true)
    expect(isEncodedUrl('https://example.com/春')).toBe(false)
    expect(isEncodedUrl('https://example.com/a b')).toBe(false)
  })
})

describe('withHtmlSuffix', () => {
  it.each([
    ['pages/product/index', 'pages/product/index.html'],
    ['pages/product/index?id=7&from=a.b', 'pages/product/index.html?id=7&from=a.b'],
    ['pages/product/index.html?next=/a?b', 'pages/product/index.html?next=/a?b'],
    ['/pages/product/index', '/pages/product/index.html'],
    ['?id=7', '?id=7'],
    ['/index/page?a=1&b=2', '/index/page.html?a=1&b=2'],
    ['pages/a/b?name=春茶', 'pages/a/b.html?name=春茶'],
    // Nobody can tell where the query begins, and behind it .html would be part of a value.
    ['pages/a/b.html&arg=1', 'pages/a/b.html&arg=1'],
    ['pages/a/b&arg=1', 'pages/a/b&arg=1'],
    ['pages/a/b\uff1farg=1', 'pages/a/b\uff1farg=1'],
    ['pages/a/b%3Farg%3D1', 'pages/a/b%3Farg%3D1'],
    ['pages/a/b#top', 'pages/a/b#top'],
  ])('turns %s into %s', (page, expected) => expect(withHtmlSuffix(page)).toBe(expected))

  it('changes nothing the second time, whatever the page', () => {
    fc.assert(
      fc.property(fc.string(), (page) => withHtmlSuffix(withHtmlSuffix(page)) === withHtmlSuffix(page)),
    )
  })
})
