/** The topic room: what is told to it, and what every instance reads from it. */
@NullMarked
package live.blytz.chat.log;

import org.jspecify.annotations.NullMarked;
