/** A question with its answers, in the markup of the forms: radios for one, boxes for several. */

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | null;
}

interface Props {
  readonly kind: 'radio' | 'checkbox';
  /** Of the controls; with `idPrefix` it makes ids that are unique on the page. */
  readonly name: string;
  readonly idPrefix: string;
  readonly legend: string;
  readonly hint?: string | null;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** false: what is not chosen cannot be, until something is given up. */
  readonly mayChooseMore?: boolean;
  /** true: address and links follow the choice, and the page begins with that of its address. */
  readonly isSituation?: boolean;
  readonly onChoose: (value: string, isChosen: boolean) => void;
}

/** Every text is one node, so that what the page printed and what React expects are the same. */
export function Choices(props: Props) {
  const { kind, name, idPrefix, legend, hint, choices, chosen, mayChooseMore } = props;
  const hintId = `${idPrefix}-${name}-hint`;
  return (
    <fieldset className="field" aria-describedby={hint ? hintId : undefined}>
      <legend className="field__label">{legend}</legend>
      {hint ? (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type={kind}
              name={`${idPrefix}-${name}`}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              disabled={mayChooseMore === false && !chosen.includes(choice.value)}
              data-choice={props.isSituation ? '' : undefined}
              onChange={(event) => props.onChoose(choice.value, event.currentTarget.checked)}
            />
            <span className="choice__label">
              {choice.label}
              {choice.hint ? <span className="choice__hint">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
