import { Button, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ComponentType, useState } from 'react'
import { type Picked, usePicked } from './usePicked.ts'

/** A page that shows its list when it is told to, so that the list's mount is measured and not the page's. */
export function Bench({ list: List }: { readonly list: ComponentType<Picked> }) {
  const { count = '20000' } = useRouter().params
  const [isOpen, setOpen] = useState(false)
  return (
    <View>
      <Button id="open" onClick={() => setOpen(true)}>
        open
      </Button>
      {isOpen && <Opened list={List} count={Number(count)} />}
    </View>
  )
}

function Opened({ list: List, count }: { readonly list: ComponentType<Picked>; readonly count: number }) {
  const picked = usePicked(count)
  return (
    <View>
      <Button id="all" onClick={picked.pickAll}>
        all
      </Button>
      <List {...picked} />
    </View>
  )
}
