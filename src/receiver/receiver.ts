/**
 * The receiver: the addresses below `/f/`.
 *
 * It is mounted by the server below the base path and can as well run alone.
 */

import { type Context, Hono } from 'hono';
import { addresses, href } from '#domain/addresses.ts';
import { FORM_KINDS } from '#domain/application.ts';
import { isSubmissionId, parseReference } from '#domain/reference.ts';
import { receiverWords as words } from '#words/receiver.ts';
import {
  answerAsked,
  answerErrors,
  answerForm,
  answerOtherAnswers,
  answerPage,
  answerRefusal,
  answerStored,
} from './answer.ts';
import { answerHealth, RETRY_AFTER } from './health.ts';
import { placeOf } from './log.ts';
import { failurePage, formAddressPage } from './pages/failure-page.ts';
import { confirmPage, unconfirmedPage, unknownTokenPage } from './pages/interest-page.ts';
import { receivedPage, unknownReferencePage } from './pages/received-page.ts';
import { onlyText } from './protocol/choose.ts';
import { originCheck } from './protocol/origins.ts';
import { parseFields } from './protocol/parse-fields.ts';
import { readBody } from './protocol/read-body.ts';
import { Refusal, refuse } from './protocol/refusal.ts';
import { wantsPage } from './protocol/sender.ts';
import { rateCheck } from './rate-check.ts';
import { FormRefusal, type ReceiverParts, receive } from './receive.ts';
import { StoreUnavailable } from './store/database.ts';
import { confirmInterest, findByToken, isUnconfirmed } from './store/interest.ts';
import { mailOfApplication } from './store/outbox-rows.ts';
import { findApplication, hasArrived } from './store/read-applications.ts';
import type { Kind } from './store/records.ts';

/** The receiver as a hono app, with its paths relative to `/f`. */
export function createReceiver(parts: ReceiverParts): Hono {
  const { built, database, settings, log, limits } = parts;
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  const siteOrigins = [built.build.siteUrl, settings.siteUrl ?? built.build.siteUrl];
  const origins = [
    ...siteOrigins.map((url) => new URL(url).origin),
    ...(settings.allowedOrigins ?? []),
  ];
  const limit = rateCheck(limits.posts, settings);
  const ask = rateCheck(limits.questions, settings);
  // Opened, it is the form with what a link fills in: that needs no script.
  app.get('/contact', ask, (context, next) =>
    wantsPage(context.req.header('accept')) ? answerAsked(context, parts) : next(),
  );

  for (const kind of FORM_KINDS) {
    app.use(`/${kind}`, originCheck(origins));
    app.post(`/${kind}`, limit, (context) => takePost(context, kind, parts));
    app.all(`/${kind}`, (context) => {
      context.header('Allow', 'POST, OPTIONS');
      if (wantsPage(context.req.header('accept'))) {
        return answerPage(context, formAddressPage(kind, built), 405, built);
      }
      throw refuse(405, 'METHOD', words.protocol.method('POST'));
    });
  }

  // A sender whose reply was lost asks for its own id, which nobody else can know.
  app.get('/arrived', originCheck(origins), ask, async (context) => {
    const id = context.req.query('id') ?? '';
    if (!isSubmissionId(id)) throw refuse(400, 'SUBMISSION_ID', words.protocol.submissionId);
    return context.text((await hasArrived(database, id)) ? 'arrived' : 'not here');
  });

  app.get('/received', ask, async (context) => {
    const reference = parseReference(context.req.query('reference') ?? '');
    const application = reference ? await findApplication(database, reference) : null;
    if (application === null) {
      return answerPage(context, unknownReferencePage(built.catalog), 404, built);
    }
    if (application.kind === 'interest' && (await isUnconfirmed(database, application.reference))) {
      const page = unconfirmedPage(application, sendsMail(settings), built);
      return answerPage(context, page, 200, built);
    }
    const mails = await mailOfApplication(database, application.reference);
    const page = receivedPage(application, built.catalog, sendsMail(settings), mails);
    return answerPage(context, page, 200, built);
  });

  app.get('/confirm', ask, async (context) => {
    const token = context.req.query('token') ?? '';
    const found = await findByToken(database, token);
    if (found === null) return answerPage(context, unknownTokenPage(built), 404, built);
    return answerPage(context, confirmPage(found, token, built), 200, built);
  });

  app.post('/confirm', originCheck(origins), ask, async (context) => {
    const contentType = context.req.header('content-type') ?? '';
    const fields = await parseFields(await readBody(context.req.raw, 1000), contentType);
    const token = onlyText(fields, 'token') ?? '';
    const found = await confirmInterest(database, token, parts.clocks.machineNow());
    if (found === null) return answerPage(context, unknownTokenPage(built), 404, built);
    log({ event: 'interest-confirmed', reference: found.reference });
    parts.onStored();
    const { reference } = found;
    const receipt = href(addresses.receiptPage, built.build.base);
    return context.redirect(`${receipt}?${new URLSearchParams({ reference })}`, 303);
  });

  app.get('/health', (context) => answerHealth(context, parts));

  // Not `notFound`: mounted below another app, this one has no say in what nobody found.
  app.all('*', () => {
    throw refuse(404, 'FORM_NOT_FOUND', words.protocol.formNotFound);
  });

  app.onError((error, context) => {
    if (error instanceof Refusal) return answerRefusal(context, error, built);
    if (error instanceof StoreUnavailable) {
      log({ event: 'store-unavailable', status: 503, reason: error.reason });
      return answerUnavailable(context, parts);
    }
    log({ event: 'unexpected-error', status: 500, reason: placeOf(error) });
    const message = words.failure.unexpected;
    if (!wantsPage(context.req.header('accept'))) {
      return answerErrors(context, [{ code: 'UNEXPECTED', message }], 500);
    }
    return answerPage(context, failurePage(words.failure.title, [message], built), 500, built);
  });
  return app;
}

