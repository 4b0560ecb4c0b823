@NullMarked
package live.blytz.platform.trace;

import org.jspecify.annotations.NullMarked;
