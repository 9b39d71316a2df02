/** What the application form says of answers that are kept, changed elsewhere, or not sent. */
import { DAYS_KEPT } from '#domain/application.ts';

export const applicationKeepingWords = {
  undo: 'Switch back',
  returned: (questions: readonly string[]) =>
    `These answers are part of your application again: ${questions.join('; ')}.`,
  heard: (questions: readonly string[]) =>
    `You changed answers in another tab. They are here now: ${questions.join('; ')}.`,

  question: `This is my own device: keep my answers on it for ${DAYS_KEPT} days`,
  later: 'Save and continue later',
  saved: (time: string) => `Saved ${time}`,
  untilClosed: 'Unless you check this box, your answers stay only until you close this tab.',
  until: (date: string) => `Your answers stay on this device until ${date}.`,
  notKept: 'This browser does not keep answers. Save them to a file before you leave.',
  save: 'Save to a file',
  load: 'Load answers from a file',
  wrongFile: 'This file has no answers to this form. Choose the file you saved here.',
  delete: 'Delete my answers',
  deleteSure: 'Delete all your answers from this device? Nothing has been sent.',
  deleteYes: 'Yes, delete them',
  deleteNo: 'Keep them',
  removedElsewhere:
    'You deleted your answers in another tab. They stay in this one until you close it.',
  deleted: 'Your answers were deleted from this device.',
  fileName: (program: string) => `application-${program}-draft.json`,
} as const;
