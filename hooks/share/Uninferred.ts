/** A type that infers nothing of its argument, so that the target alone says what a message is. TypeScript has `NoInfer` from 5.4 on. */
export type Uninferred<Type> = [Type][Type extends unknown ? 0 : never]
