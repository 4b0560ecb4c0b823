/** Facts about what is built when. */
@NullMarked
package live.blytz.local.build;

import org.jspecify.annotations.NullMarked;
