/** The suite while things go wrong on purpose. */
@NullMarked
package live.blytz.local.chaos;

import org.jspecify.annotations.NullMarked;
