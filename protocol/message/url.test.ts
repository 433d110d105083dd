import fc from 'fast-check'
import { isEncodedUrl, isHttpUrl } from './url.ts'

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
    'xhttp://example.com',
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
