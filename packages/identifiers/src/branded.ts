/**
 * Text that a constructor of this package has checked.
 *
 * The mark exists in types only and is made of plain names, so identifiers checked by two installed versions of this package
 * stay assignable to each other.
 */
export type Branded<Name extends string> = string & { readonly [Mark in `~${Name}`]: true }
