/** What the application form says when it begins with answers from before. */

export const applicationRestoredWords = {
  restored: (when: string) => `Your answers from ${when} are still here.`,
  unusable:
    'Answers saved on this device were too old or could not be read, so the form starts empty.',
  lost: (questions: readonly string[]) =>
    `The questions have changed since. These answers could not be carried over: ${questions.join('; ')}`,
  loaded: 'The answers from your file are in the form.',
  eligibilityTaken: 'Your answers from the check are filled in where the form asks for them.',
} as const;
