/** Programs of strangers on the backbone. */
@NullMarked
package live.blytz.local.outsiders;

import org.jspecify.annotations.NullMarked;
