import type { Language } from '../locale/Language.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'
import { useFetched } from './useFetched.ts'

export interface GuideProps {
  readonly name: string
  readonly language: Language
  readonly strings: CatalogueStrings
  readonly onOpen: (path: string) => void
}

/** A page of docs/, which was made HTML when the catalogue was built. */
export function Guide({ name, language, strings, onOpen }: GuideProps) {
  const fetched = useFetched(`guides/${name}.${language}.html`)
  if (fetched.phase !== 'there')
    return (
      <p className="catalogue__note">{fetched.phase === 'failed' ? strings.notLoaded : strings.loading}</p>
    )
  return (
    <article
      className="guide"
      dangerouslySetInnerHTML={{ __html: fetched.text }}
      onClick={(event) => {
        const link = event.target instanceof Element && event.target.closest('a[href^="#/"]')
        if (!link) return
        event.preventDefault()
        onOpen((link.getAttribute('href') ?? '').slice(2))
      }}
    />
  )
}
