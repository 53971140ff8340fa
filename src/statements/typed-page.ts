import type { MessageKey } from '../i18n'
import { formatTime } from '../i18n/dates'
import { instantInVietnam } from '../law/days'
import type { Raw } from '../web/form'

interface Typed {
  label: MessageKey
  value: string
}

/** Of a decision that was refused, what was typed beside its reason, to be typed again elsewhere. */
export const typedBeside = ({ publishAt, number, reasonEn }: Raw): Typed[] => [
  ...(reasonEn ? [{ label: 'statements.work.reason_en', value: reasonEn } as const] : []),
  ...(publishAt ? [{ label: 'statements.work.publish_at', value: hourOf(publishAt) } as const] : []),
  ...(number ? [{ label: 'statements.work.number', value: number } as const] : []),
]

/** As pages print it, or as it was typed where it is none. */
function hourOf(typed: string): string {
  const instant = instantInVietnam(typed)
  return instant ? formatTime(instant) : typed
}
