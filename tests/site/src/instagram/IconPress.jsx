// A button that is nothing but an icon.
import { Press } from "../common/press.jsx";
import { Icon } from "./Icon.jsx";

export function IconPress({ testid, of, label, size, onAct }) {
  return (
    <Press testid={testid} onAct={onAct}>
      <div>
        <Icon of={of} label={label} size={size} />
      </div>
    </Press>
  );
}
