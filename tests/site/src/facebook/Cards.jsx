// The page of suggestions.
import { useLabels, useSite } from "../common/site.jsx";
import { Card } from "./Card.jsx";

export function Cards() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div role="main" className="column wide">
      <h2 dir="auto">{t("suggested.people")}</h2>
      <div role="list" className="suggestions">
        {page.cards.map((card, n) => (
          <Card key={n} id={`card${n + 1}`} of={card.account} what={card.what} on={card.on} />
        ))}
      </div>
    </div>
  );
}
