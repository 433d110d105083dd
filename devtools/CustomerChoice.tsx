import { Text, View } from '@tarojs/components'
import { pressProps } from '../components/primitives/pressProps.ts'
import { h5Only } from '../components/primitives/h5Only.ts'
import type { SimulatedCustomer } from '../simulator/settings/SimulatorOptions.ts'

export interface CustomerChoiceProps {
  readonly customers: readonly SimulatedCustomer[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
  /** The line that says how many customers are not drawn. */
  readonly more: (count: number) => string
}

/** A message can have 20000 customers, and the first ones are enough to choose in a simulation. */
const DRAWN_MAX = 12

export function CustomerChoice({ customers, chosen, onToggle, more }: CustomerChoiceProps) {
  const drawn = customers.slice(0, DRAWN_MAX)
  const rest = customers.length - drawn.length
  return (
    <View className="wqs-sim-customers">
      {drawn.map(({ id, name }) => {
        const isChosen = chosen.includes(id)
        return (
          <View
            key={id}
            id={`wqs-sim-customer-${id}`}
            className={`wqs-sim-customers__one${isChosen ? ' wqs-sim-customers__one--chosen' : ''}`}
            hoverClass="wqs-pressed"
            {...pressProps(() => onToggle(id), name)}
            {...h5Only({ role: 'checkbox', 'aria-checked': String(isChosen) })}
          >
            <Text className="wqs-sim-customers__tick">{isChosen ? '✓' : ''}</Text>
            <Text className="wqs-sim-customers__name">{name}</Text>
          </View>
        )
      })}
      {rest > 0 && <Text className="wqs-sim-sheet__hint">{more(rest)}</Text>}
    </View>
  )
}
