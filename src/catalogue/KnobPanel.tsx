import type { KnobValue } from '../frame/FrameSettings.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'
import type { KnobKind, PropDoc } from './PropDoc.ts'

type Knobs = Readonly<Record<string, KnobValue>>

export interface KnobPanelProps {
  readonly docs: readonly PropDoc[]
  readonly knobs: Knobs
  readonly strings: CatalogueStrings
  readonly onSet: (knobs: Knobs) => void
}

/** The props that are a value, each to be set in place of what the source says. */
export function KnobPanel({ docs, knobs, strings, onSet }: KnobPanelProps) {
  const settable = docs.flatMap(({ name, knob }) =>
    knob && name !== 'id' && name !== 'className' ? [{ name, knob }] : [],
  )
  if (settable.length === 0) return <p className="panel__none">{strings.noKnobs}</p>
  const set = (name: string, value: KnobValue | undefined) => {
    const { [name]: _before, ...others } = knobs
    onSet(value === undefined ? others : { ...others, [name]: value })
  }
  return (
    <div className="knobs">
      {settable.map(({ name, knob }) => (
        <label key={name} className="knob">
          <code className="knob__name">{name}</code>
          <Knob {...{ name, knob, strings }} value={knobs[name]} onSet={(value) => set(name, value)} />
        </label>
      ))}
      <button
        className="panel__button"
        type="button"
        disabled={Object.keys(knobs).length === 0}
        onClick={() => onSet({})}
      >
        {strings.reset}
      </button>
    </div>
  )
}

interface KnobProps {
  readonly name: string
  readonly knob: KnobKind
  readonly value: KnobValue | undefined
  readonly strings: CatalogueStrings
  readonly onSet: (value: KnobValue | undefined) => void
}

function Knob({ name, knob, value, strings, onSet }: KnobProps) {
  const id = `knob-${name}`
  if (knob.kind === 'text' || knob.kind === 'number')
    return (
      <input
        {...{ id, className: 'knob__value', placeholder: strings.asInSource }}
        type={knob.kind}
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) => onSet(typed(knob.kind, target.value))}
      />
    )
  const options: readonly (readonly [string, KnobValue])[] =
    knob.kind === 'flag'
      ? [
          [strings.on, true],
          [strings.off, false],
        ]
      : knob.values.map((each) => [each, each])
  return (
    <select
      {...{ id, className: 'knob__value' }}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => onSet(options.find(([, each]) => String(each) === target.value)?.[1])}
    >
      <option value="">{strings.asInSource}</option>
      {options.map(([label, each]) => (
        <option key={label} value={String(each)}>
          {label}
        </option>
      ))}
    </select>
  )
}

function typed(kind: 'text' | 'number', text: string): KnobValue | undefined {
  if (text === '') return undefined
  return kind === 'number' ? Number(text) : text
}
