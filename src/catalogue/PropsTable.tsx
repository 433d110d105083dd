import type { Language } from '../locale/Language.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'
import type { PropDoc } from './PropDoc.ts'

export interface PropsTableProps {
  readonly component: string
  readonly docs: readonly PropDoc[]
  readonly language: Language
  readonly strings: CatalogueStrings
}

/** A component's props, as its types and the documents say. */
export function PropsTable({ component, docs, language, strings }: PropsTableProps) {
  return (
    <table className="props">
      <caption className="props__of">
        <code>{component}</code>
      </caption>
      <thead>
        <tr>
          <th scope="col">{strings.prop}</th>
          <th scope="col">{strings.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {docs.map(({ name, type, isRequired, meaning }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {isRequired && <span className="props__required">{strings.required}</span>}
            </th>
            <td>
              <code className="props__type">{type}</code>
              {meaning[language] !== '' && <p className="props__meaning">{meaning[language]}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
