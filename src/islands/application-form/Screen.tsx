/** One screen: its title takes the focus when it appears, and is in the title of the page. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { applicationFormWords as words } from '#words/application-form.ts';

interface Props {
  readonly title: string;
  /** Changes whenever another screen is shown. */
  readonly visit: string;
  readonly isError?: boolean;
  /** What is going on, for the one live region; null where the screen has its own. */
  readonly status: string | null;
  readonly place?: ReactNode;
  readonly summary?: ReactNode;
  readonly children: ReactNode;
  /** Stands after what is going on. */
  readonly links?: ReactNode;
}

export function Screen(props: Props) {
  const { title, visit, isError = false, status, place, summary, children, links } = props;
  const [pageTitle] = useState(pageTitleAtFirst);
  useEffect(() => {
    const full = words.documentTitle(title, pageTitle);
    document.title = isError ? words.errorTitle(full) : full;
  }, [title, pageTitle, isError]);

  const screen = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== null && shown !== visit) {
      screen.current?.scrollIntoView({ block: 'start' });
      heading.current?.focus({ preventScroll: true });
    }
    shown = visit;
  }, [visit]);

  return (
    <div className="application__screen" ref={screen}>
      {place}
      {summary}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {status !== null && (
        <p className="application__status" role="status">
          {status}
        </p>
      )}
      {links}
    </div>
  );
}

/** The screen shown last. The first one of a page leaves the focus where it is. */
let shown: string | null = null;

let titleOfPage: string | null = null;

function pageTitleAtFirst(): string {
  titleOfPage ??= document.title;
  return titleOfPage;
}
