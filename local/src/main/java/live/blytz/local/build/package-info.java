/** From sources to programs that start quickly. */
@NullMarked
package live.blytz.local.build;

import org.jspecify.annotations.NullMarked;
