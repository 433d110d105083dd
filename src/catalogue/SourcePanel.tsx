import { useEffect, useState } from 'react'
import { highlight } from 'sugar-high'
import type { KnobValue } from '../frame/FrameSettings.ts'
import { insertKnobs } from './insertKnobs.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'
import { useFetched } from './useFetched.ts'

export interface SourcePanelProps {
  /** From src/. */
  readonly place: string
  readonly component: string
  readonly knobs: Readonly<Record<string, KnobValue>>
  readonly strings: CatalogueStrings
}

/** The text of the file that runs in the frame, with what the knobs change. */
export function SourcePanel({ place, component, knobs, strings }: SourcePanelProps) {
  const fetched = useFetched(`sources/${place}`)
  if (fetched.phase !== 'there')
    return <p className="panel__none">{fetched.phase === 'failed' ? strings.notLoaded : strings.loading}</p>
  const source = insertKnobs(fetched.text.trim(), component, knobs)
  return (
    <div className="source">
      <CopyButton text={source} strings={strings} />
      {/* sugar-high escapes what it highlights. */}
      <pre className="source__text" tabIndex={0}>
        <code dangerouslySetInnerHTML={{ __html: highlight(source) }} />
      </pre>
    </div>
  )
}

function CopyButton({ text, strings }: { readonly text: string; readonly strings: CatalogueStrings }) {
  const [copied, setCopied] = useState<string>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <button
      className="panel__button"
      type="button"
      aria-live="polite"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      {copied === text ? strings.copied : strings.copy}
    </button>
  )
}
