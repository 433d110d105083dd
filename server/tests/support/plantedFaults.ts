export type Handler = (request: Request) => Promise<Response>
/** Breaks a backend that keeps the contract. */
export type Sabotage = (request: Request, answer: Handler) => Promise<Response>

export interface PlantedFault {
  readonly fault: string
  readonly sabotage: Sabotage
  /** The cases that must name it; no others may. */
  readonly named: readonly RegExp[]
}

const ok = (body: unknown): Response => Response.json(body)
const pathOf = (request: Request): string => new URL(request.url).pathname
const at =
  (path: string, change: Sabotage): Sabotage =>
  (request, answer) =>
    pathOf(request) === path ? change(request, answer) : answer(request)
const changed = (path: string, change: (body: Record<string, unknown>, text: string) => unknown): Sabotage =>
  at(path, async (request, answer) => {
    const response = await answer(request)
    if (response.status !== 200) return response
    const text = await response.text()
    return ok(change(JSON.parse(text) as Record<string, unknown>, text))
  })
const withoutCode =
  (...codes: readonly string[]): Sabotage =>
  async (request, answer) => {
    const response = await answer(request)
    const text = await response.clone().text()
    return codes.some((code) => text.includes(`"${code}"`))
      ? ok({ mediaid: 'm', uploadedAt: Date.now() })
      : response
  }
const now = Date.now()

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'healthz says something else',
    sabotage: changed('/healthz', () => ({ up: true })),
    named: [/healthz/, /origin/],
  },
  {
    fault: 'every origin is allowed',
    sabotage: async (request, answer) => {
      const response = await answer(request)
      response.headers.set('access-control-allow-origin', '*')
      return response
    },
    named: [/no origin is allowed/],
  },
  {
    fault: 'errors are plain text',
    sabotage: at('/session', async (request, answer) => {
      const response = await answer(request)
      return response.ok ? response : new Response('error', { status: response.status })
    }),
    named: [
      /session refuses a body that is not JSON/,
      /session refuses a body without/,
      /session refuses a code/,
    ],
  },
  {
    fault: 'expiresAt is in seconds',
    sabotage: changed('/session', (body) => ({ ...body, expiresAt: Math.floor(now / 1000) })),
    named: [/session gives a token/],
  },
  {
    fault: 'the session_key is sent along',
    sabotage: changed('/session', (body) => ({ ...body, session_key: 'k' })),
    named: [/session gives a token/],
  },
  {
    fault: 'the answer says media_id',
    sabotage: changed('/media', ({ uploadedAt }) => ({ media_id: 'm', uploadedAt })),
    named: [/media takes a JPG/, /PNG/, /MP4/, /PDF/],
  },
  {
    fault: '"uploadedAt" is years ago',
    sabotage: changed('/media', (body) => ({ ...body, uploadedAt: 1_500_000_000_000 })),
    named: [/media takes a JPG/, /PNG/, /MP4/, /PDF/],
  },
  {
    fault: 'what a file is, its name decides',
    sabotage: at('/media', withoutCode('wrong-file-type')),
    named: [/HTML named/, /JPG as a video/],
  },
  {
    fault: 'no limit of size',
    sabotage: withoutCode('too-large'),
    named: [/10 MB and a byte/, /2 MB and a byte/],
  },
  { fault: 'empty files pass', sabotage: withoutCode('too-small'), named: [/empty file/] },
  { fault: 'a second part is ignored', sabotage: withoutCode('too-many-parts'), named: [/two parts/] },
  { fault: 'any type of media passes', sabotage: withoutCode('bad-media-type'), named: [/unknown type/] },
  {
    fault: 'file names are not looked at',
    sabotage: withoutCode('bad-file-name'),
    named: [/a path as a file name/, /a line break/],
  },
  {
    fault: 'the link is no address',
    sabotage: changed('/image', () => ({ imgUrl: 'abc' })),
    named: [/image gives a link/],
  },
  {
    fault: 'any host is fetched from',
    sabotage: at('/resolve', withoutCode('host-not-allowed')),
    named: [/unlisted/, /127\.0\.0\.1/, /169\.254/, /file:/],
  },
  {
    fault: 'an unknown key gives something',
    sabotage: at('/resolve', withoutCode('unknown-source')),
    named: [/unknown key/],
  },
  {
    fault: 'a made-up cursor starts again',
    sabotage: withoutCode('bad-cursor'),
    named: [/cursor that it never gave/],
  },
  {
    fault: 'customers have no externalUserId',
    sabotage: changed('/customers', () => ({ customers: [{ name: 'A', tags: [], type: 'wechat' }] })),
    named: [/customers gives pages that end/],
  },
  {
    fault: 'the last page points to itself',
    sabotage: changed('/customers', () => ({ customers: [], nextCursor: 'x' })),
    named: [/customers gives pages that end/],
  },
  {
    fault: 'groups have no chatId',
    sabotage: changed('/groups', () => ({ groups: [{ name: 'A', memberCount: 2 }] })),
    named: [/groups gives pages that end/],
  },
  {
    fault: 'whatever record there is, it is given',
    sabotage: changed('/results', () => ({
      state: 'matched',
      by: 'content',
      createdAt: now,
      target: 'customers',
      counts: { unsent: 0, sent: 1, notFriend: 0, alreadyMessaged: 0 },
      recipientsCursor: 'c',
    })),
    named: [/results finds no record by a token/, /results finds no record by a text/, /no Moment/],
  },
  {
    fault: 'results hold ids of customers where counts are asked for',
    sabotage: changed('/results', (body) => ({ ...body, recipients: [] })),
    named: [/results finds no record by a token/, /results finds no record by a text/, /no Moment/],
  },
  {
    fault: 'a hand-over without a time is looked for',
    sabotage: withoutCode('bad-query'),
    named: [/an address without a time/, /a target without records/],
  },
  {
    fault: 'pages of any host are signed',
    sabotage: at('/signature', withoutCode('host-not-allowed')),
    named: [/signature refuses a page of a host/],
  },
  {
    fault: 'anything is signed',
    sabotage: at('/signature', withoutCode('bad-url')),
    named: [/signature refuses what is no address/],
  },
  {
    fault: 'the timestamp is in milliseconds',
    sabotage: changed('/signature', ({ config, agentConfig }) => ({
      config: { ...(config as object), timestamp: now },
      agentConfig,
    })),
    named: [/signature signs a page/],
  },
  {
    fault: 'one ticket signs for both',
    sabotage: changed('/signature', ({ config }) => ({ config, agentConfig: config })),
    named: [/signature signs a page/],
  },
  {
    fault: 'the ticket is sent along',
    sabotage: changed('/signature', (body) => ({ ...body, ticket: 't' })),
    named: [/signature signs a page/],
  },
  {
    fault: 'tokens are read and not verified',
    sabotage: async (request, answer) => {
      const response = await answer(request)
      const refused = (await response.clone().text()).includes('"bad-token"')
      return refused && pathOf(request) === '/customers' ? ok({ customers: [] }) : response
    },
    named: [
      /customers refuses a token with alg none/,
      /customers refuses a token of somebody/,
      /own token with another signature/,
    ],
  },
  {
    fault: 'images can be uploaded without a token',
    sabotage: at('/image', withoutCode('no-token')),
    named: [/image refuses a request without a token/],
  },
  {
    fault: 'an undocumented status',
    sabotage: at('/image', async () => new Response(null, { status: 204 })),
    named: [/POST \/image/],
  },
]