function sendsMail({ smtpUrl, admissionsEmail }: ReceiverParts['settings']): boolean {
  return smtpUrl !== null && admissionsEmail !== null;
}

async function takePost(context: Context, kind: Kind, parts: ReceiverParts) {
  const { built, log, onStored, settings } = parts;
  try {
    const received = await receive(kind, context.req.raw, parts);
    const { kept } = received;
    if (kept.outcome === 'reference-taken') {
      throw refuse(422, 'SUBMISSION_ID', words.protocol.referenceTaken);
    }
    const { reference } = kept.application;
    log({ event: `${kind}-${kept.outcome}`, reference });
    if (kept.outcome === 'stored') onStored();
    if (kept.outcome === 'other-answers') {
      return answerOtherAnswers(context, kind, reference, received, parts);
    }
    const siteUrl = settings.siteUrl ?? built.build.siteUrl;
    return answerStored(context, kept.application, received, siteUrl, sendsMail(settings));
  } catch (error) {
    const refusal = error instanceof FormRefusal ? error.refusal : error;
    if (refusal instanceof Refusal) {
      const codes = refusal.errors.map(({ code }) => code);
      log({ event: `${kind}-refused`, status: refusal.status, codes });
    }
    if (error instanceof FormRefusal) return answerForm(context, kind, error, parts);
    throw error;
  }
}

function answerUnavailable(context: Context, { built }: ReceiverParts): Response {
  context.header('Retry-After', RETRY_AFTER);
  const kind = FORM_KINDS.find((one) => context.req.path.endsWith(`/${one}`)) ?? 'application';
  const message = words.failure.unavailable[kind];
  if (!wantsPage(context.req.header('accept'))) {
    return answerErrors(context, [{ code: 'UNAVAILABLE', message }], 503);
  }
  const page = failurePage(words.failure.unavailableTitle[kind], [message], built);
  return answerPage(context, page, 503, built);
}
