/** Proofs that what is down or late is seen. */
@NullMarked
package live.blytz.platform.watch;

import org.jspecify.annotations.NullMarked;
