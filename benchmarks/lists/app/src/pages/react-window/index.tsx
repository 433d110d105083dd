import type { CSSProperties } from 'react'
import { List } from 'react-window'
import { Bench } from '../../Bench.tsx'
import { PlainRow } from '../../PlainRow.tsx'
import type { Picked } from '../../usePicked.ts'

export default function ReactWindowPage() {
  return <Bench list={ReactWindow} />
}

function ReactWindow(picked: Picked) {
  return (
    <List
      className="list"
      style={{ height: 600 }}
      rowCount={picked.rows.length}
      rowHeight={56}
      rowProps={picked}
      rowComponent={Item}
    />
  )
}

function Item({ index, style, rows, picked, toggle }: Picked & { index: number; style: CSSProperties }) {
  const row = rows[index]
  return (
    <div style={style}>
      {row && <PlainRow row={row} on={picked.has(row.externalUserId)} onToggle={toggle} />}
    </div>
  )
}
