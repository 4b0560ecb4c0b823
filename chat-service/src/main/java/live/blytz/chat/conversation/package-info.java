/** Rooms of one vendor and one customer. */
@NullMarked
package live.blytz.chat.conversation;

import org.jspecify.annotations.NullMarked;
