/** What `Component()` and `Behavior()` are given. */
export interface ComponentDefinition {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly methods?: Readonly<Record<string, unknown>>
  readonly data?: object
  readonly [field: string]: unknown
}

const TYPES: Readonly<Record<string, unknown>> = { String, Number, Boolean, Object, Array, Function }

/** Types of properties are constructors, and those of the mini-program's realm are not ours: the view engine compares with ours. */
export function fromRealmTypes(definition: ComponentDefinition): ComponentDefinition {
  const properties = Object.entries(definition.properties ?? {}).map(([name, property]) => [
    name,
    ourProperty(property),
  ])
  return { ...definition, properties: Object.fromEntries(properties) as Record<string, unknown> }
}

function ourProperty(property: unknown): unknown {
  if (typeof property !== 'object' || property === null) return ourType(property)
  const { type, optionalTypes, ...rest } = property as { type?: unknown; optionalTypes?: readonly unknown[] }
  return {
    ...rest,
    type: ourType(type),
    ...(optionalTypes && { optionalTypes: optionalTypes.map(ourType) }),
  }
}

function ourType(type: unknown): unknown {
  return typeof type === 'function' ? (TYPES[type.name] ?? type) : type
}
