// Posts one after the other: the home feed, one post alone, or a reel.
import { useSite } from "../common/site.jsx";
import { Post } from "./Post.jsx";
import { Reel } from "./Reel.jsx";

export function Feed() {
  const { page } = useSite();
  return (page.units ?? []).map((unit) => <Post key={unit.id} unit={unit} />);
}

export function Reels() {
  const { page } = useSite();
  return (page.units ?? []).map((unit) => <Reel key={unit.id} unit={unit} />);
}
