import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanFileName, nameWithExtension } from './cleanFileName.ts'
import { MEDIA_RULES } from './mediaRules.ts'

const clean = (name: string): string => cleanFileName(name)

describe('a file name', () => {
  for (const name of [
    '报价单 2026.pdf',
    '👨‍👩‍👧 family.jpg',
    'a.tar.gz',
    'no extension',
    "it's (1).docx",
    'עברית.pdf',
  ]) {
    it(`stays as it is: ${name}`, () => assert.equal(clean(name), name))
  }

  it('loses the marks that make it read as another', () => {
    assert.equal(clean('photo\u202egpj.exe'), 'photogpj.exe')
  })

  it('loses leading dots and outer spaces', () => {
    assert.equal(clean('  ..hidden.pdf '), 'hidden.pdf')
    assert.equal(clean('. hidden.pdf'), 'hidden.pdf')
  })

  it('is never empty', () => {
    assert.equal(clean(''), 'file')
    assert.equal(clean('...'), 'file')
    assert.equal(nameWithExtension(clean(''), MEDIA_RULES.image.kinds[0], MEDIA_RULES.image), 'file.jpg')
  })

  it('is cut between characters, and keeps its extension', () => {
    const name = clean(`${'报价🌸'.repeat(60)}.pdf`)
    assert.ok(name.endsWith('.pdf') && Buffer.byteLength(name) <= 255)
    assert.ok(!name.includes('\ufffd'))
  })

  it('whatever it was, ends up short, without path or control characters, and cleaning it again changes nothing', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
    )
    fc.assert(
      fc.property(names, (original) => {
        let name: string
        try {
          name = clean(original)
        } catch (error) {
          return assert.equal((error as { code?: string }).code, 'bad-file-name')
        }
        assert.ok(name.length > 0 && Buffer.byteLength(name) <= 255)
        assert.doesNotMatch(name, /[\p{Cc}/\\]/u)
        assert.equal(clean(name), name)
      }),
      { numRuns: 2000 },
    )
  })
})
