import type { WordsFor } from '../i18n/words'
import type { requestsVi } from './words.vi'

export const requestsEn: WordsFor<typeof requestsVi> = {
  'requests.nav': 'Send a request',
  'requests.follow.nav': 'Follow a request',
  'requests.desk.nav': 'Press requests',

  'requests.new.title': 'Send a request for information',
  'requests.new.lead': 'For journalists and press agencies. No account is needed.',
  'requests.new.next': 'After sending',
  'requests.new.next.receipt':
    'You get a receipt at once with a request code and a secret code. Print or save it: both are needed to follow the request, add to it and read the answer.',
  'requests.new.next.office':
    'The request goes straight to the press office of the agency you choose. When there is a question or an answer, you are told by e-mail.',
  'requests.new.next.private':
    'Answers are private: only those who have the codes can read them on this site.',
  'requests.new.next.time':
    'The law sets no number of hours for answering an ordinary request; the agency follows its own rules. If it is urgent, state your own deadline and telephone the press office.',
  'requests.new.kept': 'What is kept',
  'requests.new.kept.contact':
    'Your name, press card or letter number, e-mail and telephone are encrypted. Only press officers, spokespeople and the head of the agency you ask can read them.',
  'requests.new.kept.months':
    'They are erased for good {months} months after the request was closed; you can erase them earlier yourself on the page where you follow the request.',
  'requests.new.kept.rest':
    'The outlet, subject, questions and time of sending are kept with the request, for the answer and for statistics, and are not public.',
  'requests.new.none': 'No agency takes requests through this site yet.',
  'requests.new.content': 'Your request',
  'requests.new.who': 'About you',
  'requests.new.files': 'Files',
  'requests.new.send': 'Send request',
  'requests.new.trap': 'Leave this empty',
  'requests.agency': 'Agency',
  'requests.agency.choose': 'Choose an agency',
  'requests.kind': 'Kind of request',
  'requests.kind.hint':
    'A request from the head of a press agency and a forwarded opinion need the number and date of the press agency’s letter.',
  'requests.kind.choose': 'Choose a kind',
  'requests.by_kind': 'depends on the kind',
  'requests.either': 'one of the two',
  'requests.kind.information': 'Information',
  'requests.kind.comment': 'Statement or comment',
  'requests.kind.interview': 'Interview',
  'requests.kind.press_agency_head': 'Request from the head of a press agency',
  'requests.kind.forwarded_opinion':
    'Opinion, petition, complaint or denunciation forwarded by a press agency',
  'requests.kind.foreign_bureau': 'Request from a resident foreign press bureau',
  'requests.document_no': 'Number and date of the press agency’s letter',
  'requests.document_no.hint':
    'For example 125/CV-TS of 20/11/2026. The letter can be attached at the end of the form.',
  'requests.name': 'Full name',
  'requests.outlet': 'Outlet',
  'requests.press_card': 'Press card number',
  'requests.press_card.hint':
    'The number is enough; no picture is needed. Foreign correspondents give the number of the card issued by the Ministry of Foreign Affairs.',
  'requests.introduction': 'Letter of introduction',
  'requests.introduction.hint': 'Its number, date and issuer, for those who have no press card yet.',
  'requests.accreditation.hint':
    'Give a press card number or a letter of introduction: one of them is enough.',
  'requests.email': 'E-mail',
  'requests.email.hint': 'You are told here when there is a question or an answer.',
  'requests.phone': 'Telephone',
  'requests.subject': 'Subject',
  'requests.purpose': 'Purpose of the interview',
  'requests.purpose.hint':
    'Required for an interview: the Press Law asks for purpose and questions in advance.',
  'requests.question': 'Question',
  'requests.question.hint': 'One question per box, at most 10,000 characters.',
  'requests.question.numbered': 'Question {number}',
  'requests.question.more': 'Add more questions',
  'requests.question.more.hint':
    'What you have typed is kept; files have to be chosen again, so choose them last.',
  'requests.question1': 'Question 1',
  'requests.question2': 'Question 2',
  'requests.question3': 'Question 3',
  'requests.question4': 'Question 4',
  'requests.question5': 'Question 5',
  'requests.question6': 'Question 6',
  'requests.question7': 'Question 7',
  'requests.question8': 'Question 8',
  'requests.question9': 'Question 9',
  'requests.question10': 'Question 10',
  'requests.files': 'Files',
  'requests.own_deadline': 'Your deadline',
  'requests.own_deadline.hint': 'Viet Nam time. This is your own wish, not a deadline set by law.',
  'requests.due': 'Answer due',
  'requests.due.target': 'Answer aimed at',
  'requests.due.law': 'under article {article}, clause {clause} of {instrument}',
  'requests.due.article': 'under article {article} of {instrument}',
  'requests.due.house': 'an internal target of {amount} working days, not a deadline set by law',
  'requests.due.opinions':
    'for opinions, proposals and criticism; complaints and denunciations follow the laws on them',
  'requests.due.holidays': 'public holidays not yet left out',
  'requests.problem.purpose': 'An interview needs a purpose',
  'requests.problem.document_no':
    'This kind of request needs the number and date of the press agency’s letter',
  'requests.problem.accreditation': 'Give a press card number or a letter of introduction',
  'requests.problem.trap':
    'A hidden field was filled in, usually by a program, so the request was not sent. Everything below is still there: check it and send it again, or telephone the press office.',
  'requests.problem.key':
    'The form arrived incomplete, so the request was not received. Everything below is still there: check it and send it again.',
  'requests.too_many':
    'Too many requests came from this network, so this one was not received. Send it again in {minutes} minutes; if it is urgent, telephone the press office: the number is on the agency’s page.',

  'requests.receipt.title': 'Receipt of your request',
  'requests.receipt.lead': 'The request was received and passed to the press office.',
  'requests.receipt.keep':
    'Print or save this page now. The secret code is shown only here, for 15 minutes, and is never sent by e-mail.',
  'requests.receipt.reissued':
    'The secret code of this receipt is no longer valid: the press office has issued a new one.',
  'requests.receipt.code': 'Request code',
  'requests.receipt.secret': 'Secret code',
  'requests.receipt.received': 'Received',
  'requests.receipt.next': 'What to do next',
  'requests.receipt.next.follow':
    'Follow the request with these two codes; capitals and hyphens do not matter.',
  'requests.receipt.next.mail':
    'A letter will be sent to your e-mail address. If it has not come within an hour, look in your spam folder; the request stands even if the letter never comes.',
  'requests.receipt.next.phone': 'If it is urgent, telephone the press office:',
  'requests.receipt.same':
    'Sending the same form again shows this same receipt. To ask something else, open a new form.',
  'requests.receipt.another': 'Open a new form',
  'requests.gone.title': 'The receipt is no longer shown here',
  'requests.gone.lead': 'A receipt is shown for 15 minutes, in the browser that sent the request.',
  'requests.gone.help':
    'If you saved the two codes, follow the request with them. If you have lost the secret code, telephone the press office of the agency and give the request code from the letter you received; once they have checked who you are, they issue a new secret code.',

  'requests.follow.title': 'Follow a request',
  'requests.follow.lead': 'Enter the two codes on your receipt.',
  'requests.follow.code': 'Request code',
  'requests.follow.code.hint': 'For example YC-7K3M-9QXT',
  'requests.follow.secret': 'Secret code',
  'requests.follow.secret.hint': 'Capitals or not, with hyphens or without.',
  'requests.follow.send': 'Show request',
  'requests.follow.wrong': 'The request code or the secret code is wrong. Please check your receipt.',
  'requests.follow.lost':
    'More than 30 minutes have passed, so the words below were not sent. Copy them, enter the two codes and send them again.',
  'requests.follow.over':
    'More than 30 minutes have passed, so nothing was done. Please enter both codes and try again; files, if any, have to be chosen again.',
  'requests.follow.help': 'Lost the secret code?',
  'requests.follow.help.text':
    'Call the press office of the agency and read out the request code from the letter of receipt; the agency can issue a new secret. The telephone number is on the page of each agency.',
  'requests.follow.too_many': 'Codes were entered too many times. Please try again in {minutes} minutes',
  'requests.followed.title': 'My request',
  'requests.followed.leave': 'Sign out of this request',
  'requests.followed.answer': 'The answer',
  'requests.followed.reply': 'Answer the agency’s question',
  'requests.followed.asked':
    'The agency is waiting for more information from you. Its question is in the history; reply at the end of the page.',
  'requests.followed.asked.link': 'Go to the reply',
  'requests.followed.write': 'Send the agency more information',
  'requests.followed.message': 'Message',
  'requests.followed.send': 'Send',
  'requests.followed.withdraw': 'Withdraw the request',
  'requests.followed.withdraw.help':
    'A withdrawn request is closed and cannot be reopened; its record is kept.',
  'requests.followed.withdraw.send': 'Withdraw this request',
  'requests.followed.erase': 'Erase my contact details',
  'requests.followed.erase.help':
    'Your name, e-mail address, telephone number and card or letter are erased for good from this closed request; the questions and answers stay. The agency will not be able to reach you.',
  'requests.followed.erase.send': 'Erase the contact details',

  'requests.typed': 'What you typed, so that you can use it again:',
  'requests.state': 'State',
  'requests.status.received': 'Sent to the agency',
  'requests.status.acknowledged': 'Acknowledged by the press office',
  'requests.status.in_progress': 'In progress',
  'requests.status.awaiting_journalist': 'Waiting for the journalist',
  'requests.resolution.answered': 'Answered',
  'requests.resolution.partly': 'Answered in part',
  'requests.resolution.refused': 'Refused',
  'requests.resolution.not_held': 'The agency does not hold this information',
  'requests.resolution.not_competent': 'Not within the agency’s powers',
  'requests.resolution.withdrawn': 'Withdrawn by the journalist',
  'requests.resolution.lapsed': 'Closed: the journalist did not reply',
  'requests.questions': 'The request',
  'requests.history': 'History',
  'requests.event.submit': 'The portal received the request',
  'requests.event.acknowledge': 'The press office acknowledged it',
  'requests.event.start': 'The press office began work',
  'requests.event.ask': 'The agency asked for more information',
  'requests.event.reply': 'The journalist replied',
  'requests.event.write': 'The journalist sent more information',
  'requests.event.answer': 'The agency answered',
  'requests.event.answer_partly': 'The agency answered in part',
  'requests.event.refuse': 'The agency refused to provide the information',
  'requests.event.not_held': 'The agency said it does not hold this information',
  'requests.event.not_competent': 'The agency said this is not within its powers',
  'requests.event.withdraw': 'The journalist withdrew the request',
  'requests.event.tell': 'The agency sent the journalist a message',
  'requests.event.note_withdrawal': 'The agency noted that the journalist withdrew the request',
  'requests.event.lapse': 'The agency closed the request because the journalist did not reply',
  'requests.event.take': 'Taken',
  'requests.event.assign': 'Assigned',
  'requests.event.transfer': 'Moved to another office',
  'requests.event.erase': 'The journalist’s contact details were erased',
  'requests.event.reissue': 'The agency issued a new secret code',
  'requests.event.record': 'The press office recorded the request',
  'requests.message.in': 'The journalist wrote',
  'requests.message.out': 'The agency wrote',
  'requests.message.erased': 'This message has been erased.',
  'requests.refusal': 'Refusal',
  'requests.refusal.part': 'What is not provided',
  'requests.refusal.ground': 'Ground',
  'requests.refusal.article': 'Article {article}, clause {clause}, point {point} of {instrument}',
  'requests.refusal.reason': 'Reason',
  'requests.refusal.files': 'Documents',
  'requests.refusal.signer': 'Signed by',

  'requests.desk.title': 'Press requests',
  'requests.desk.not_yours': 'This is for press officers, spokespeople and the head of the agency',
  'requests.desk.all': 'All',
  'requests.desk.filter': 'Filter',
  'requests.desk.filters': 'More filters',
  'requests.desk.none': 'There are no requests.',
  'requests.desk.none_match': 'No requests match the filters.',
  'requests.desk.queues': 'Queues',
  'requests.desk.queue.cua_toi': 'Mine',
  'requests.desk.queue.bo_phan': 'My office',
  'requests.desk.queue.cho_nguoi_hoi': 'Waiting for the journalist',
  'requests.desk.queue.qua_han': 'Late',
  'requests.desk.queue.da_dong': 'Closed',
  'requests.desk.queue.tat_ca': 'All',
  'requests.desk.q': 'Request code, subject or press agency',
  'requests.desk.unfilter': 'Clear the filters',
  'requests.desk.request': 'Request',
  'requests.desk.office': 'Office',
  'requests.desk.to': 'Assigned to',
  'requests.desk.unassigned': 'Nobody yet',
  'requests.desk.late': 'Late',
  'requests.desk.due.house': 'internal target',
  'requests.desk.own_deadline': 'Asked for:',
  'requests.desk.file_count.one': '{count} file',
  'requests.desk.file_count.many': '{count} files',
  'requests.desk.record': 'Record a request that came another way',
  'requests.desk.recorded': 'Recorded by {name} on',
  'requests.desk.assignment': 'Assignment',
  'requests.desk.take': 'Take it',
  'requests.desk.assign': 'Assign to',
  'requests.desk.assign.send': 'Assign',
  'requests.desk.nobody': 'Nobody',
  'requests.desk.transfer': 'Move to another office',
  'requests.desk.transfer.hint':
    'Whoever has it now gives it up; the new office is told by e-mail and assigns it.',
  'requests.desk.transfer.send': 'Move',
  'requests.desk.reissue': 'Issue a new secret code',
  'requests.desk.reissue.help':
    'For a journalist who has lost the secret code. Check first who it is, for instance by calling back the number above. The old code no longer opens the request; the journalist is told by e-mail that there is a new one.',
  'requests.desk.reissue.send': 'Issue a new code',
  'requests.desk.erase': 'Erase the contact details',
  'requests.desk.erase.help':
    'Erases the name, press card, letter of introduction, e-mail address and telephone number of the journalist. This cannot be undone; the request and its history stay.',
  'requests.desk.erase.send': 'Erase for good',
  'requests.desk.erased': 'The contact details were erased on',
  'requests.desk.no_email': 'The journalist has no e-mail address: please tell them by telephone.',
  'requests.desk.email_unreadable':
    'The journalist’s e-mail address cannot be read, so the portal cannot write: please tell them another way.',
  'requests.desk.notes': 'Internal notes',
  'requests.desk.notes.help':
    'Only those at the agency’s press desk read them; they cannot be changed or deleted.',
  'requests.desk.note': 'Note',
  'requests.desk.note.send': 'Save the note',
  'requests.desk.back': 'Back to the requests',
  'requests.desk.contact': 'The journalist',
  'requests.desk.unreadable': 'cannot be read',
  'requests.desk.moves': 'Next step',
  'requests.desk.message': 'Message to the journalist',
  'requests.desk.message.hint':
    'The journalist reads it on this site; the e-mail only says that there is a message.',
  'requests.desk.part': 'What is not provided',
  'requests.desk.ground': 'Legal ground',
  'requests.desk.ground.choose': 'Choose a ground',
  'requests.desk.reason': 'Reason for refusal',
  'requests.desk.reason.hint': 'Required: a refusal must state its reason to the press agency.',
  'requests.desk.signed.hint':
    'Attach the signed refusal: the journalist can download it. Whoever signs is told at once by e-mail if they have an account here.',
  'requests.desk.signer': 'Who signs the refusal',
  'requests.desk.signer.choose': 'Choose who signs',
  'requests.desk.unsigned':
    'The agency has no spokesperson or authorised person at present, so nothing can be refused: a refusal needs a signature. Ask the administrator to update the list of spokespeople.',
  'requests.move.acknowledge': 'Acknowledge',
  'requests.move.start': 'Start work',
  'requests.move.ask': 'Ask for more information',
  'requests.move.answer': 'Answer',
  'requests.move.answer_partly': 'Answer in part',
  'requests.move.refuse': 'Refuse',
  'requests.move.not_held': 'Information not held',
  'requests.move.not_competent': 'Not within our powers',
  'requests.move.tell': 'Message the journalist',
  'requests.move.note_withdrawal': 'Note a withdrawal',
  'requests.move.lapse': 'Close: no reply from the journalist',
  'requests.help.ask': 'The request then waits for the journalist.',
  'requests.help.answer': 'The request is closed with the outcome: answered.',
  'requests.help.answer_partly':
    'Answer what can be answered and name what is not, with its ground and reason. The request is closed with the outcome: answered in part.',
  'requests.help.refuse':
    'The request is closed with the outcome: refused, with the legal ground and the reason.',
  'requests.help.not_held':
    'Say where you looked and who may have it. The request is closed with the outcome: not held.',
  'requests.help.not_competent':
    'Say which agency is competent. The request is closed with the outcome: not within our powers.',
  'requests.help.tell': 'The state of the request does not change.',
  'requests.help.note_withdrawal':
    'For a journalist who withdrew by telephone, by e-mail or in person; say when and how. The request is closed with the outcome: withdrawn by the journalist.',
  'requests.help.lapse':
    'Only where you asked for more information and received none; say when you asked. The request is closed with the outcome: the journalist did not reply. The journalist may send a new request.',

  'requests.cannot.role': 'You may not do this with this request',
  'requests.cannot.closed': 'The request is closed and cannot be changed any more',
  'requests.cannot.now':
    'The request is no longer in a state that allows this. Open the page again to see where it stands',
  'requests.cannot.changed':
    'The request has just changed, so your words were not sent. Please read it again and send them',
  'requests.cannot.ground': 'This ground of refusal is not in the law in force',
  'requests.cannot.signer': 'The person chosen to sign is no longer a spokesperson of the agency',
  'requests.cannot.open': 'Only the contact details of a closed request can be erased',
  'requests.cannot.taken': '{name} has this request. If somebody else should have it, use Assign to',
  'requests.cannot.given_back':
    'The request has just been handed back and nobody has it. Please look again, then assign it',
  'requests.cannot.assignee': 'The person chosen is no longer at the press desk of the agency',
  'requests.cannot.office': 'The office chosen is not one of the agency',
  'requests.channel.portal': 'This site',
  'requests.channel.phone': 'Telephone',
  'requests.channel.e-mail': 'E-mail',
  'requests.channel.paper': 'Paper',
  'requests.channel.meeting': 'In person, at a meeting',
  'requests.record.title': 'Record a request that came another way',
  'requests.record.lead':
    'For requests by telephone, e-mail, paper or in person. Time runs from when the agency received it, not from when it is recorded.',
  'requests.record.none': 'Your agency does not take requests on this site at present.',
  'requests.record.how': 'How it came',
  'requests.record.channel': 'Channel',
  'requests.record.channel.choose': 'Choose a channel',
  'requests.record.locale': 'Language of letters',
  'requests.record.locale.hint': 'The portal writes to the journalist in this language.',
  'requests.record.locale.vi': 'Vietnamese',
  'requests.record.locale.en': 'English',
  'requests.record.received_at': 'Received at',
  'requests.record.received_at.hint': 'Time in Viet Nam.',
  'requests.record.email.hint':
    'If there is one, the portal writes to it when there is a question or an answer.',
  'requests.record.send': 'Record the request',
  'requests.record.future': 'It cannot have been received in the future',
  'requests.record.too_early': 'It cannot have been received before 01/01/2017',
  'requests.record.deadline_before': 'The deadline asked for must come after it was received',
  'requests.record.done': 'The request is recorded',
  'requests.record.done.lead':
    'Read both codes to the journalist or print this page: both are needed to follow the request and read the answer on this site.',
  'requests.record.done.keep':
    'The secret code is shown only here, for 15 minutes, and cannot be shown again.',
  'requests.record.done.office': 'Telephone of the press office',
  'requests.record.done.follow': 'The journalist follows the request at',
  'requests.record.done.open': 'Open the request',
  'requests.record.done.another': 'Record another request',
  'requests.record.done.gone':
    'The codes are shown for 15 minutes only, in the browser and to the account that recorded the request.',

  'requests.reissued.title': 'New secret code',
  'requests.reissued.lead':
    'Read the new code to the journalist or print this page. The old one is no longer valid.',
  'requests.reissued.gone':
    'The code is shown for 15 minutes only, in the browser and to the account that issued it, and only while there is no newer one.',
  'requests.letter.received.subject': '[{code}] Your request for information was received',
  'requests.letter.received.text':
    'Dear Sir or Madam,\n\n{agency} has received a request for information, code {code}.\n\nTo follow it, open {link} and enter the request code and the secret code on your receipt. The secret code is never sent by e-mail.\n\nIf you did not send this request, please ignore this letter.\n',
  'requests.letter.question.subject': '[{code}] The agency needs more information from you',
  'requests.letter.question.text':
    'Dear Sir or Madam,\n\n{agency} needs more information about request {code}.\n\nPlease read the question and reply at {link} with the request code and the secret code on your receipt.\n',
  'requests.letter.message.subject': '[{code}] A message from the agency',
  'requests.letter.message.text':
    'Dear Sir or Madam,\n\n{agency} has sent you a message about request {code}.\n\nPlease read it at {link} with the request code and the secret code on your receipt.\n',
  'requests.letter.answer.subject': '[{code}] There is an answer to your request',
  'requests.letter.answer.text':
    'Dear Sir or Madam,\n\n{agency} has answered request {code}.\n\nPlease read the answer at {link} with the request code and the secret code on your receipt.\n',
  'requests.letter.partly.subject': '[{code}] Your request has been answered in part',
  'requests.letter.partly.text':
    'Dear Sir or Madam,\n\n{agency} has answered request {code} in part; some of the information was not provided. What was not provided, the legal ground, the reason and who signed are on the portal.\n\nPlease read it at {link} with the request code and the secret code on your receipt.\n',
  'requests.letter.refusal.subject': '[{code}] The agency has refused the request',
  'requests.letter.refusal.text':
    'Dear Sir or Madam,\n\n{agency} has refused to provide the information asked for in request {code}. The legal ground, the reason and who signed are on the portal.\n\nPlease read them at {link} with the request code and the secret code on your receipt.\n',
  'requests.letter.closed.subject': '[{code}] The request has been closed',
  'requests.letter.closed.text':
    'Dear Sir or Madam,\n\n{agency} has closed request {code}. The reason is on the portal.\n\nPlease read it at {link} with the request code and the secret code on your receipt.\n',
  'requests.letter.reminder.subject': '[{code}] Reminder: the agency is waiting for your reply',
  'requests.letter.reminder.text':
    'Dear Sir or Madam,\n\n{agency} asked you for more information about request {code} and is still waiting for your reply.\n\nPlease read the question and reply at {link} with the request code and the secret code on your receipt. If the request is no longer needed, you can withdraw it on the same page.\n',
  'requests.letter.reissued.subject': '[{code}] A new secret code was issued',
  'requests.letter.reissued.text':
    'Dear Sir or Madam,\n\n{agency} has issued a new secret code for request {code}. The old one is no longer valid; the new one is not sent by e-mail.\n\nIf you did not ask for it, please tell the press office of the agency at once.\n',
  'requests.letter.closing':
    '\nYours faithfully,\n{agency}\n\nThis letter was sent automatically; please do not reply to its address.\n',
  'requests.letter.new.subject': '[{code}] A new press request',
  'requests.letter.new.text':
    'Dear colleague,\n\nThere is a new press request, code {code}.\n\nPlease open: {link}\n',
  'requests.letter.assigned.subject': '[{code}] A request was assigned to you',
  'requests.letter.assigned.text':
    'Dear colleague,\n\nPress request {code} was assigned to you.\n\nPlease open: {link}\n',
  'requests.letter.transferred.subject': '[{code}] A request was moved to your office',
  'requests.letter.transferred.text':
    'Dear colleague,\n\nPress request {code} was moved to your office and is not assigned to anybody yet.\n\nPlease open: {link}\n',
  'requests.letter.signed.subject': '[{code}] A refusal names you as its signer',
  'requests.letter.signed.text':
    'Dear colleague,\n\nThe agency has refused all or part of the information asked for in press request {code}, with you named as the signer.\n\nPlease open it and check: {link}\n\nIf you did not sign it, please tell the head of the agency at once.\n',
  'requests.letter.due.subject': '[{code}] Reminder: a request is due or late',
  'requests.letter.due.text':
    'Dear colleague,\n\nPress request {code} has not been answered and is nearly due or late.\n\nPlease open: {link}\n',
  'requests.letter.reply.subject': '[{code}] The journalist replied',
  'requests.letter.reply.text':
    'Dear colleague,\n\nThe journalist replied in request {code}.\n\nPlease open: {link}\n',
  'requests.letter.withdrawn.subject': '[{code}] The journalist withdrew the request',
  'requests.letter.withdrawn.text':
    'Dear colleague,\n\nThe journalist withdrew request {code}; it is closed.\n\nTo see it: {link}\n',
}
