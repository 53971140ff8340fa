import type { WordsFor } from '../../i18n/words'
import type { reviewVi } from './words.vi'

export const reviewEn: WordsFor<typeof reviewVi> = {
  'review.why.public': 'This statement is public: it can be corrected, but no longer commented on.',
  'review.why.no_passage':
    'The passage is not in the text you read. Choose the passage again and send the comment again.',
  'review.why.other_text':
    'This text has just been changed. Please read what stands there now before you approve it.',
  'review.why.unread':
    'What was sent does not say which text was read, so nothing was decided. Read the text below and send again.',
  'review.why.limits_over': 'This statement is public: everybody of the agency can read it.',
  'review.why.nobody_approves':
    'Nobody among those named may approve this: add a spokesperson or the head who did not write it.',

  'review.meanwhile.approved': '{name} approved this statement at {time}.',
  'review.meanwhile.approved_urgently': '{name} published this statement urgently at {time}.',
  'review.meanwhile.countersigned': '{name} countersigned this statement at {time}.',
  'review.meanwhile.rejected': '{name} sent this statement back at {time}.',
  'review.meanwhile.recalled': '{name} cancelled the schedule of this statement at {time}.',
  'review.meanwhile.taken_back': '{name} took the submission back at {time}.',
  'review.meanwhile.saved': '{name} changed this text at {time}.',
  'review.meanwhile.submitted': '{name} submitted this text again at {time}.',
  'review.meanwhile.withdrawn': '{name} withdrew this statement at {time}.',
  'review.meanwhile.removed': '{name} removed this statement at {time}.',

  'review.compare.title': 'The text is not the one you read',
  'review.compare.nothing': 'Nothing was approved, signed or published by what you have just sent.',
  'review.compare.same':
    'The words are the same. What changed is their layout or what goes with them: the kind, the spokesperson, images, files, links or the note on the change.',
  'review.compare.unchanged': 'unchanged',
  'review.compare.vi': 'Vietnamese text',
  'review.compare.en': 'English text',
  'review.compare.read': 'As you read it',
  'review.compare.now': 'As it stands now',
  'review.compare.saved': 'As it was saved',
  'review.compare.yours': 'Yours, not saved',
  'review.compare.none': 'There is none.',
  'review.compare.go': 'Read it as it stands now',

  'review.timeline.earlier': 'What was before ({count})',
  'review.timeline.content': 'Content code:',

  'review.open': 'Comments on this text that are not settled: {count}.',
  'review.open.with': 'Whoever edits it will see beside the text the comments that are not settled: {count}.',
  'review.open.title': 'Comments not settled ({count})',
  'review.open.see': 'Answer or settle them',

  'review.comment.heading': 'Comments',
  'review.comment.none': 'There is no comment yet.',
  'review.comment.this': 'Comment on paragraph {number}',
  'review.comment.this_title': 'Comment on the title',
  'review.comment.this_summary': 'Comment on the summary',
  'review.comment.whole': 'Comment on the whole',
  'review.comment.count': 'Not settled: {count}',
  'review.comment.select': 'Comment on the selection',
  'review.comment.title': 'Comment on a passage',
  'review.comment.title_whole': 'Comment on the statement',
  'review.comment.title_answer': 'Answer a comment',
  'review.comment.back': 'Back to the statement',
  'review.comment.quote': 'The passage',
  'review.comment.body': 'Comment',
  'review.comment.body.hint':
    'Only those of the agency who work on this statement read it, after publication too.',
  'review.comment.send': 'Send the comment',
  'review.comment.cancel': 'Cancel',
  'review.comment.answer': 'Answer',
  'review.comment.answer.send': 'Send the answer',
  'review.comment.gone': 'This passage is no longer in the text.',
  'review.comment.settle': 'Mark as settled',
  'review.comment.reopen': 'Open again',
  'review.comment.settled_by': 'Settled by {name} at {time}',
  'review.comment.opened_by': 'Opened again by {name} at {time}',
  'review.comment.settled': 'Settled ({count})',
  'review.comment.by': '{name}, {time}',

  'review.limits.heading': 'Who may write and handle it',
  'review.limits.flag': 'Limited to some',
  'review.limits.everybody': 'Everybody who works on statements of the agency can read it.',
  'review.limits.named': 'Until it is public, only these people know of it:',
  'review.limits.change': 'Choose who takes part',
  'review.limits.title': 'Who may read, write and handle this statement before it is public?',
  'review.limits.way': 'Who',
  'review.limits.all': 'Everybody who works on statements of the agency',
  'review.limits.all.hint': 'Authors, press officers, spokespersons and the head.',
  'review.limits.some': 'Only those chosen below',
  'review.limits.some.hint':
    'Others, the head too unless chosen, find no trace of it anywhere until it is public.',
  'review.limits.people': 'Who is chosen',
  'review.limits.self': 'you, always chosen',
  'review.limits.wrote': 'wrote it',
  'review.limits.decides': 'may approve it',
  'review.limits.send': 'Save',
  'review.limits.done': 'Saved who may write and handle this statement.',
  'review.unattended.title': 'Nobody left to approve it',
  'review.unattended.submitted':
    'Nobody among those who know of this text may approve it any more. Please name a spokesperson or the head as well.',
  'review.unattended.scheduled':
    'Nobody among those who know of this text may cancel its publication at {time} any more. Please name a spokesperson or the head as well.',
  'review.unattended.hidden': 'A statement kept to some people',
  'review.unattended.at': 'to be published at',
  'review.unattended.ask': 'Who may name somebody to approve it:',
  'review.unattended.nobody':
    'Nobody is left to name somebody who approves: ask an administrator to give one of those concerned their role again.',
}
