/** The parts of the suite on one machine: what they need, how they start, who watches them. */
@NullMarked
package live.blytz.local.suite;

import org.jspecify.annotations.NullMarked;
