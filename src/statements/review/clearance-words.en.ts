import type { WordsFor } from '../../i18n/words'
import type { clearanceVi } from './clearance-words.vi'

export const clearanceEn: WordsFor<typeof clearanceVi> = {
  'review.clearance.title': 'Agencies that agree',
  'review.clearance.lead':
    'An agency that is asked has to agree to the very text that was submitted before the statement can be approved, on the urgent path too. A changed text has to be agreed to anew.',
  'review.clearance.source': 'Required where an event touches two or more ministries or localities:',
  'review.clearance.none': 'No agency has been asked to agree to the content',
  'review.clearance.none.help': 'This statement can be approved without another agency.',
  'review.clearance.back': 'To the statement',
  'review.clearance.back.list': 'To the agencies that agree',
  'review.clearance.manage': 'Ask another agency to agree to the content',
  'review.clearance.asked_by': 'Asked by: {name}',
  'review.clearance.answered_by': 'Answered by: {name}',
  'review.clearance.wishes_are': 'Wishes: {wishes}',
  'review.clearance.decide.dropped': 'Not asked any more',
  'review.clearance.standing.unsent': 'Sent on submission',
  'review.clearance.standing.asked': 'Awaiting an answer',
  'review.clearance.standing.agreed': 'Agreed',
  'review.clearance.standing.refused': 'Not agreed',
  'review.clearance.standing.outdated': 'Has to agree anew',
  'review.clearance.ask': 'Ask another agency',
  'review.clearance.ask.later':
    'The agency sees the content only once this edition is submitted, and is told by e-mail then.',
  'review.clearance.ask.now':
    'The agency sees the submitted content at once and is told by e-mail. It does not see what goes on within your agency.',
  'review.clearance.ask.nobody':
    'There is no other agency to ask: it needs a spokesperson or a head who uses this portal.',
  'review.clearance.agency': 'Agency',
  'review.clearance.agency.choose': 'Choose an agency',
  'review.clearance.agency.hint': 'A spokesperson or the head of that agency answers.',
  'review.clearance.agency.missing': 'Choose the agency that has to agree.',
  'review.clearance.note': 'Message to that agency',
  'review.clearance.note.hint': 'For example: which passage is of its field, by when an answer is needed.',
  'review.clearance.ask.send': 'Ask for agreement',
  'review.clearance.drop': 'Take the request back',
  'review.clearance.drop.one': 'Take back the request to {agency}',
  'review.clearance.drop.title': 'Take back the request to {agency}?',
  'review.clearance.drop.effect.sent':
    'That agency no longer sees the statement and is told why by e-mail. Whoever approves reads the reason too.',
  'review.clearance.drop.effect.unsent':
    'That agency has not seen the statement and will not be asked. Whoever approves reads the reason.',
  'review.clearance.drop.reason': 'Reason for taking it back',
  'review.clearance.done.asked': 'The agency that has to agree was added.',
  'review.clearance.done.dropped': 'The request was taken back. The reason stays in the history.',
  'review.clearance.done.agreed': 'Your agency has agreed. The agency that asked is told by e-mail.',
  'review.clearance.done.refused': 'Your answer was sent to the agency that asked.',

  'review.clearance.list.nav': 'Clearances',
  'review.clearance.list.title': 'Clearances',
  'review.clearance.list.lead':
    'Statements of other agencies that ask yours to agree to the content before publication.',
  'review.clearance.list.not_yours': 'This is for press officers, spokespeople and heads of agencies.',
  'review.clearance.list.mo': 'Awaiting an answer',
  'review.clearance.list.xong': 'Answered or being changed',
  'review.clearance.list.none.mo': 'No request awaits an answer',
  'review.clearance.list.none.xong': 'No request has been answered yet',
  'review.clearance.list.back': 'To the joint statements',
  'review.clearance.list.column.title': 'Statement',
  'review.clearance.list.column.owner': 'Asked by',
  'review.clearance.list.column.state': 'State',
  'review.clearance.list.column.sent': 'Received',
  'review.clearance.asked.unsent': 'Awaiting an answer',
  'review.clearance.asked.asked': 'Awaiting an answer',
  'review.clearance.asked.agreed': 'Agreed',
  'review.clearance.asked.refused': 'Not agreed',
  'review.clearance.asked.outdated': 'Awaiting a new answer',
  'review.clearance.asked.being_changed': 'Being changed',
  'review.clearance.asked.over': 'No answer needed',
  'review.clearance.asked.lead':
    '{owner} asks {agency} to agree to the content below before it is published.',
  'review.clearance.asked.note': 'Message from {name}:',
  'review.clearance.asked.text': 'Content as submitted',
  'review.clearance.asked.about': 'How it is published',
  'review.clearance.asked.files': 'Attachments',
  'review.clearance.asked.contact': 'Contact the agency that asks',
  'review.clearance.asked.answer': 'Answer',
  'review.clearance.asked.steps': 'What was exchanged',
  'review.clearance.asked.public': 'See the public page',
  'review.clearance.agree.send': 'Agree to this content',
  'review.clearance.agree.effect':
    'You answer in the name of your agency, on the very content of this page. If it is changed, you have to be asked anew.',
  'review.clearance.refuse': 'Do not agree',
  'review.clearance.refuse.reason': 'Reason for not agreeing',
  'review.clearance.refuse.wishes': 'Wished wording',
  'review.clearance.refuse.wishes.hint': 'Name the passage and the wording that your agency could agree to.',
  'review.clearance.refuse.send': 'Send the answer: not agreed',

  'review.clearance.why.missing': 'This cannot be approved yet. Not agreed to by: {agencies}.',
  'review.clearance.why.answered':
    'You answered on this for another agency, so you cannot approve or countersign it: somebody else has to.',
  'review.clearance.why.decided':
    'This statement has been approved: the answers of the agencies stay as they are.',
  'review.clearance.why.asked_already': 'This agency has been asked already.',
  'review.clearance.why.not_answerer':
    'Only a spokesperson or the head of the agency that is asked answers. You can read the content to prepare an opinion.',
  'review.clearance.why.wrote':
    'You wrote or changed this content, so you cannot agree to it for another agency: somebody else there has to answer.',
  'review.clearance.why.being_changed':
    'The agency that asks is changing this content. You will be told to answer when it is submitted again.',
  'review.clearance.why.over':
    'The agency that asked has withdrawn this statement, so what was submitted will not be approved. No answer is needed.',
  'review.clearance.why.other_text':
    'Another text was submitted after you opened the page. Please read the one below and answer again.',
  'review.clearance.why.agreed_already': '{name} agreed to this content for the agency at {time}.',

  'review.clearance.waiting.answer': 'Awaiting the agreement of your agency',
  'review.clearance.waiting.others': 'Awaiting the agreement of your spokesperson or head',
  'review.clearance.waiting.refused': 'Another agency did not agree',
  'review.clearance.waiting.from': 'Asked by:',
  'review.clearance.waiting.since': 'received',
  'review.clearance.waiting.by': 'Answer of:',
  'review.clearance.waiting.reason': 'Reason:',

  'review.clearance.letter.asked.subject': 'Agreement asked for: {title}',
  'review.clearance.letter.asked.text':
    'Dear Sir or Madam,\n\n{agency} asks your agency to agree to this content before it is published:\n{title}\n\nPlease read it and answer here: {link}\n',
  'review.clearance.letter.asked_anew.subject': 'Agreement asked for anew: {title}',
  'review.clearance.letter.asked_anew.text':
    'Dear Sir or Madam,\n\n{agency} has submitted this statement again and asks for your answer on the new text:\n{title}\n\nPlease read it and answer here: {link}\n',
  'review.clearance.letter.dropped.subject': 'No answer needed any more: {title}',
  'review.clearance.letter.dropped.text':
    'Dear Sir or Madam,\n\n{agency} has taken back its request to agree to this statement:\n{title}\n\nReason: {reason}\n',
  'review.clearance.letter.over.subject': 'No answer needed any more: {title}',
  'review.clearance.letter.over.text':
    'Dear Sir or Madam,\n\n{agency} has withdrawn or removed the following statement, so the text that awaits the consent of your agency will not be approved any more:\n{title}\n\nReason: {reason}\n',
  'review.clearance.letter.agreed.subject': 'Agreed: {title}',
  'review.clearance.letter.agreed.text':
    'Dear Sir or Madam,\n\n{agency} has agreed to the content of the statement:\n{title}\n\nSee it here: {link}\n',
  'review.clearance.letter.refused.subject': 'Not agreed: {title}',
  'review.clearance.letter.refused.text':
    'Dear Sir or Madam,\n\n{agency} did not agree to the content of the statement:\n{title}\n\nReason and wishes:\n{reason}\n\nPlease change it or talk to them: {link}\n',

  'statements.event.clearance_asked': 'Agreement asked for',
  'statements.event.clearance_dropped': 'Request for agreement taken back',
  'statements.event.clearance_agreed': 'Content agreed to',
  'statements.event.clearance_refused': 'Content not agreed to',
  'statements.next.agencies': 'This edition awaits the agreement of: {agencies}.',
  'statements.waiting.agencies': 'Awaiting the agreement of other agencies',
  'statements.waiting.agencies.at': 'Submitted',
}
