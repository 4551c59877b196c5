// The author's handle; where the unit says so, the pointer on it opens the card of the account.
import { useState } from "react";
import { flushSync } from "react-dom";
import { Link } from "../common/site.jsx";
import { HoverCard } from "./HoverCard.jsx";

export function AuthorLink({ unit, author, href }) {
  const [open, setOpen] = useState(false);
  const enter = unit.card ? () => flushSync(() => setOpen(true)) : undefined;
  return (
    <>
      <Link href={href} testid={`${unit.id}-author`} className="name" onPointerEnter={enter}>
        <span dir="auto">{author.handle}</span>
      </Link>
      {open && <HoverCard of={author} id={`${unit.id}-hover`} close={() => setOpen(false)} />}
    </>
  );
}
