import VirtualList from '@tarojs/components-advanced/dist/components/virtual-list'
import { Bench } from '../../Bench.tsx'
import { BareRow } from '../../BareRow.tsx'
import type { Picked } from '../../usePicked.ts'

export default function TaroListPage() {
  return <Bench list={TaroList} />
}

function TaroList(picked: Picked) {
  return (
    <VirtualList
      className="list"
      height={600}
      width="100%"
      itemSize={56}
      itemCount={picked.rows.length}
      itemData={picked}
      item={Item}
    />
  )
}

function Item({ index, data }: { readonly index: number; readonly data: Picked }) {
  const row = data.rows[index]
  return row ? <BareRow row={row} on={data.picked.has(row.externalUserId)} onToggle={data.toggle} /> : null
}
