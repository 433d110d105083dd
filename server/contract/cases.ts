import {
  allowsNoOrigin,
  answersHealth,
  CUSTOMERS,
  GROUPS,
  findsNoResult,
  foreignToken,
  givesAllPages,
  givesImageLink,
  givesToken,
  IMAGE,
  MEDIA,
  RECIPIENTS,
  refuses,
  refusesForgedToken,
  refusesLargeImage,
  refusesMedia,
  refusesName,
  refusesPage,
  refusesSource,
  RESOLVE,
  resolvesKey,
  RESULTS,
  SESSION,
  signsPage,
  takesMedia,
  type Check,
} from './checks.ts'
import type { Operation } from './readContract.ts'
import { sampleJpeg, sampleMp4, samplePdf, samplePng, type SampleFile } from './sampleFiles.ts'

/** One case of the contract. */
export interface ContractCase {
  readonly title: string
  readonly needs: 'nothing' | 'code' | 'session' | 'key' | 'page'
  readonly run: Check
}

const MIB = 1024 * 1024
const HTML_AS_JPEG: SampleFile = {
  name: 'page.jpg',
  contentType: 'image/jpeg',
  bytes: new TextEncoder().encode('<!doctype html><script>alert(1)</script>'),
}
const EMPTY: SampleFile = { name: 'empty.pdf', contentType: 'application/pdf', bytes: new Uint8Array(0) }
const FORBIDDEN_SOURCES = [
  'https://unlisted.invalid/a.jpg',
  'http://127.0.0.1/a.jpg',
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
]

