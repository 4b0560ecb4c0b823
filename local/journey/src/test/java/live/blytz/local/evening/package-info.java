/** The whole suite, from the listing to the door. */
@NullMarked
package live.blytz.local.evening;

import org.jspecify.annotations.NullMarked;
