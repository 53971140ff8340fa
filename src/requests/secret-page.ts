import { addressOf } from './desk-page'
import type { PressRequest } from './queries'

/** views/requests/desk-secret.hbs; nothing of it once the quarter of an hour is over, or another secret was issued. */
export const secretPage = (issued: { request: PressRequest; secret: string } | null) => ({
  title: 'requests.reissued.title',
  issued: issued && {
    code: issued.request.publicCode,
    subject: issued.request.subject,
    secret: issued.secret,
    href: addressOf(issued.request),
  },
})
