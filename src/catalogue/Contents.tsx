import guides from 'catalogue:guides'
import { useState } from 'react'
import type { DemoStrings } from '../locale/DemoStrings.ts'
import type { Language } from '../locale/Language.ts'
import { ENTRIES, type Entry, SCREENS, STORIES, titleOf } from './entries.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'

export interface ContentsProps {
  readonly path: string
  readonly language: Language
  readonly demo: DemoStrings
  readonly strings: CatalogueStrings
  readonly onOpen: (path: string) => void
}

interface Item {
  readonly path: string
  readonly title: string
  /** What a search looks in. */
  readonly text: string
}

interface Section {
  readonly title: string
  readonly items: readonly Item[]
}

/** What can be opened: pages, stories by component, guides; and a search over all of it. */
export function Contents(props: ContentsProps) {
  const { path, strings, onOpen } = props
  const [query, setQuery] = useState('')
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const sections = sectionsOf(props)
    .map(({ title, items }) => ({
      title,
      items: items.filter(({ text }) => words.every((word) => text.includes(word))),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <nav className="contents" aria-label={strings.list}>
      <input
        className="contents__search"
        type="search"
        value={query}
        placeholder={strings.search}
        aria-label={strings.search}
        onChange={({ target }) => setQuery(target.value)}
      />
      {sections.length === 0 && <p className="contents__none">{strings.nothingFound}</p>}
      {sections.map(({ title, items }) => (
        <section key={title}>
          <h2 className="contents__heading">{title}</h2>
          <ul className="contents__items">
            {items.map((item) => (
              <li key={item.path}>
                <a
                  className="contents__item"
                  href={`#/${item.path}`}
                  aria-current={item.path === path ? 'page' : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey) return
                    event.preventDefault()
                    onOpen(item.path)
                  }}
                >
                  {item.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function sectionsOf({ language, demo, strings }: ContentsProps): readonly Section[] {
  return [
    { title: strings.screens, items: SCREENS.map((screen) => itemOf(screen, strings.screens, demo)) },
    ...STORIES.map(([page, component]) => {
      const { title } = demo.stories.pages[page]
      const entries = ENTRIES.filter((entry) => entry.kind === 'story' && entry.page === page)
      return { title, items: entries.map((entry) => itemOf(entry, `${title} ${component}`, demo)) }
    }),
    {
      title: strings.guides,
      items: guides.map(({ name, titles }) => ({
        path: `guides/${name}`,
        title: titles[language],
        text: `${strings.guides} ${name} ${titles[language]}`.toLowerCase(),
      })),
    },
  ]
}

function itemOf(entry: Entry, section: string, demo: DemoStrings): Item {
  const title = titleOf(entry, demo)
  const expect = entry.kind === 'story' ? demo.stories.stories[entry.story].expect : ''
  return { path: entry.path, title, text: `${section} ${title} ${expect} ${entry.path}`.toLowerCase() }
}
