// The table of societies as a form of React, with the elements and classes of ours, so that the style sheet of the app lays out
// both. One state, changed by a reducer; a row is drawn anew only when it changes.
import { memo, useMemo, useReducer } from "react";
import { createRoot } from "react-dom/client";

const NUMBERS = [
  ["enrollees", "加入者数"],
  ["insured", "被保険者数"],
  ["expected_users", "利用見込人数"],
];
const ICONS = { up: "m6 14 6-6 6 6", down: "m6 10 6 6 6-6", remove: "M6 6l12 12M18 6 6 18" };
const SMALL_BELOW = 10_000;

const changed = (state, id, change) => ({
  ...state,
  members: state.members.map((member) => (member.id === id ? { ...member, ...change } : member)),
});

function moved(members, id, by) {
  const from = members.findIndex((member) => member.id === id);
  return members.toSpliced(from, 1).toSpliced(from + by, 0, members[from]);
}

function reduce(state, { type, id, ...change }) {
  switch (type) {
    case "edit":
      return changed(state, id, change);
    case "choose":
      return { ...state, [change.choice]: id };
    case "move":
      return { ...state, members: moved(state.members, id, change.by) };
    case "remove":
      return { ...state, members: state.members.filter((member) => member.id !== id) };
  }
}

function IconButton({ shape, label, disabled, onClick }) {
  return (
    <button className="button plain icon-button" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        <path d={ICONS[shape]} />
      </svg>
    </button>
  );
}

const Row = memo(function Row({ member, row, last, isUs, isLead, dispatch }) {
  const { id, name } = member;
  const label = (column) => `${row + 1}行目の${column}`;
  const field = (key) => ({
    value: member[key],
    autoComplete: "off",
    spellCheck: false,
    onChange: (event) => dispatch({ type: "edit", id, [key]: event.target.value }),
  });
  const choice = (choice, checked, column) => (
    <label>
      <input
        type="radio"
        name={choice}
        aria-label={label(column)}
        checked={checked}
        onChange={() => dispatch({ type: "choose", choice, id })}
      />
    </label>
  );
  return (
    <tr className={Number(member.enrollees) < SMALL_BELOW ? "small-society" : undefined}>
      <td className="row-line">
        <button>
          <span className="row-name">{name}</span>
          <span>{member.enrollees}</span>
        </button>
      </td>
      <td className="position">{row + 1}</td>
      <td className="lead us">{choice("us", isUs, "当組合")}</td>
      <td className="name">
        <textarea rows="1" className="wraps" aria-label={label("組合名")} {...field("name")} />
      </td>
      {NUMBERS.map(([key, column]) => (
        <td key={key} className="figure number">
          <input type="text" inputMode="numeric" className="number" aria-label={label(column)} {...field(key)} />
        </td>
      ))}
      <td className="lead">{choice("lead", isLead, "主幹")}</td>
      <td className="choice standing">
        <select aria-label={label("確定・検討中")} {...field("standing")}>
          <option value="confirmed">確定</option>
          <option value="candidate">検討中</option>
        </select>
      </td>
      <td className="row-actions">
        <div>
          <IconButton
            shape="up"
            label={`${name}を1行上へ`}
            disabled={row === 0}
            onClick={() => dispatch({ type: "move", id, by: -1 })}
          />
          <IconButton
            shape="down"
            label={`${name}を1行下へ`}
            disabled={last}
            onClick={() => dispatch({ type: "move", id, by: 1 })}
          />
          <IconButton shape="remove" label={`${name}を削除`} onClick={() => dispatch({ type: "remove", id })} />
        </div>
      </td>
    </tr>
  );
});

function Table({ members: given, atOnce }) {
  const [{ members, us, lead }, dispatch] = useReducer(reduce, { members: given, us: null, lead: null });
  const totals = useMemo(
    () => NUMBERS.map(([key, column]) => [column, members.reduce((sum, member) => sum + Number(member[key]), 0)]),
    [members],
  );
  const small = members.filter(({ enrollees }) => Number(enrollees) < SMALL_BELOW).length;
  const headings = ["", "", "当組合", "組合名", ...NUMBERS.map(([, column]) => column), "主幹", "確定・検討中", ""];
  return (
    <main>
      <h1>参加組合</h1>
      <section className="card stack">
        <p>
          {members.length}組合のうち小規模{small}組合
          {totals.map(([column, total]) => `、${column}${total.toLocaleString("ja")}`)}
        </p>
        <div className="table-scroll tall">
          <table className="edit">
            <thead>
              <tr>
                {headings.map((heading, place) => (
                  <th key={place} className={place === 0 ? "row-line" : undefined}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.slice(0, atOnce).map((member, row) => (
                <Row
                  key={member.id}
                  member={member}
                  row={row}
                  last={row + 1 === members.length}
                  isUs={us === member.id}
                  isLead={lead === member.id}
                  dispatch={dispatch}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </main>
  );
}

// Shows so many rows at once; ours draws fifty.
globalThis.showTable = (members, atOnce) => {
  const withStanding = members.map((member) => ({ standing: "confirmed", ...member }));
  createRoot(document.querySelector("#app")).render(<Table members={withStanding} atOnce={atOnce} />);
};
