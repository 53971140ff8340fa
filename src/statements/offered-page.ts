import { maySomeTime, whyNotDecide } from './decide-rules'
import * as rules from './rules'
import type { Shown } from './work-page'

/**
 * Each button by the rule that its action asks. What lacks something cannot be submitted: that is said instead; and
 * nobody who may approve it is led to do so urgently.
 */
export function whatMay(shown: Shown) {
  const { judged, edition, authority, lacks, by, now } = shown
  const speaks = edition.speakerAppointmentId !== null
  const submit = !rules.whyNotSubmit(judged, by) && speaks
  const approve = !whyNotDecide(shown, 'duyet')
  const may = {
    edit: !rules.whyNotEdit(judged, by),
    submit: submit && !lacks.target && !lacks.words,
    choose: edition.state === 'draft' && speaks && lacks.target && !rules.whyNotEdit(judged, by),
    takeBack: !rules.whyNotTakeBack(judged, by),
    approveNow: approve && authority.may,
    approveLater: approve && maySomeTime(authority),
    reject: !whyNotDecide(shown, 'tra-lai'),
    urgent: !approve && !whyNotDecide(shown, 'duyet-khan') && authority.may,
    countersign: !whyNotDecide(shown, 'ky-xac-nhan'),
    revise: !rules.whyNotRevise(judged, by, now),
    recall: !whyNotDecide(shown, 'huy-lich'),
    withdraw: !whyNotDecide(shown, 'thu-hoi'),
  }
  const read = approve || may.urgent || may.countersign
  return { ...may, read, anything: Object.values(may).includes(true) }
}
