/** What happens in the form: going on, sending, keeping, deleting. */
import { startTransition, useEffect, useRef, useState } from 'react';
import { HONEYPOT_FIELD } from '#domain/application.ts';
import { isLate } from '#domain/deadlines.ts';
import { referenceOf } from '#domain/reference.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { catalogNow, machineNow } from '../ui/catalog-clock.ts';
import { likelyAddress } from './email-typo.ts';
import { answersText, download } from './files.ts';
import type { Verdict } from './judge-answer.ts';
import type { Taken } from './plain-forms.ts';
import { type PrintedAnswer, printedAnswers } from './printed-answers.ts';
import { readControls } from './read-controls.ts';
import { decisionDate, decodeReceipt, encodeReceipt, type Receipt } from './receipt.ts';
import { sortErrors } from './server-errors.ts';
import { CHECK, stepAfter } from './steps.ts';
import { readStored, removeStored, storageKeys, store } from './storage.ts';
import { bodyOf } from './submission.ts';
import { useAutosave } from './use-autosave.ts';
import { useDraft } from './use-draft.ts';
import { useQuestions } from './use-questions.ts';
import { statusOf, useSending } from './use-sending.ts';
import { useStep } from './use-step.ts';

export function useApplication(island: ApplicationIsland, taken: Taken) {
  const keys = storageKeys(island.base, island.program.id);
  const keeper = useDraft(island, taken);
  const questions = useQuestions(island, keeper.initial.values, keeper.initial.form);
  const { form, steps, shown, definition, way } = questions;
  const isStep = useRef((_id: string): boolean => false);
  isStep.current = (id) => steps.some((one) => one.id === id);
  // Where the cursor was in the plain form, it goes on.
  const focused = taken.focus?.name;
  const startAt = steps.find(({ names }) => names.some((name) => name === focused))?.id ?? null;
  const address = useStep(isStep, startAt);
  const found = steps.findIndex(({ id }) => id === address.id);
  const stepNumber = Math.max(found, 0) + 1;
  const step = steps[stepNumber - 1];
  if (step === undefined) throw new Error('A form has at least one screen.');

  const { delivery, setDelivery, send: deliver } = useSending(island);
  const [attempt, setAttempt] = useState(0);
  const [notes, setNotes] = useState(keeper.initial.notes);
  const [generalErrors, setGeneralErrors] = useState<readonly string[]>([]);
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const passedAddress = useRef<string | null>(null);
  const [reference, setReference] = useState<string | null>(null);
  const corrects = useRef<string | null>(null);
  const [sentAnswers, setSentAnswers] = useState<readonly PrintedAnswer[] | null>(null);
  const [receipt, setReceipt] = useState(() =>
    decodeReceipt(readStored('tab', keys.receipt) ?? ''),
  );
  const isOver = useRef(receipt !== null);
  const [isReturn, setReturn] = useState(receipt !== null);
  useEffect(() => {
    const note = () => setReturn(isOver.current);
    addEventListener('popstate', note);
    return () => removeEventListener('popstate', note);
  }, []);

  const formId = definition?.id ?? null;
  const save = useAutosave(form, () => {
    if (!isOver.current) keeper.save(questions.values(), formId);
  });

  /** Errors of the last attempt do not follow to another screen, those of the receiver do. */
  const visit = address.visit;
  useEffect(() => {
    if (visit === 0) return;
    for (const [name, error] of Object.entries(form.formState.errors)) {
      if (error?.type !== 'server') form.clearErrors(name);
    }
    setSuggestion(null);
  }, [visit, form]);

  const goOn = () => {
    const email = String(form.getValues('email') ?? '');
    const meant = step.names.includes('email') ? likelyAddress(email) : null;
    if (meant !== null && passedAddress.current !== email) {
      passedAddress.current = email;
      setSuggestion(meant);
      return;
    }
    const cleared = questions.clearUnasked();
    setNotes(cleared.length > 0 ? [words.cleared(cleared)] : []);
    setGeneralErrors([]);
    save();
    address.go(address.returnTo ?? stepAfter(steps, step.id) ?? CHECK);
  };

  const printed = () => [
    ...(way ? [{ name: 'way', label: words.check.situation, text: way.label }] : []),
    ...printedAnswers(shown, questions.values()),
  ];

  const send = async () => {
    const { compiled, context } = questions.rules;
    const result = compiled?.validate(form.getValues(), context);
    if (isOver.current || definition === null || !result?.ok) return;
    save();
    const submissionId = keeper.submissionId();
    // Pages without HTTPS cannot compute it; the answer of the receiver then says it.
    const made = globalThis.crypto.subtle ? await referenceOf(submissionId) : '';
    setReference(made || null);
    const body = bodyOf({
      submissionId,
      reference: made,
      corrects: corrects.current,
      form: definition,
      program: island.program.id,
      way,
      honeypot: String(form.getValues(HONEYPOT_FIELD) ?? ''),
      answers: result.answers,
      isHosted: island.formEndpoint !== null,
    });
    const verdict = await deliver(submissionId, body);
    if (verdict !== null) take(verdict, made);
  };

  const take = (verdict: Verdict, made: string) => {
    switch (verdict.kind) {
      case 'received':
        return finish(verdict, made);
      case 'already-received':
        return setDelivery({ state: 'already', reference: verdict.reference ?? made });
      case 'wait':
        return setDelivery({ state: 'failed', kind: 'waited' });
      case 'failed':
        return setDelivery({ state: 'failed', kind: verdict.why });
      case 'refused': {
        const { beside, general } = sortErrors(verdict.errors, shown);
        if (beside.length === 0) {
          return setDelivery({ state: 'failed', kind: 'refused', messages: general });
        }
        for (const { name, message } of beside) form.setError(name, { type: 'server', message });
        setGeneralErrors(general);
        setDelivery({ state: 'idle' });
        setAttempt((before) => before + 1);
      }
    }
  };

  const finish = (verdict: Extract<Verdict, { kind: 'received' }>, made: string) => {
    const now = catalogNow();
    const isHosted = island.formEndpoint !== null;
    const stored: Receipt = {
      reference: made,
      sentAt: machineNow(),
      isLate: isHosted ? way !== null && isLate(way.deadline, now) : verdict.isLate,
      decisionBy: decisionDate(now, island.timeZone, island.decisionWithin),
      way: way?.value ?? null,
      address: isHosted ? null : verdict.next,
    };
    isOver.current = true;
    setSentAnswers(printed());
    store('tab', keys.receipt, encodeReceipt(stored));
    keeper.clear();
    history.replaceState(null, '', '#received');
    // The last screen stays until the next one can be shown whole.
    startTransition(() => {
      setReceipt(stored);
      setDelivery({ state: 'idle' });
    });
  };

  return {
    questions,
    keeper,
    step,
    stepNumber,
    address,
    delivery,
    receipt,
    /** The applicant has come back to an application that was sent before. */
    isReturn,
    sentAnswers,
    notes,
    attempt,
    generalErrors,
    suggestion,
    reference,
    status: statusOf(delivery),
    send,
    submit(controls: HTMLFormElement) {
      readControls(controls, form);
      questions.setStepToCheck(step);
      const isLast = step.id === CHECK;
      const invalid = () => setAttempt((before) => before + 1);
      setGeneralErrors([]);
      form.handleSubmit(isLast ? send : goOn, invalid)();
    },
    sendCorrection() {
      if (delivery.state !== 'already') return;
      corrects.current = delivery.reference;
      keeper.renewId();
      send();
    },
    acceptSuggestion() {
      if (suggestion !== null) form.setValue('email', suggestion);
      setSuggestion(null);
    },
    backToAnswers: () => setDelivery({ state: 'idle' }),
    setKept: (isKept: boolean) => keeper.setKept(isKept, questions.values(), formId),
    loadFile(text: string) {
      const kept = keeper.fromFile(text);
      if (kept === null) return setNotes([words.keep.wrongFile]);
      form.reset(kept.values);
      setNotes([words.keep.loaded, ...kept.notes.slice(1)]);
      save();
    },
    saveFile() {
      const name = words.keep.fileName(island.program.id);
      download(name, 'application/json', keeper.toFile(questions.values(), formId));
    },
    downloadAnswers() {
      const heads = [words.file.title(island.program.title), words.file.notSent];
      const text = answersText(heads, printed(), words.check.notProvided);
      download(words.file.name(island.program.id), 'text/plain', text);
    },
    deleteAnswers() {
      keeper.clear();
      form.reset({});
      setNotes([words.keep.deleted]);
      address.go(steps[0]?.id ?? CHECK);
    },
    startOver() {
      removeStored('tab', keys.receipt);
      location.assign(location.pathname);
    },
  };
}
