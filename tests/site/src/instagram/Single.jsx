// A post on a page of its own, as a link from elsewhere leads to it: an article in the main part, no dialog.
import { useSite } from "../common/site.jsx";
import { Post } from "./Post.jsx";

export function Single() {
  const { page } = useSite();
  return (
    <main role="main" className="ig-column">
      <Post unit={page.post} />
    </main>
  );
}
