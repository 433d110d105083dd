import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { MediaStrings } from './KitLocale.ts'

/** Says why a file was not picked or uploaded, and what to do. */
export function describeMedia(
  { code, details }: MediaFailure,
  name: string,
  { failures }: MediaStrings,
): string {
  const sentence = failures[code]
  return typeof sentence === 'string' ? sentence : sentence({ ...details, name })
}
