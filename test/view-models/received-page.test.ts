import { expect, it } from 'vitest';
import { receivedPage } from '#view-models/received-page.ts';
import { editedContext } from './edited-catalog.ts';

const now = '2025-03-01T00:00:00.000Z';

it('opened directly, the page after sending claims nothing, and says where a reference is found', async () => {
  const page = receivedPage(await editedContext(now));
  expect(page.frame.title).toBe('After you apply');
  expect(page.text).toBe(
    'This page cannot tell whether you sent an application. Once one is stored, you see its reference right after you choose Send. Keep it: admissions finds your application by it.',
  );
  // A form that is filled in anew has an id of its own: the receiver keeps both.
  expect(page.unsure).toBe(
    'Not sure it arrived? Open the form again on the same device: it tells you what it knows. Or write to admissions. If you fill in the form again, you may send a second application.',
  );
});

it('behind a form service it says to whom the application was passed, and promises nothing of it', async () => {
  const page = receivedPage({
    ...(await editedContext(now)),
    formEndpoint: 'https://forms.example.org/p/123',
  });
  expect(page.text).toBe(
    'If you came here from the form, it passed your application to this site’s form service. This page cannot tell.',
  );
  expect(page.unsure).toBe('Not sure it arrived? Write to admissions before you send it again.');
});

it('what follows begins with the decision, or the interview before it, also without stated requirements', async () => {
  const context = await editedContext(now);
  const { next } = receivedPage(context);
  const unchecked = context.catalog.programs.filter(({ eligibility }) => eligibility === null);
  expect(next.filter(({ id }) => unchecked.some((program) => program.id === id))).not.toEqual([]);
  expect(new Set(next.map(({ steps }) => steps[0]?.title))).toEqual(
    new Set(['Decision', 'Interview']),
  );
});