/** In the order in which they run, because a session must exist before it is used. */
export const CASES: readonly ContractCase[] = [
  open('GET /healthz answers without a token', answersHealth),
  open('no origin is allowed that was not configured', allowsNoOrigin),
  open('POST /session refuses a body that is not JSON', refusesLogin('{', 400, 'bad-json')),
  open('POST /session refuses a body without a code', refusesLogin('{}', 400, 'bad-json')),
  open(
    'POST /session refuses a code that WeCom never gave',
    refusesLogin('{"code":"expired"}', 401, 'bad-code'),
  ),
  ...[MEDIA, IMAGE, RESOLVE, CUSTOMERS, GROUPS, RESULTS, RECIPIENTS].flatMap(tokenCases),
  { title: 'POST /session gives a token that expires in the future', needs: 'code', run: givesToken },
  member('GET /customers refuses the own token with another signature, or none', refusesForgedToken),
  member('POST /media takes a JPG', takesMedia('image', sampleJpeg())),
  member(
    'POST /media takes a JPG that is named .jfif',
    takesMedia('image', { ...sampleJpeg(), name: 'check.jfif' }),
  ),
  member('POST /media takes a PNG', takesMedia('image', samplePng())),
  member('POST /media takes an MP4', takesMedia('video', sampleMp4(2048))),
  member('POST /media takes a PDF', takesMedia('file', { ...samplePdf(), name: '报价单 2026.pdf' })),
  member(
    'POST /media refuses an unknown type',
    refusesMedia('voice', () => [sampleJpeg()], 400, 'bad-media-type'),
  ),
  member(
    'POST /media refuses HTML named .jpg',
    refusesMedia('image', () => [HTML_AS_JPEG], 415, 'wrong-file-type'),
  ),
  member('POST /media refuses a JPG as a video', refusesMedia('video', jpegAsVideo, 415, 'wrong-file-type')),
  member('POST /media refuses 10 MB and a byte', refusesMedia('image', largeJpeg, 413, 'too-large')),
  member(
    'POST /media refuses an empty file',
    refusesMedia('file', () => [EMPTY], 422, 'too-small'),
  ),
  member('POST /media refuses two parts', refusesMedia('image', twoJpegs, 400, 'too-many-parts')),
  member(
    'POST /media refuses no part',
    refusesMedia('image', () => [], 400, 'no-file', 'bad-multipart'),
  ),
  member(
    'POST /media refuses a body that is not multipart',
    refuses(MEDIA, { query: { type: 'image' }, body: '{}' }, 415, 'wrong-content-type'),
  ),
  member('POST /media refuses a path as a file name', refusesName('../../etc/passwd')),
  member('POST /media refuses a line break in a file name', refusesName('a.pdf\r\nX-Injected: 1')),
  member('POST /image gives a link', givesImageLink),
  member('POST /image refuses 2 MB and a byte', refusesLargeImage),
  { title: 'POST /resolve brings the picture of a key', needs: 'key', run: resolvesKey },
  member(
    'POST /resolve refuses an unknown key',
    refusesSource({ key: 'no-such-key' }, 404, 'unknown-source'),
  ),
  member('POST /resolve refuses what is no source', refusesSource(42, 400, 'bad-source', 'bad-json')),
  ...FORBIDDEN_SOURCES.map((url) =>
    member(
      `POST /resolve refuses ${url}`,
      refusesSource({ url }, 403, 'host-not-allowed', 'private-address'),
    ),
  ),
  ...[CUSTOMERS, GROUPS].flatMap((operation) => [
    member(`GET ${operation.path} gives pages that end`, givesAllPages(operation)),
    member(
      `GET ${operation.path} refuses a cursor that it never gave`,
      refuses(operation, { query: { cursor: 'made-up' } }, 400, 'bad-cursor'),
    ),
  ]),
  member(
    'GET /results finds no record by a token that is in none',
    findsNoResult({ token: 'checkAAAAAAAAAAAAAAAAA', msgtypes: 'link' }),
  ),
  member(
    'GET /results finds no record by a text that nobody sent',
    findsNoResult({ textDigest: '5a'.repeat(32) }),
  ),
  member(
    'GET /results finds no Moment that nobody sent',
    findsNoResult({ target: 'moments', textDigest: '5a'.repeat(32) }),
  ),
  member(
    'GET /results refuses an address without a time',
    refuses(RESULTS, { query: { textDigest: '5a'.repeat(32) } }, 400, 'bad-query'),
  ),
  member(
    'GET /results refuses a target without records',
    refuses(RESULTS, { query: { target: 'chat', startedAgo: '1', endedAgo: '0' } }, 400, 'bad-query'),
  ),
  member(
    'GET /results/recipients refuses a cursor that it never gave',
    refuses(RECIPIENTS, { query: { cursor: 'made-up' } }, 400, 'bad-cursor'),
  ),
  { title: 'GET /signature signs a page', needs: 'page', run: signsPage },
  open(
    'GET /signature refuses a page of a host that is not allowed',
    refusesPage('https://unlisted.invalid/', 403, 'host-not-allowed'),
  ),
  open('GET /signature refuses what is no address', refusesPage('share', 400, 'bad-url')),
]

function open(title: string, run: Check): ContractCase {
  return { title, needs: 'nothing', run }
}

function member(title: string, run: Check): ContractCase {
  return { title, needs: 'session', run }
}

function tokenCases(operation: Operation): readonly ContractCase[] {
  const name = `${operation.method} ${operation.path}`
  const unsigned = { token: foreignToken('none') }
  const foreign = { token: foreignToken('HS256') }
  return [
    open(`${name} refuses a request without a token`, refuses(operation, { token: null }, 401, 'no-token')),
    open(`${name} refuses a token with alg none`, refuses(operation, unsigned, 401, 'bad-token')),
    open(`${name} refuses a token of somebody else`, refuses(operation, foreign, 401, 'bad-token')),
  ]
}

function refusesLogin(body: string, status: number, code: string): Check {
  return refuses(SESSION, { token: null, body }, status, code)
}

function jpegAsVideo(): readonly SampleFile[] {
  return [{ ...sampleJpeg(), name: 'check.mp4' }]
}

function largeJpeg(): readonly SampleFile[] {
  return [sampleJpeg(10 * MIB + 1)]
}

function twoJpegs(): readonly SampleFile[] {
  return [sampleJpeg(), sampleJpeg()]
}
