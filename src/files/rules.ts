import type { MessageKey } from '../i18n'

/** How others may use what an agency shows: few, so that a reader knows each. */
export const LICENCES = ['press', 'cc_by_4', 'public_domain', 'ask'] as const
export type Licence = (typeof LICENCES)[number]

export type ScanState = 'unscanned' | 'clean' | 'infected' | 'unscannable'

interface Known {
  scanState: ScanState
  missingAt: Date | null
}

/**
 * Why nobody gets it, or null. With a scanner nothing that was not found clean leaves the portal; without one
 * whoever downloads it is told that it was not scanned.
 */
export function whyNotHandOut({ scanState, missingAt }: Known, scanning: boolean): MessageKey | null {
  if (missingAt) return 'files.cannot.missing'
  if (scanState === 'infected') return 'files.cannot.infected'
  if (!scanning || scanState === 'clean') return null
  return scanState === 'unscannable' ? 'files.cannot.unscannable' : 'files.cannot.unscanned'
}

/** Whether staff are warned before it comes to their machine. */
export const needsWarning = ({ scanState }: Known) => scanState !== 'clean'

/** Why a copy of an image is not shown, or null: it is as safe as what it was made from. */
export const whyNotShow = (copy: Known & { originalScanState: ScanState }, scanning: boolean) =>
  whyNotHandOut(copy, scanning) ??
  whyNotHandOut({ scanState: copy.originalScanState, missingAt: null }, scanning)
