import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { safeUrl } from './links';
import classes from './Picture.module.css';

interface Props {
  url: string | null | undefined;
  /** Empty when the text beside it says the same. */
  alt: string;
  className?: string | undefined;
}

/** A picture that somebody gave us: it may be missing, broken, or no picture at all. */
export function Picture({ url, alt, className }: Props) {
  const [broken, setBroken] = useState<string>();
  const address = safeUrl(url);
  const frame = [classes.frame, className].filter(Boolean).join(' ');
  if (!address || broken === address) {
    return (
      <span className={frame} {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}>
        <IconPhoto size={26} stroke={1.3} aria-hidden />
      </span>
    );
  }
  return <img src={address} alt={alt} loading="lazy" decoding="async" className={frame} onError={() => setBroken(address)} />;
}
