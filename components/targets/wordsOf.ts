import type { KitLocale, ShareStrings, TargetStrings } from '../locales/KitLocale.ts'
import type { TargetWords } from '../locales/TargetWords.ts'

/** @param own where the language in use has none */
export function wordsOf(
  name: keyof KitLocale['targets'],
  own: TargetStrings,
): Required<TargetWords>['words'] {
  return (strings: ShareStrings, locale: object | undefined) => {
    const { targets } = (locale ?? {}) as Partial<KitLocale>
    const { issues, wrongPlace, elsewhere, ...others } = targets?.[name] ?? own
    return {
      ...strings,
      ...others,
      issues: { ...strings.issues, ...issues },
      failures: { ...strings.failures, 'wrong-place': wrongPlace, 'unsupported-platform': elsewhere },
    }
  }
}
