import type { Locale, MessageKey } from '../i18n'
import { extensionOf } from './media-types'
import type { HeldFile } from './queries'
import { needsWarning, whyNotHandOut } from './rules'

/** partials/files.hbs: what one needs to know before downloading. */
export interface FileLine {
  name: string
  /** 'PDF, 1,2 MB' */
  kind: string
  /** As hexadecimal, to compare with a copy of one's own. */
  sha256: string
  /** Null when it cannot be had; `note` then says why. */
  href: string | null
  note: MessageKey | null
}

/** @param under the address space of the reader, '/noi-bo/tep' or '/theo-doi/tep' */
export function fileLine(file: HeldFile, under: string, scanning: boolean, locale: Locale): FileLine {
  const why = whyNotHandOut(file, scanning)
  const forStaff = under.startsWith('/noi-bo')
  const address = `${under}/${file.publicId}`
  return {
    name: file.name,
    kind: kindOf(file, locale),
    sha256: file.sha256.toString('hex'),
    href: why ? null : forStaff && !needsWarning(file) ? `${address}/tai-ve` : address,
    note: why ?? (needsWarning(file) ? 'files.unscanned' : null),
  }
}

export const kindOf = ({ mediaType, size }: Pick<HeldFile, 'mediaType' | 'size'>, locale: Locale): string =>
  `${extensionOf(mediaType).toUpperCase()}, ${sizeOf(size, locale)}`

const KB = 1024
const MB = KB * KB

function sizeOf(bytes: number, locale: Locale): string {
  const [amount, unit] = bytes < MB ? [Math.max(1, Math.round(bytes / KB)), 'kB'] : [bytes / MB, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(amount)} ${unit}`
}

/** views/files/warning.hbs. @param why it cannot be had at all, or null */
export const warningPage = (file: HeldFile, why: MessageKey | null, locale: Locale) => ({
  title: 'files.warning.title',
  name: file.name,
  kind: kindOf(file, locale),
  sha256: file.sha256.toString('hex'),
  why,
  unscanned: needsWarning(file),
  href: `/noi-bo/tep/${file.publicId}/tai-ve?da-xem=1`,
})
