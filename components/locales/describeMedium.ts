import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { MediaSentences } from './MediaSentences.ts'

/** Why this medium was not picked or uploaded, and what to do. */
export function describeMedium(
  { code, details }: MediaFailure,
  name: string,
  { failures }: MediaSentences,
): string {
  const sentence = failures[code]
  return typeof sentence === 'string' ? sentence : sentence({ ...details, name })
}
