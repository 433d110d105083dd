import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { cx } from '../primitives/cx.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { pressProps } from '../primitives/pressProps.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { View } from '../primitives/elements.ts'

export interface TagPanelProps {
  readonly controls: Pick<RecipientControls, 'tags' | 'tagFilter' | 'setTagFilter'>
  readonly strings: RecipientStrings
}

const MATCHES = ['any', 'all'] as const

export function TagPanel({ controls, strings }: TagPanelProps) {
  const { tags, tagFilter, setTagFilter } = controls
  const { tags: chosen, match } = tagFilter
  const toggle = (tag: string): void =>
    setTagFilter({
      match,
      tags: chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag],
    })
  return (
    <View className="wqs-recipients__tags">
      {tags.map((tag) => (
        <Choice key={tag} label={tag} isOn={chosen.includes(tag)} onPress={() => toggle(tag)} />
      ))}
      {chosen.length > 0 && (
        <View className="wqs-recipients__row">
          {chosen.length > 1 &&
            MATCHES.map((one) => (
              <Choice
                key={one}
                label={strings.match[one]}
                isOn={match === one}
                onPress={() => setTagFilter({ tags: chosen, match: one })}
              />
            ))}
          <ActionButton label={strings.clearTags} onPress={() => setTagFilter({ tags: [], match })} />
        </View>
      )}
    </View>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly isOn: boolean
  readonly onPress: () => void
}

function Choice({ label, isOn, onPress }: ChoiceProps) {
  return (
    <View
      className={cx('wqs-recipients__tag', isOn && 'on')}
      {...pressProps(onPress, label)}
      {...h5Only({ 'aria-pressed': String(isOn) })}
    >
      {label}
    </View>
  )
}
