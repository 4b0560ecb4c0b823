@NullMarked
package live.blytz.local.stripe;

import org.jspecify.annotations.NullMarked;
