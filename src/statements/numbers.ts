/** Numbers below ten take a nought in front (the practice of Decree 30/2020). */
export const printed = (number: number, symbol: string): string =>
  `${String(number).padStart(2, '0')}/${symbol}`

/** Abbreviation of the kind of document (Decree 30/2020, annex III), then who issued it. */
export const symbolFor = (agencySymbol: string): string => `TC-${agencySymbol}`

interface Numbered {
  number: number | null
  symbol: string | null
}

/** As it is printed, or null before it was given. */
export const numberOf = ({ number, symbol }: Numbered): string | null =>
  number !== null && symbol !== null ? printed(number, symbol) : null
