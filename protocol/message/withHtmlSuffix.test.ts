import fc from 'fast-check'
import { withHtmlSuffix } from './withHtmlSuffix.ts'

describe('withHtmlSuffix', () => {
  it.each([
    ['pages/product/index', 'pages/product/index.html'],
    ['pages/product/index?id=7&from=a.b', 'pages/product/index.html?id=7&from=a.b'],
    ['pages/product/index.html?next=/a?b', 'pages/product/index.html?next=/a?b'],
    ['/pages/product/index', '/pages/product/index.html'],
    ['?id=7', '?id=7'],
    ['?id', '?id'],
    ['pages/a.html.bak', 'pages/a.html.bak.html'],
    ['pages/a%3Aid', 'pages/a%3Aid.html'],
    ['pages/a%3fid', 'pages/a%3fid'],
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
