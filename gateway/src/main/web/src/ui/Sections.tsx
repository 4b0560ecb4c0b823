import type { Icon } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import classes from './Sections.module.css';

export interface Section {
  to: string;
  label: string;
  icon: Icon;
  /** How many things wait there. */
  waiting?: number | undefined;
  /** Only this very path, not what is below it. */
  end?: boolean;
}

/** The pages of an area, side by side; on a phone they scroll. */
export function Sections({ label, sections }: { label: string; sections: readonly Section[] }) {
  return (
    <nav aria-label={label} className={classes.sections}>
      {sections.map(({ to, label: name, icon: Icon, waiting, end }) => (
        <NavLink key={to} to={to} end={end ?? false} className={classes.section ?? ''}>
          <Icon size={18} aria-hidden />
          {name}
          {waiting ? <span className={classes.waiting}>{waiting}</span> : null}
        </NavLink>
      ))}
    </nav>
  );
}
