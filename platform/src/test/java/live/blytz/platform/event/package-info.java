/** The backbone against real engines. */
@NullMarked
package live.blytz.platform.event;

import org.jspecify.annotations.NullMarked;
