import { Button, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ComponentType, useMemo, useState } from 'react'
import { makeRows, type Row } from './rows.ts'
import { type Picked, usePicked } from './usePicked.ts'

/** A page that shows its list when it is told to, so that the list's mount is measured and neither the page's nor the rows' making. */
export function Bench({ list: List }: { readonly list: ComponentType<Picked> }) {
  const rows = useRows()
  const [isOpen, setOpen] = useState(false)
  return (
    <View>
      <Button id="open" onClick={() => setOpen(true)}>
        open
      </Button>
      {isOpen && <Opened list={List} rows={rows} />}
    </View>
  )
}

/** As many as the page's `?count=` says. */
export function useRows(): readonly Row[] {
  const { count = '20000' } = useRouter().params
  return useMemo(() => makeRows(Number(count)), [count])
}

interface OpenedProps {
  readonly list: ComponentType<Picked>
  readonly rows: readonly Row[]
}

function Opened({ list: List, rows }: OpenedProps) {
  const picked = usePicked(rows)
  return (
    <View>
      <Button id="all" onClick={picked.pickAll}>
        all
      </Button>
      <View className="box">
        <List {...picked} />
      </View>
    </View>
  )
}
