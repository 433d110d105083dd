import { Text, View } from '@tarojs/components'
import { pressProps } from '../components/primitives/pressProps.ts'
import { h5Only } from '../components/primitives/h5Only.ts'

export interface PillsProps<Value extends string | number> {
  /** Begins the ids of the pills: `<name>-<value>`. */
  readonly name: string
  readonly label: string
  readonly values: readonly Value[]
  /** The label of a value. Default: the value itself. */
  readonly nameOf?: (value: Value) => string
  readonly isOn: (value: Value) => boolean
  readonly onPress: (value: Value) => void
}

/** A labelled row of choices. `isOn` says which of them are on: one or several. */
export function Pills<Value extends string | number>(props: PillsProps<Value>) {
  const { name, label, values, nameOf = String, isOn, onPress } = props
  return (
    <View className="wqs-sim-pills" {...h5Only({ role: 'group', 'aria-label': label })}>
      <Text className="wqs-sim-pills__label">{label}</Text>
      <View className="wqs-sim-pills__row">
        {values.map((value) => (
          <View
            key={value}
            id={`${name}-${value}`}
            className={`wqs-sim-pills__one${isOn(value) ? ' wqs-sim-pills__one--on' : ''}`}
            hoverClass="wqs-pressed"
            {...pressProps(() => onPress(value), nameOf(value))}
            {...h5Only({ 'aria-pressed': String(isOn(value)) })}
          >
            <Text className="wqs-sim-pills__name">{nameOf(value)}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
