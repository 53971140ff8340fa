import type { WordsFor } from '../../i18n/words'
import type { galleryVi } from './words.vi'

export const galleryEn: WordsFor<typeof galleryVi> = {
  'about.gallery.title': 'Component gallery',
  'about.gallery.lead':
    'Every component of the portal in every state. Before you make a new page, look here for what there is.',
  'about.gallery.contents': 'Components',
  'about.gallery.use': 'When to use it',
  'about.gallery.states_are': 'States',

  'about.gallery.text': 'Text',
  'about.gallery.text.use': 'A page has one main heading; those below follow in order, without a gap.',
  'about.gallery.text.states':
    'Headings 1 (top of the page) to 4, lead, text, small text, text of many lines, code.',
  'about.gallery.colours': 'Colours',
  'about.gallery.colours.use':
    'Use colours by name only; colour is never the only way to say something. The contrast is computed from the tokens themselves.',
  'about.gallery.colours.states': 'Light and dark.',
  'about.gallery.colours.ink': 'Colour',
  'about.gallery.colours.ground': 'On',
  'about.gallery.colours.light': 'Light',
  'about.gallery.colours.dark': 'Dark',
  'about.gallery.colours.least': 'At least',
  'about.gallery.buttons': 'Buttons',
  'about.gallery.buttons.use': 'A button changes something and says what; to go elsewhere use a link.',
  'about.gallery.buttons.states':
    'Primary, quiet, grave, final, small, in the shape of a link, sending, a link in the shape of a button.',
  'about.gallery.button.primary': 'Send request',
  'about.gallery.button.quiet': 'Save draft',
  'about.gallery.button.grave': 'Withdraw statement',
  'about.gallery.button.final': 'Withdraw now',
  'about.gallery.button.small': 'Extend',
  'about.gallery.button.link': 'Drop this text',
  'about.gallery.button.away': 'Write a statement',
  'about.gallery.links': 'Links',
  'about.gallery.links.use': 'The words of a link say where it leads; a telephone number calls.',
  'about.gallery.links.states': 'In a sentence, back, telephone, e-mail, call button.',
  'about.gallery.links.inline': 'Details are on the page',
  'about.gallery.fields': 'Fields',
  'about.gallery.fields.use':
    'One idea a field; the label above it, the hint before one types, the problem right above the field.',
  'about.gallery.fields.states':
    'Plain, with a hint, optional, with a problem, long text; day, time, many lines, list, files.',
  'about.gallery.field.plain': 'Plain field',
  'about.gallery.field.hinted': 'Field with a hint',
  'about.gallery.field.hint': 'A hint says beforehand what one needs to know, in a sentence.',
  'about.gallery.field.optional': 'Field that may stay empty',
  'about.gallery.field.wrong': 'Field with a problem',
  'about.gallery.field.long': 'Field with long text',
  'about.gallery.field.day': 'Day',
  'about.gallery.field.time': 'Set time',
  'about.gallery.area.plain': 'Field of many lines',
  'about.gallery.area.wrong': 'Field of many lines with a problem',
  'about.gallery.select.plain': 'List',
  'about.gallery.select.empty': 'Choose an agency',
  'about.gallery.select.wrong': 'List with a problem',
  'about.gallery.choices': 'Choices',
  'about.gallery.choices.use':
    'For a few choices that should be seen at once; for more than seven use a list.',
  'about.gallery.choices.states': 'Not chosen, chosen, with a hint, with a problem.',
  'about.gallery.choice.question': 'When to publish',
  'about.gallery.choice.wrong': 'How to answer',
  'about.gallery.choice.short': 'Now',
  'about.gallery.choice.short.hint': 'Everyone can read it at once.',
  'about.gallery.choice.long':
    'At a set time, after the second person of the agency has read and countersigned it',
  'about.gallery.choice.hint':
    'Before the set time only staff of the agency can read it; the schedule can be cancelled at any time.',
  'about.gallery.problems': 'Summary of problems',
  'about.gallery.problems.use':
    'On top of a form that could not be sent: it takes focus, with a link to each field. Here it does not take focus.',
  'about.gallery.problems.states': 'Several problems; with and without the name of the field.',
  'about.gallery.notices': 'Notices',
  'about.gallery.notices.use':
    'Something that must be known before reading on; one or two on a page at the most.',
  'about.gallery.notices.states': 'Done, take note, information, grave; what came too late, handed back.',
  'about.gallery.notice.plain': 'This text is not available in English yet.',
  'about.gallery.notice.heading': 'Take note',
  'about.gallery.states': 'States and marks',
  'about.gallery.states.use': 'A word says where it stands; colour only repeats the word.',
  'about.gallery.states.states': 'From draft to removed; kind, corrected, late, count.',
  'about.gallery.facts': 'Facts',
  'about.gallery.facts.use':
    'Names and values, one a line; a list of answers has a link to change each of them.',
  'about.gallery.facts.states': 'Short, long, answered, empty, with a problem.',
  'about.gallery.people': 'People and agencies',
  'about.gallery.people.use': 'Made for calling: name, position, telephone. Agencies stand in a tree.',
  'about.gallery.people.states':
    'Regular, authorised for a case and a time, long position and address; the authority of a statement.',
  'about.gallery.statements': 'Statements in a list',
  'about.gallery.statements.use': 'In every list of statements; the title is the link.',
  'about.gallery.statements.states':
    'Plain, found in the text, corrected, urgent, withdrawn, undated, a very long title; an empty list.',
  'about.gallery.finding': 'Search, filters, pages',
  'about.gallery.finding.use': 'Filters stand in the address, so that it can be passed on.',
  'about.gallery.finding.states': 'Tabs, queues with a count, filters; first, middle, last page, uncounted.',
  'about.gallery.tables': 'Tables and rows',
  'about.gallery.tables.use': 'A table compares many things by column; rows give each thing its own button.',
  'about.gallery.tables.states':
    'A table that scrolls, a table that stacks on a telephone, rows with a button, empty.',
  'about.gallery.story': 'The story of a request',
  'about.gallery.story.use': 'The journalist and the press office see the same story.',
  'about.gallery.story.states': 'With and without words, with files, erased; questions, time limit, refusal.',
  'about.gallery.review': 'Comments and comparison',
  'about.gallery.review.use':
    'On the page of a statement at the desk, before it is public: what colleagues say of which passage, who works on it, who did what, and where two texts differ.',
  'about.gallery.review.states':
    'A comment: not settled, settled, its passage gone. A comparison: what was taken away is struck through, what came is underlined; one side may have no English.',
  'about.gallery.reading': 'Reading and quoting',
  'about.gallery.reading.use':
    'The text of a statement: lines of easy length, tables, quotations; a citation to copy.',
  'about.gallery.reading.states':
    'Text, image, image waiting for its scan, recordings, documents, hidden information waiting for a yes, citation.',
  'about.gallery.dialogs': 'Dialog and confirmation',
  'about.gallery.dialogs.use':
    'A dialog only tells that a session ends. What cannot be undone is asked once on a page of its own.',
  'about.gallery.dialogs.states': 'The button below opens a dialog; the link leads to a real confirmation.',
  'about.gallery.dialogs.open': 'Open the dialog',
  'about.gallery.dialogs.close': 'Close',
  'about.gallery.dialogs.confirm': 'A confirmation: sign out everywhere',
  'about.gallery.steps': 'Steps and disclosure',
  'about.gallery.steps.use':
    'A long form goes by steps; what is seldom needed is folded away and opens where it has a problem.',
  'about.gallery.steps.states':
    'Progress, folded, open; how a time is counted in days, in hours, and before the days off are decided.',
  'about.gallery.changes': 'Changes after publication',
  'about.gallery.changes.use': 'What differs between two editions, related documents, removal.',
  'about.gallery.changes.states':
    'Added, removed and unchanged; with and without a title; there and removed.',
  'about.gallery.writing': 'Writing',
  'about.gallery.writing.use':
    'The box of a statement, its preview, hints, text kept meanwhile, and Word files.',
  'about.gallery.writing.states': 'With and without mistakes, with and without losses, no text yet.',
  'about.gallery.tasks': 'Tasks',
  'about.gallery.tasks.use': 'What the portal cannot do by itself; marked when it is done.',
  'about.gallery.tasks.states': 'Short, long.',
  'about.gallery.frame': 'Header and footer',
  'about.gallery.frame.use': 'Around every page; see them on the pages themselves.',
  'about.gallery.frame.states': 'Public, staff, not signed in.',
}
