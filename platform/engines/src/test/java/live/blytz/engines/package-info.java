/** Each engine is really started. */
@NullMarked
package live.blytz.engines;

import org.jspecify.annotations.NullMarked;
