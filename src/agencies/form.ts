import { email, line, oneOf, optional, phone, readForm, webAddress, type Values } from '../web/form'
import { PLATFORMS } from './rules'

const channelFields = { platform: oneOf(PLATFORMS), name: line({ max: 200 }), url: webAddress }
export type ChannelForm = Values<typeof channelFields>
export const readChannel = (body: unknown) => readForm(body, channelFields)

/** Named apart from the channel's, which stand on the same page. */
const officeFields = {
  officeName: line({ max: 200 }),
  officePhone: optional(phone),
  officeEmail: optional(email),
}
export type OfficeForm = Values<typeof officeFields>
export const readOffice = (body: unknown) => readForm(body, officeFields)
