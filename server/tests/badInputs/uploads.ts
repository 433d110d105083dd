import { sampleJpeg, sampleMp4, samplePdf } from '../../contract/sampleFiles.ts'
import { endingOf, type BadInput } from './BadInput.ts'

const MIB = 1024 * 1024

function ascii(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function file(
  title: string,
  ends: string,
  query: string,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): BadInput {
  return {
    title: `file: ${title}`,
    ends,
    send: async ({ backend, token }) => endingOf(await backend.upload(token, query, bytes, name)),
  }
}

function body(
  title: string,
  ends: string,
  make: () => NonNullable<RequestInit['body']>,
  contentType?: string,
): BadInput {
  const headers = contentType === undefined ? {} : { 'content-type': contentType }
  const send: BadInput['send'] = async ({ backend, token }) =>
    endingOf(await backend.call('/media?type=file', token, { method: 'POST', body: make(), headers }))
  return { title: `body: ${title}`, ends, send }
}

function name(title: string, given: string): BadInput {
  const query = `media?type=file&name=${encodeURIComponent(given)}`
  return file(`a name with ${title}`, '400 bad-file-name', query, samplePdf().bytes, 'a.pdf')
}

function form(
  ...entries: readonly (readonly [field: string, value: string | Blob, fileName?: string])[]
): FormData {
  const made = new FormData()
  for (const [field, value, fileName] of entries) {
    if (typeof value === 'string') made.append(field, value)
    else made.append(field, value, fileName ?? 'a.pdf')
  }
  return made
}

const PDF = new Blob([samplePdf().bytes])
const MULTIPART = 'multipart/form-data; boundary=b'
const PART = '--b\r\ncontent-disposition: form-data; name="media"; filename="a.pdf"\r\n'
const WRONG = '415 wrong-file-type'

export const UPLOADS: readonly BadInput[] = [
  file('no type', '400 bad-media-type', 'media', samplePdf().bytes, 'a.pdf'),
  file('voice', '400 bad-media-type', 'media?type=voice', samplePdf().bytes, 'a.amr'),
  file('a type called __proto__', '400 bad-media-type', 'media?type=__proto__', samplePdf().bytes, 'a.pdf'),
  file('no byte', '422 too-small', 'media?type=file', new Uint8Array(0), 'a.pdf'),
  file('five bytes', '422 too-small', 'media?type=file', ascii('%PDF-'), 'a.pdf'),
  file(
    'an image with a byte too many',
    '413 too-large',
    'media?type=image',
    sampleJpeg(10 * MIB + 1).bytes,
    'a.jpg',
  ),
  file(
    'a video with a byte too many',
    '413 too-large',
    'media?type=video',
    sampleMp4(10 * MIB + 1).bytes,
    'a.mp4',
  ),
  file(
    'a file with a byte too many',
    '413 too-large',
    'media?type=file',
    samplePdf(20 * MIB + 1).bytes,
    'a.pdf',
  ),
  file(
    'an image link with a byte too many',
    '413 too-large',
    'image',
    sampleJpeg(2 * MIB + 1).bytes,
    'a.jpg',
  ),
  file('HTML named .jpg', WRONG, 'media?type=image', ascii('<!doctype html><script>1</script>'), 'a.jpg'),
  file(
    'SVG as an image',
    WRONG,
    'media?type=image',
    ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'a.svg',
  ),
  file('a GIF named .png', WRONG, 'media?type=image', ascii('GIF89a\0\0\0\0\0\0\0\0'), 'a.png'),
  file('a program named .mp4', WRONG, 'media?type=video', ascii('MZ\x90\0\x03\0\0\0\x04\0\0\0'), 'a.mp4'),
  file('a PDF as an image link', WRONG, 'image', samplePdf().bytes, 'a.jpg'),
  file('a PNG that is cut after its first bytes', WRONG, 'media?type=image', ascii('\x89PNG\r\n'), 'a.png'),
  name('a way up', '../../etc/passwd'),
  name('a way up in Windows', '..\\..\\boot.ini'),
  name('a line break', 'a.pdf\r\nX-Injected: 1'),
  name('a line break of Unicode', 'a\u2028.pdf'),
  name('a NUL', 'a.pdf\0.jpg'),
  body('no multipart', '415 wrong-content-type', () => '{}', 'application/json'),
  body('another multipart', '415 wrong-content-type', () => 'x', 'multipart/mixed; boundary=b'),
  body('no boundary', '400 bad-multipart', () => 'x', 'multipart/form-data'),
  body('nothing', '400 bad-multipart', () => '', MULTIPART),
  body('another boundary', '400 bad-multipart', () => '--c\r\n\r\nx\r\n--c--\r\n', MULTIPART),
  body('the end missing', '400 bad-multipart', () => `${PART}\r\nabcdefgh`, MULTIPART),
  body('no part', '400 no-file', () => '--b--\r\n', MULTIPART),
  body('a part without a head', '400 no-file', () => '--b\r\n\r\nabcdefgh\r\n--b--\r\n', MULTIPART),
  body(
    'a head of 100 KB',
    '400 no-file',
    () => `--b\r\nx: ${'y'.repeat(100_000)}\r\n\r\nz\r\n--b--\r\n`,
    MULTIPART,
  ),
  body('a part of another name', '400 no-file', () => form(['file', PDF])),
  body('a field of text', '400 no-file', () => form(['media', 'abcdefgh'])),
  body('two files', '400 too-many-parts', () => form(['media', PDF], ['media', PDF])),
  body('a file and a field', '400 too-many-parts', () => form(['media', PDF], ['name', 'a.pdf'])),
]
