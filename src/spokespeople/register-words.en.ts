import type { WordsFor } from '../i18n/words'
import type { registerVi } from './register-words.vi'

export const registerEn: WordsFor<typeof registerVi> = {
  'spokespeople.desk.recorded': 'Recorded. This person is not published yet.',
  'spokespeople.desk.published': 'The spokesperson was published.',
  'spokespeople.desk.contact_changed': 'The contact was saved.',
  'spokespeople.desk.save': 'Record and publish',
  'spokespeople.desk.record': 'Record only, publish later',
  'spokespeople.desk.publish': 'Publish the spokesperson',
  'spokespeople.desk.contact.save': 'Save without publishing',
  'spokespeople.desk.contact.change': 'Save the contact',
  'spokespeople.desk.contact.later': 'May follow later, but must be there before publication.',
  'spokespeople.desk.contact.changed_at_once': 'The public directory changes as soon as you save.',
  'spokespeople.desk.contact.publish_help':
    'The public directory shows the name and these three facts as soon as you publish.',
  'spokespeople.desk.decision': 'Assignment decision',
  'spokespeople.desk.decision.head': 'Decision or resolution',
  'spokespeople.desk.decision.authorised': 'Written authorisation',
  'spokespeople.desk.decision_no': 'Number and symbol of the document',
  'spokespeople.desk.decided_at': 'Signed at',
  'spokespeople.desk.decided_at.hint': 'The time for publication runs from here. Viet Nam time.',
  'spokespeople.desk.grantor': 'The head who signed',
  'spokespeople.desk.grantor.hint': 'In office at the time of signing.',
  'spokespeople.desk.grantor.choose': 'Choose the head',
  'spokespeople.desk.grantor.none': 'No head is recorded yet: please add the head first.',
  'spokespeople.desk.files': 'The document',
  'spokespeople.desk.files.hint': 'One PDF or scan, at most 10 MB.',
  'spokespeople.desk.file_public': 'Make this document public',
  'spokespeople.desk.file_public.forced':
    'An authorisation signed before {day} is always public (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.desk.case_id': 'Known case',
  'spokespeople.desk.case_new': 'A new case, named below',
  'spokespeople.desk.case_either': 'choose a case or name a new one',
  'spokespeople.desk.case_subject': 'New case',
  'spokespeople.desk.case_subject.hint': 'Each authorisation is for one specific case.',
  'spokespeople.desk.valid_from.needed': 'Viet Nam time.',
  'spokespeople.desk.reason': 'Reason for ending it',
  'spokespeople.desk.reason.hint': 'Kept in the agency’s records, not published.',
  'spokespeople.desk.unpublished': 'Not published yet',
  'spokespeople.desk.ended_state': 'Ended',
  'spokespeople.desk.paper_public': 'Public',
  'spokespeople.desk.paper_internal': 'For internal use only',
  'spokespeople.desk.paper_none': 'No file',
  'spokespeople.desk.not_given': 'Not given yet',
  'spokespeople.desk.published_at': 'Published at',
  'spokespeople.desk.confirmed_at': 'Contact confirmed at',
  'spokespeople.desk.clock': 'Time for publication',
  'spokespeople.desk.history': 'History',
  'spokespeople.waiting.unpublished': 'Spokespeople not published yet',
  'spokespeople.published_already': 'This spokesperson is published already.',
  'spokespeople.facts_missing': 'Position, telephone and official e-mail are needed.',

  'spokespeople.clock.left': '{time} left to publish',
  'spokespeople.clock.over': 'Publication overdue by {time}',
  'spokespeople.clock.late': 'Published {time} late',
  'spokespeople.clock.on_time': 'Published on time',
  'spokespeople.clock.dropped': 'Ended before it was published',
  'spokespeople.clock.due': 'To be published by {at}',
  'spokespeople.clock.none':
    '{instrument} set no hours for publishing a regular spokesperson: this decision has no time for publication.',
  'spokespeople.clock.house': 'a target of the agency by {document}, not a time set by law',
  'spokespeople.clock.default': 'an internal target, not a time set by law',
  'spokespeople.clock.days.one': '{count} day',
  'spokespeople.clock.days.many': '{count} days',
  'spokespeople.clock.hours.one': '{count} hour',
  'spokespeople.clock.hours.many': '{count} hours',
  'spokespeople.clock.minutes.one': '{count} minute',
  'spokespeople.clock.minutes.many': '{count} minutes',

  'spokespeople.problem.official_email':
    'An official e-mail address is needed, ending in {domains} (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.needed':
    'This is needed for publication (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.unsigned':
    'Nobody may speak by a paper before it is signed (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.either': 'Choose someone from the list or give a new name, not both.',
  'spokespeople.problem.order':
    'The end must be after the beginning (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.definite':
    'An authorisation is for a definite period: both its beginning and its end are needed (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.future':
    'The time of signing cannot be after this moment (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.as_signed':
    'Please fill this in as the signed document has it (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.no_document':
    'Please attach the assignment decision (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.no_authorisation':
    'An authorisation is in writing: please attach the document (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.one_document': 'Please send the document as one file.',
  'spokespeople.problem.one_case':
    'Each authorisation is for one specific case: choose a known case or name a new one, not both (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.no_case':
    'An authorisation is for one specific case: choose a known case or name a new one (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.case': 'Please choose an open case of this agency.',
  'spokespeople.problem.same_document':
    'The document of this number and day authorised for another case already; each document is for one case (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.grantor': 'Please choose the head of this agency.',
  'spokespeople.problem.passed_on':
    'Spokespeople and those authorised may not authorise others; only the head may (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.not_head_then':
    'At the time of signing this person did not head the agency (Article {article}, clause {clause} of {instrument}).',
  'spokespeople.problem.himself':
    'The head speaks by office and does not authorise himself or herself (Article {article}, clause {clause} of {instrument}).',
}
