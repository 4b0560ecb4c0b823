/** What is true of a live room: its state folded from the room log, and the frames viewers see. */
@NullMarked
package live.blytz.chat.room;

import org.jspecify.annotations.NullMarked;
