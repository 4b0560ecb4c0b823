import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { broughtBy } from './codes';

/** What the mail's link brought along; it does not stay in the address, nor in the history. */
export function useBrought(): { email: string; code: string } {
  const { hash, pathname, state } = useLocation();
  const navigate = useNavigate();
  const [brought] = useState(() => broughtBy(hash));
  useEffect(() => {
    if (hash) void navigate(pathname, { replace: true, state });
  }, [hash, pathname, state, navigate]);
  return brought;
}
