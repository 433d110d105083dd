import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'

export interface Action {
  readonly label: string
  readonly act: () => unknown
  readonly disabled?: boolean | undefined
  readonly busy?: boolean | undefined
}

export interface ActionBarProps {
  readonly lines?: readonly string[]
  /** Read out as soon as they are there. */
  readonly problems?: readonly string[]
  readonly actions: readonly Action[]
  /** It asks something: a dialog of this name, with each action in a line of its own. */
  readonly question?: string
  /** Between what is said and what can be done. */
  readonly children?: ReactNode
}

/** What is to be said beneath the grid, and what can be done about it. */
export function ActionBar({ lines = [], problems = [], actions, question, children }: ActionBarProps) {
  return (
    <View
      className={`wqs-attach__bar${question ? ' wqs-attach__bar--question' : ''}`}
      {...(question && h5Only({ role: 'dialog', 'aria-label': question }))}
    >
      {[...(question ? [question] : []), ...lines].map((line) => (
        <Text key={line} className="wqs-attach__line">
          {line}
        </Text>
      ))}
      {children}
      {problems.map((problem) => (
        <Text
          key={problem}
          className="wqs-attach__line wqs-attach__line--problem"
          {...h5Only({ role: 'alert' })}
        >
          {problem}
        </Text>
      ))}
      {actions.map(({ label, act, disabled, busy }) => (
        <View
          key={label}
          className={`wqs-attach__action${disabled ? ' wqs-attach--disabled' : ''}`}
          {...pressProps(() => void act(), undefined, { disabled, busy })}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
