/** Names of the member that says where an investor was: a KYC request has the first, a KYC form the second (field notes §2.7). */
export type GeolocationName = 'geolocation' | 'geo_location'

/** The rest of an object, with the place under one name. */
export type WithGeolocation<Given extends object, Name extends GeolocationName> = Omit<Given, GeolocationName> & {
  readonly [Named in Name]?: Given[keyof Given & GeolocationName]
}

/**
 * Puts the place of an object under the other name, or the same. Everything else stays as it is; an object without a place gets none.
 *
 * @example
 * withGeolocationAs('geo_location', { pan, geolocation: { latitude: 12.9, longitude: 77.6 } }) // { pan, geo_location: { ... } }
 */
export function withGeolocationAs<Given extends object, Name extends GeolocationName>(
  name: Name,
  given: Given,
): WithGeolocation<Given, Name> {
  const { geolocation, geo_location, ...rest } = given as Readonly<Record<string, unknown>>
  const place = geolocation === undefined ? geo_location : geolocation
  return (place === undefined ? rest : { ...rest, [name]: place }) as WithGeolocation<Given, Name>
}
