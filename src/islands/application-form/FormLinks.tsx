/** Under every screen: back, and what becomes of the answers. */
import { applicationFormWords as words } from '#words/application-form.ts';

interface Props {
  readonly back: string | null;
  readonly isDeleting: boolean;
  readonly onSave: () => void;
  readonly onDelete: (step: 'ask' | 'yes' | 'no') => void;
}

export function FormLinks({ back, isDeleting, onSave, onDelete }: Props) {
  if (isDeleting) {
    return (
      <div className="application__buttons">
        <p>{words.keep.deleteSure}</p>
        <button className="button button--quiet" type="button" onClick={() => onDelete('yes')}>
          {words.keep.deleteYes}
        </button>
        <button className="button button--quiet" type="button" onClick={() => onDelete('no')}>
          {words.keep.deleteNo}
        </button>
      </div>
    );
  }
  return (
    <ul className="application__links">
      {back !== null && (
        <li>
          <a href={`#${back}`}>{words.back}</a>
        </li>
      )}
      <li>
        <button className="application__link" type="button" onClick={onSave}>
          {words.keep.save}
        </button>
      </li>
      <li>
        <button className="application__link" type="button" onClick={() => onDelete('ask')}>
          {words.keep.delete}
        </button>
      </li>
    </ul>
  );
}
