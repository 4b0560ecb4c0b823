/** A backup taken, everything lost, everything back. */
@NullMarked
package live.blytz.local.backup;

import org.jspecify.annotations.NullMarked;
