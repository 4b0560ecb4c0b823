/** Facts about the suite of the suite on one machine. */
@NullMarked
package live.blytz.local.suite;

import org.jspecify.annotations.NullMarked;
