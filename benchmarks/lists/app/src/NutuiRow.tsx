import { Cell, Checkbox } from '@nutui/nutui-react-taro'
import type { Row } from './customers.ts'

export interface NutuiRowProps {
  readonly at: number
  readonly row: Row
  readonly on: boolean
  readonly onToggle: (at: number) => void
}

/** A row of NutUI's own parts. */
export function NutuiRow({ at, row, on, onToggle }: NutuiRowProps) {
  return (
    <Cell
      className="row"
      title={row.name}
      description={row.corpName}
      extra={<Checkbox checked={on} />}
      onClick={() => onToggle(at)}
    />
  )
}
