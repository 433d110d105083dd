import { readBody, type BodyTimeouts } from './readBody.ts'
import { Problem } from '../errors/Problem.ts'

const MAX_BYTES = 8 * 1024

/** Reads a small JSON object. */
export async function readJson(
  request: Request,
  timeouts: BodyTimeouts,
): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Problem('wrong-content-type', 'application/json is expected.')
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of readBody(request, MAX_BYTES, timeouts)) chunks.push(chunk)
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // The problem is thrown below.
  }
  throw new Problem('bad-json')
}
