import { Text, View } from '@tarojs/components'
import { Tappable } from './Tappable.tsx'
import './Choice.css'

export interface ChoiceProps<Value extends string> {
  /** Begins the ids of the parts: `<name>-<value>`. */
  readonly name: string
  readonly label: string
  readonly values: readonly Value[]
  readonly nameOf: (value: Value) => string
  /** Undefined where none of them holds. */
  readonly value: Value | undefined
  readonly onChoose: (value: Value) => void
}

/** A few choices side by side, of which one holds at most. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, values, nameOf, value, onChoose } = props
  return (
    <View
      className="demo-choice"
      {...(process.env.TARO_ENV === 'h5' && { role: 'group', 'aria-label': label })}
    >
      {values.map((each) => (
        <Tappable
          key={each}
          id={`${name}-${each}`}
          className={`demo-choice__one${each === value ? ' demo-choice__one--on' : ''}`}
          isOn={each === value}
          onTap={() => onChoose(each)}
        >
          <Text>{nameOf(each)}</Text>
        </Tappable>
      ))}
    </View>
  )
}
