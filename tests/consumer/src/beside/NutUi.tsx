import { Button } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/style.css'

/** A button of another library on the kit's page. */
export function Beside() {
  return <Button id="beside">NutUI</Button>
}
