// The header of a unit: avatar, heading with who speaks, the line under it, and the menu.
import { noteAction } from "../common/log.js";
import { Avatar } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { useFlag, setFlag } from "../common/flags.js";
import { HoverName } from "./HoverCard.jsx";
import { ATTRIBUTION, tracked } from "./track.js";
import { UnitMenu } from "./UnitMenu.jsx";

export function Header({ unit, ids, heading: Heading }) {
  const t = useLabels();
  const author = usePerson(unit.author);
  const group = usePerson(unit.group ?? unit.author);
  const href = unit.href ?? hrefOf(author, unit.group && group, unit);
  const groupFirst = unit.layout === "group-first";
  return (
    <div className="unit-head">
      <HeadAvatar unit={unit} author={author} href={href} group={unit.group && group} />
      <div className="unit-names">
        <div data-ad-rendering-role="profile_name">
          <Heading id={ids.title} dir="auto">
            {groupFirst ? (
              <HeadLink unit={unit} href={tracked(group.href, unit.id)} testid={`${unit.id}-group`} name={group.name} />
            ) : (
              <b>
                <HoverName unit={unit}>
                  <HeadLink unit={unit} href={href} testid={`${unit.id}-author`} name={author.name} />
                </HoverName>
              </b>
            )}
            {unit.with && <Companion unit={unit} name={unit.with} />}
            {unit.shared && <span className="faint"> {t("shared")}</span>}
            {unit.suggested && <HeadFollow unit={unit} account={groupFirst ? group : author} />}
          </Heading>
        </div>
        <div id={ids.byline} className="byline">
          {groupFirst && <HeadLink unit={unit} href={href} testid={`${unit.id}-author`} name={author.name} />}
          {groupFirst && " · "}
          <TimeLink unit={unit} />
          {unit.suggested && <span> · {t("suggested")}</span>}
        </div>
      </div>
      <UnitMenu unit={unit} account={author.key} />
    </div>
  );
}

/** Where the author's link goes: inside a group always by group and number. */
function hrefOf(author, group, unit) {
  const href = group ? `/groups/${group.number}/user/${author.number}/` : author.href;
  return tracked(href, unit.id);
}

function HeadLink({ unit, href, testid, name }) {
  if (unit.noLinks) return <span>{name}</span>;
  return (
    <span>
      <Link href={href} testid={testid} attributionsrc={ATTRIBUTION} className="name">
        <strong>
          <span>{name}</span>
        </strong>
      </Link>
    </span>
  );
}

function Companion({ unit, name }) {
  const t = useLabels();
  const person = usePerson(name);
  return (
    <span className="faint">
      {" "}
      {t("with")} <HeadLink unit={unit} href={tracked(person.href, unit.id)} testid={`${unit.id}-with`} name={person.name} />
    </span>
  );
}

const UNDO = { follow: "unfollow", join: "leave" };
const DONE = { follow: "following", join: "joined" };

/** Follow or Join inside the heading of a suggested post: text only, no aria-label. */
function HeadFollow({ unit, account }) {
  const t = useLabels();
  const word = account.group ? "join" : "follow";
  const flag = `${word} ${account.key}`;
  const on = useFlag(flag);
  const act = () => {
    noteAction(on ? UNDO[word] : word, unit.id, account.key);
    setFlag(flag, !on);
  };
  return (
    <>
      {" · "}
      <Press as="div" testid={`${unit.id}-${word}`} className="inline-follow" onAct={act}>
        {t(on ? DONE[word] : word)}
      </Press>
    </>
  );
}

function HeadAvatar({ unit, author, href, group }) {
  const t = useLabels();
  if (unit.noLinks) {
    return (
      <Link href="#" testid={`${unit.id}-avatar`} aria-hidden="true" tabIndex={-1}>
        <Avatar person={author} />
      </Link>
    );
  }
  if (group) {
    return (
      <span className="avatar-pair">
        <Link href={group.href} testid={`${unit.id}-group-avatar`} aria-label={group.name}>
          <Avatar person={group} />
        </Link>
        <Link href={href} testid={`${unit.id}-avatar`} aria-hidden="true" tabIndex={-1}>
          <Avatar person={author} size={22} />
        </Link>
      </span>
    );
  }
  if (unit.story) {
    return (
      <object type="nested/pressable">
        <Link
          href={`/stories/${author.number ?? "61550000000099"}/`}
          testid={`${unit.id}-avatar`}
          aria-label={t("story.avatar", { name: author.name })}
        >
          <Avatar person={author} />
        </Link>
      </object>
    );
  }
  return (
    <Link href={href} testid={`${unit.id}-avatar`} aria-hidden="true" tabIndex={-1}>
      <Avatar person={author} />
    </Link>
  );
}

/** The time of the post: its link has no real address, and hidden letters stand among the visible ones. */
function TimeLink({ unit }) {
  const letters = [...(unit.time ?? "3 j")];
  return (
    <Link href={tracked("", unit.id, "%2CO%2CP-R").concat("#?big")} testid={`${unit.id}-time`} attributionsrc={ATTRIBUTION}>
      <span aria-hidden="true">
        {letters.map((letter, i) => (
          <span key={i}>
            <span className="scrambled">x</span>
            {letter}
          </span>
        ))}
      </span>
    </Link>
  );
}
