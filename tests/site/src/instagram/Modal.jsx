// The address of a post that is open over a profile, which stays in the document behind it.
import { useSite } from "../common/site.jsx";
import { PostDialog } from "./PostDialog.jsx";
import { Profile } from "./Profile.jsx";

export function Modal() {
  const { page } = useSite();
  return (
    <>
      <Profile of={page.over} />
      <PostDialog unit={page.post} />
    </>
  );
}
