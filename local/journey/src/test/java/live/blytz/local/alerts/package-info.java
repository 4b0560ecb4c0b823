/**
 * Every alert, brought about by the fault it is for; rules, dashboards and runbooks held to what is
 * really there.
 */
@NullMarked
package live.blytz.local.alerts;

import org.jspecify.annotations.NullMarked;
