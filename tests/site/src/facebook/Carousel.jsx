// A row of suggestions between the posts of a feed: no heading of anyone, the same buttons on every card.
import { useLabels } from "../common/site.jsx";
import { Card } from "./Card.jsx";

export function Carousel({ unit }) {
  const t = useLabels();
  return (
    <div data-virtualized="false">
      <div className="card unit">
        <span dir="auto" className="carousel-title">
          {t("suggested.people")}
        </span>
        <div role="list" className="carousel">
          {unit.cards.map((card, n) => (
            <Card key={n} id={`${unit.id}-card${n + 1}`} of={card.account} what={card.what} />
          ))}
        </div>
      </div>
    </div>
  );
}
