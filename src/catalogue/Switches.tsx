import { type FrameSettings, TEXT_SCALES } from '../frame/FrameSettings.ts'
import { FRAME_CLIENTS, type FrameClientId } from '../frame/frameClients.ts'
import type { DemoStrings } from '../locale/DemoStrings.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../locale/Language.ts'
import { THEMES } from '../preferences/Theme.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'

export interface SwitchesProps {
  readonly settings: FrameSettings
  readonly demo: DemoStrings
  readonly strings: CatalogueStrings
  readonly onSet: (settings: Partial<FrameSettings>) => void
  /** Whether a story runs, which can be opened elsewhere. */
  readonly hasStory: boolean
}

const CLIENT_IDS = Object.keys(FRAME_CLIENTS) as readonly FrameClientId[]

/** How the catalogue and the story in its frame speak and look, and where the story is opened. */
export function Switches({ settings, demo, strings, onSet, hasStory }: SwitchesProps) {
  return (
    <div className="switches">
      {hasStory && (
        <>
          <Choose
            name="client"
            label={strings.client}
            values={CLIENT_IDS}
            nameOf={(id) => strings.clients[id]}
            value={settings.client}
            onChoose={(client) => onSet({ client })}
          />
          <Choose
            name="text"
            label={strings.textSize}
            values={TEXT_SCALES}
            nameOf={(scale) => `${String(Number(scale) * 100)}%`}
            value={settings.textScale}
            onChoose={(textScale) => onSet({ textScale })}
          />
        </>
      )}
      <Choose
        name="theme"
        label={strings.theme}
        values={THEMES}
        nameOf={(theme) => demo.themes[theme]}
        value={settings.theme}
        onChoose={(theme) => onSet({ theme })}
      />
      <Choose
        name="language"
        label={strings.language}
        values={LANGUAGES}
        nameOf={(language) => LANGUAGE_NAMES[language]}
        value={settings.language}
        onChoose={(language) => onSet({ language })}
      />
    </div>
  )
}

interface ChooseProps<Value extends string> {
  readonly name: string
  readonly label: string
  readonly values: readonly Value[]
  readonly nameOf: (value: Value) => string
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

function Choose<Value extends string>({ name, label, values, nameOf, value, onChoose }: ChooseProps<Value>) {
  return (
    <label className="choose">
      <span className="choose__label">{label}</span>
      <select
        id={`set-${name}`}
        className="choose__values"
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((each) => each === target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
