// Explore: a grid of posts of many people.
import { useSite } from "../common/site.jsx";
import { PostGrid } from "./PostGrid.jsx";

export function Explore() {
  const { page } = useSite();
  return (
    <main role="main" className="ig-explore">
      <PostGrid posts={page.posts} />
    </main>
  );
}
