/** Facts about settings and secrets. */
@NullMarked
package live.blytz.local;

import org.jspecify.annotations.NullMarked;
