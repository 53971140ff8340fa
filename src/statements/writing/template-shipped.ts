import { correctionRequest } from './shipped/correction-request'
import { denial } from './shipped/denial'
import { erratum } from './shipped/erratum'
import { furtherInformation } from './shipped/further-information'
import { initialInformation } from './shipped/initial-information'
import { periodicInformation } from './shipped/periodic-information'
import { pressConference } from './shipped/press-conference'
import { pressRelease } from './shipped/press-release'
import { reply } from './shipped/reply'
import { spokespersonStatement } from './shipped/statement'
import type { Shipped } from './template-rules'

/** What comes with the portal: for each kind, the parts that such a text must have. */
export const SHIPPED: readonly Shipped[] = [
  ...[pressRelease, spokespersonStatement, reply, initialInformation, furtherInformation],
  ...[periodicInformation, erratum, denial, pressConference, correctionRequest],
]
