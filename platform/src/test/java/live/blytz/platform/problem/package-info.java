@NullMarked
package live.blytz.platform.problem;

import org.jspecify.annotations.NullMarked;
