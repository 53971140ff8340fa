import type { Who } from '../actor'
import type { Deps } from '../deps'
import { withBytes } from '../files/actions'
import type { NewFile } from '../files/examine'
import type { Locale } from '../i18n'
import type { NewForm } from './form'
import type { Askable, PressRequest } from './queries'
import { receive } from './receive'

/** The public form as it was sent. */
interface Sent {
  agency: Askable
  form: NewForm
  files: readonly NewFile[]
  locale: Locale
}

export type CountVisit = (within: Deps) => Promise<void>

/**
 * A journalist asks. However often one form arrives, and however many at once, it is one request and one visit.
 * @param countVisit asked in the same transaction, for a new request only: if it throws, nothing was received
 */
export const submit = (
  deps: Deps,
  who: Who,
  { agency, form, files, locale }: Sent,
  countVisit: CountVisit = async () => {},
): Promise<PressRequest> =>
  withBytes(deps, files, () =>
    deps.db.transaction((trx) =>
      receive(
        deps,
        trx,
        who,
        { ...form, agency, files, locale, contact: form, channel: 'portal', recordedBy: null },
        () => countVisit({ ...deps, db: trx }),
      ),
    ),
  )
