import { mediaProblem } from './mediaProblem.ts'

const MIB = 1024 * 1024
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const JPG = bytes('\u00ff\u00d8\u00ff\u00e0JFIF1234')
const PNG = bytes('\u0089PNG\r\n\u001a\n1234')
const MP4 = bytes('\0\0\0\u0020ftypisom')
const HEIC = bytes('\0\0\0\u0020ftypheic')
const MOV = bytes('\0\0\0\u0014ftypqt  ')
const ofBrand = (brand: string) => bytes(`\0\0\0\u0018ftyp${brand}`)
const PDF = bytes('%PDF-1.7 123')

describe('what WeCom takes', () => {
  it.each([
    ['image', JPG],
    ['image', PNG],
    ['video', MP4],
    ['video', ofBrand('mp42')],
    ['video', ofBrand('M4V ')],
    ['video', ofBrand('avc1')],
    // These only hold the letters of a brand that is none.
    ['video', ofBrand('1hei')],
    ['video', ofBrand('1qt ')],
    ['video', ofBrand('1M4A')],
    ['file', PDF],
    ['file', ofBrand('M4A ')],
    ['file', MOV],
    ['file', HEIC],
  ] as const)('is a good %s by its first bytes', (kind, firstBytes) => {
    expect(mediaProblem(kind, { size: 1000, firstBytes })).toBeUndefined()
  })

  it.each([
    ['image', HEIC, 'heic'],
    ['image', PDF, 'pdf'],
    ['image', MP4, 'mp4'],
    ['image', bytes('GIF89a123456'), 'gif'],
    ['image', bytes('RIFF\0\0\0\0WEBP'), 'webp'],
    ['image', bytes('RIFF\0\0\0\0WAVE'), 'wav'],
    ['video', bytes('RIFF\0\0\0\0AVI '), 'avi'],
    ['video', bytes('RIFF\0\0\0\0CDDA'), undefined],
    ['video', bytes('RIFF'), undefined],
    ['image', bytes('BM6789012345'), 'bmp'],
    ['video', bytes('PK\u0003\u000434567890'), 'zip'],
    ['video', MOV, 'mov'],
    ['video', HEIC, 'heic'],
    ['video', ofBrand('heix'), 'heic'],
    ['video', ofBrand('msf1'), 'heic'],
    ['video', ofBrand('avif'), 'avif'],
    ['video', ofBrand('M4A '), 'm4a'],
    ['video', ofBrand('M4B '), 'm4a'],
    ['video', ofBrand('M4P '), 'm4a'],
    ['video', ofBrand('F4A '), 'm4a'],
    ['image', ofBrand('M4A '), 'm4a'],
    ['image', bytes('who knows???'), undefined],
  ] as const)('is not a %s that is something else', (kind, firstBytes, format) => {
    const problem = mediaProblem(kind, { size: 1000, firstBytes })
    expect(problem?.code).toBe('wrong-type')
    expect(problem?.details).toStrictEqual(format === undefined ? {} : { format })
  })

  it.each([
    ['image', 10 * MIB],
    ['video', 10 * MIB],
    ['file', 20 * MIB],
  ] as const)('has an upper limit for a %s', (kind, limitBytes) => {
    expect(mediaProblem(kind, { size: limitBytes })).toBeUndefined()
    expect(mediaProblem(kind, { size: limitBytes + 1 })).toMatchObject({
      code: 'too-large',
      details: { bytes: limitBytes + 1, limitBytes },
    })
  })

  it('has more than 5 bytes', () => {
    expect(mediaProblem('file', { size: 6 })).toBeUndefined()
    expect(mediaProblem('file', { size: 5 })).toMatchObject({
      code: 'too-small',
      details: { bytes: 5, limitBytes: 6 },
    })
  })

  it('is told by its first bytes, however many more are given', () => {
    const firstBytes = new Uint8Array(1_000_000)
    firstBytes.set(PNG)
    expect(mediaProblem('image', { size: 1_000_000, firstBytes })).toBeUndefined()
  })

  it('is judged by its size alone where its bytes cannot be read', () => {
    expect(mediaProblem('image', { size: 1000 })).toBeUndefined()
  })
})
