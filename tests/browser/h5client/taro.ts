/** The one function of Taro that `taro-wecom-share/h5` names. */
export function request(): never {
  throw new Error('this page makes no requests')
}
