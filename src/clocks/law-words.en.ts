import type { WordsFor } from '../i18n/words'
import type { lawVi } from './law-words.vi'

export const lawEn: WordsFor<typeof lawVi> = {
  'law.nav': 'Legal basis',
  'law.title': 'Legal basis and time limits',
  'law.lead':
    'The instruments, time limits, grounds of refusal and forms of statement that the portal applies, by the day on which a thing happened.',
  'law.contents': 'On this page',
  'law.back': 'Legal basis and time limits',

  'law.changes': 'What changed on {day}',
  'law.changes.same':
    'What happened before {day} still follows the old instruments; what happened since follows the new ones.',
  'law.changes.replaced': '{successor} replaces {predecessor}.',
  'law.changes.other_time': 'Times that changed',
  'law.changes.before': 'Before {day}',
  'law.changes.since': 'Since {day}',
  'law.changes.began': 'Times in force from {day} on',
  'law.changes.ended': 'Times that ended on {day}',
  'law.changes.grounds': 'Since {day} there are {after} grounds of refusal; before there were {before}.',
  'law.changes.reason': 'Since {day} a refusal has to state its reason.',

  'law.instruments': 'Instruments',
  'law.instruments.in_force': 'In force',
  'law.instruments.coming': 'Not yet in force',
  'law.instruments.ended': 'No longer in force',
  'law.instruments.follows': 'Replaces {name}',
  'law.instruments.followed': 'Replaced by {name}',
  'law.instruments.ended.alone': 'The portal has no data on what replaced it',

  'law.range.open': 'Since {from}',
  'law.range.closed': 'From {from} to the end of {until}',

  'law.rules': 'Duties and time limits',
  'law.rules.lead':
    'Times in hours run through nights, days off and Tết. Times in days leave out the day on which they begin; working days follow the public calendar.',
  'law.rules.duty': 'Duty',
  'law.rules.span': 'Time',
  'law.rules.binds': 'Binds',
  'law.rules.source': 'Basis',
  'law.rules.range': 'In force',
  'law.rules.everyone': 'All state administrative agencies',
  'law.rules.house': 'A house rule (internal regulation), not a statutory time',
  'law.rules.unset': 'The law sets no time:',
  'law.rules.house.help':
    'What the portal sets; an agency with a target of its own in a published internal regulation follows that.',
  'law.rules.house.agencies': 'Agencies that published a target of their own:',
  'law.rules.calculate': 'Calculate',
  'law.rules.calculate_one': 'Calculate: {duty}',
  'law.rules.ended': 'No longer in force',
  'law.rules.coming': 'Not yet in force',

  'law.subject.spokespeople': 'Spokespeople',
  'law.subject.statements': 'Statements and information',
  'law.subject.requests': 'Answers to the press',
  'law.subject.conferences': 'Press conferences',
  'law.subject.regulation': 'Internal regulation and reports',
  'law.subject.portal': 'The portal',
  'law.subject.personal_data': 'Personal data',

  'law.amount.after.hour': 'Within {amount} hours after',
  'law.amount.after.working_day': 'Within {amount} working days after',
  'law.amount.after.calendar_day': 'Within {amount} days after',
  'law.amount.after.month': 'Within {amount} months after',
  'law.amount.after.quarter': 'Within {amount} quarters after',
  'law.amount.before.hour': 'At least {amount} hours before',
  'law.amount.before.working_day': 'At least {amount} working days before',
  'law.amount.before.calendar_day': 'At least {amount} days before',
  'law.amount.before.month': 'At least {amount} months before',
  'law.amount.before.quarter': 'At least {amount} quarters before',
  'law.amount.within.hour': 'Once every {amount} hours',
  'law.amount.within.working_day': 'Once every {amount} working days',
  'law.amount.within.calendar_day': 'Once every {amount} days',
  'law.amount.within.month': 'Within each month',
  'law.amount.within.quarter': 'Within each quarter',
  'law.amount.window': 'Before {before} each year, with data from {from} of the year before to {to}',

  'law.trigger.assignment_decision': 'the decision that assigns the task',
  'law.trigger.authorisation_signed': 'the authorisation is signed',
  'law.trigger.incident_occurred': 'the incident occurs',
  'law.trigger.case_received': 'the agency receives and handles the case within its competence',
  'law.trigger.impact_determined':
    'the agency determines that the matter affects or may affect public opinion',
  'law.trigger.request_received': 'the agency receives the letter or request',
  'law.trigger.conclusion_issued': 'the conclusion is issued',
  'law.trigger.conference_begins': 'the press conference begins',
  'law.trigger.last_conference': 'the last press conference',
  'law.trigger.period_begins': 'the period begins',
  'law.trigger.decree_in_force': 'the decree takes effect',
  'law.trigger.information_created': 'the information is created',
  'law.trigger.outage_begins': 'the planned outage begins',
  'law.trigger.breach_detected': 'the breach is detected',
  'law.trigger.contact_confirmed': 'it was last confirmed',
  'law.trigger.urgent_release': 'the urgent release',

  'law.cited.article': 'Article {article} of {instrument}',
  'law.cited.clause': 'Article {article}, clause {clause} of {instrument}',
  'law.cited.point': 'Article {article}, clause {clause}, point {point} of {instrument}',

  'law.certainty': 'How sure this is',
  'law.certainty.lead':
    'Beside each instrument and time the portal says where it is known from. Please compare with the original before relying on it.',
  'law.certainty.text': 'Read in the text',
  'law.certainty.text.help': 'The article was read in its own words.',
  'law.certainty.scan': 'Read in a scan',
  'law.certainty.scan.help': 'Read in a scan of the signed document; single digits may be misread.',
  'law.certainty.translation': 'Read in a translation',
  'law.certainty.translation.help': 'Read in an unofficial translation.',
  'law.certainty.summary': 'From a summary',
  'law.certainty.summary.help': 'From a summary or a news item, not compared with the text.',
  'law.certainty.memory': 'Not compared',
  'law.certainty.memory.help': 'Written from general knowledge, not compared with any source.',
  'law.certainty.inference': 'Inferred',
  'law.certainty.inference.help': 'Concluded from the text, which does not say it outright.',

  'law.grounds': 'Grounds on which information may be refused',
  'law.grounds.lead': 'A refusal rests on the grounds in force when it is decided.',
  'law.grounds.reason.title': 'Stating the reason',
  'law.grounds.reason.none':
    'Before {day} no instrument on the press or on speaking that this page names asked for the reason.',
  'law.forms': 'Forms of statement',

  'law.calculator': 'Calculate a time limit',
  'law.calculator.lead':
    'Choose a duty and when it began; the portal counts to the day on which it is due and explains each day. What you enter is not kept.',
  'law.calculator.open': 'Calculate a time limit',
  'law.calculator.rule': 'Duty',
  'law.calculator.rule.choose': 'Choose a duty',
  'law.calculator.at': 'Beginning',
  'law.calculator.at.hint':
    'Viet Nam time. When the thing happened that starts the time, such as the receipt of a request; for a press conference or an outage, when it begins.',
  'law.calculator.agency': 'Agency',
  'law.calculator.agency.hint':
    'Choose one to apply its internal regulation, or what binds agencies of its level.',
  'law.calculator.agency.any': 'No agency',
  'law.calculator.send': 'Calculate',
  'law.calculator.examples': 'Examples: the same thing before and after the change',
  'law.calculator.example': 'on {day}',
  'law.calculator.result': 'Result',
  'law.calculator.due': 'Due',
  'law.calculator.due.before': 'At the latest',
  'law.calculator.from': 'Counted from',
  'law.calculator.until_start': 'It begins at',
  'law.calculator.span': 'Time',
  'law.calculator.source': 'Basis',
  'law.calculator.legal': 'A statutory time',
  'law.calculator.house.own': 'Internal regulation {document} of the agency, not a statutory time',
  'law.calculator.house.default':
    'What the portal sets where an agency has no target of its own: a house rule, not a statutory time',
  'law.calculator.version.changed':
    'Another instrument has set this duty since {day}: what happened on {of} is counted by {instrument}.',
  'law.calculator.share': 'The address of this page leads to this very result and can be passed on.',

  'law.calculator.problem.rule': 'Please choose a duty from the list.',
  'law.calculator.problem.agency': 'The portal has no such agency. Please choose one from the list.',
  'law.calculator.problem.blank': 'Please enter the day and hour at which it begins.',
  'law.calculator.problem.at':
    'The calendar has no such day or hour. Please enter a real one, for example 2026-07-01T09:00.',
  'law.calculator.problem.early':
    'The portal counts from {day} on, when {instrument} took effect. Please choose a later time.',
  'law.calculator.problem.future':
    'This time has not come: it is counted only after {trigger} ({source}). Please choose a time that has passed.',
  'law.calculator.problem.future.house':
    'This time has not come: it is counted only after {trigger} (internal regulation). Please choose a time that has passed.',
  'law.calculator.problem.level':
    'This duty does not bind the chosen agency ({source}). Please choose another agency or duty.',
  'law.calculator.problem.not_yet':
    'On {of} there was no such time: {source} is in force from {day}. Please choose another time.',
  'law.calculator.problem.not_yet.house':
    'On {of} there was no such target: that of the portal applies from {day}. Please choose another time.',
  'law.calculator.problem.no_more':
    'On {of} there was no such time any more: {source} ended on {day}. Please choose another time or duty.',
  'law.calculator.problem.no_more.followed':
    'On {of} there was no such time any more: {source} ended on {day} and was replaced by {successor}. Please choose another time or duty.',
}
