/** Which failures mean that an engine is away, and not that we have a bug. */
@NullMarked
package live.blytz.platform.outage;

import org.jspecify.annotations.NullMarked;
