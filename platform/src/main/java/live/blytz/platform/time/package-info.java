/** The house's clock. */
@NullMarked
package live.blytz.platform.time;

import org.jspecify.annotations.NullMarked;
