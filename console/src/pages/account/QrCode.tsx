import { makeStyles } from '@fluentui/react-components';
import { encode } from 'uqr';

const useStyles = makeStyles({
  // Cameras want dark on light, whatever the appearance is.
  code: { width: '208px', height: '208px', backgroundColor: '#fff', color: '#000', flexShrink: 0 },
});

/** A QR code, drawn here: what it carries goes nowhere. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const styles = useStyles();
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.code}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
