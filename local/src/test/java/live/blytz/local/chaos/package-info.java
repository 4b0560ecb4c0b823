@NullMarked
package live.blytz.local.chaos;

import org.jspecify.annotations.NullMarked;
