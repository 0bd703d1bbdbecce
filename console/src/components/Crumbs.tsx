import { Breadcrumb, BreadcrumbDivider, BreadcrumbItem, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { words } from '../words.ts';
import { useHomePlace } from './home-place.ts';
import { Link } from './Link.tsx';

/** A page above. */
export interface Crumb {
  readonly label: string;
  readonly to: string;
}

const useStyles = makeStyles({
  crumbs: { '@media print': { display: 'none' } },
  item: { fontSize: tokens.fontSizeBase200 },
  here: { color: tokens.colorNeutralForeground2 },
});

/** The way from home to this page. */
export function Crumbs({ trail, title }: { readonly trail: readonly Crumb[]; readonly title: string }) {
  const styles = useStyles();
  const home = useHomePlace();
  const above = title === home.label ? [] : [home, ...trail];
  if (above.length === 0) return null;
  return (
    <Breadcrumb size="small" className={styles.crumbs} aria-label={words.shared.breadcrumb}>
      {above.map(({ label, to }) => (
        <Fragment key={to}>
          <BreadcrumbItem className={styles.item}>
            <Link to={to}>{label}</Link>
          </BreadcrumbItem>
          <BreadcrumbDivider />
        </Fragment>
      ))}
      <BreadcrumbItem className={styles.item}>
        <Text size={200} className={styles.here} aria-current="page">
          {title}
        </Text>
      </BreadcrumbItem>
    </Breadcrumb>
  );
}
