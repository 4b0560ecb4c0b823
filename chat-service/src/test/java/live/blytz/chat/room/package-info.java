@NullMarked
package live.blytz.chat.room;

import org.jspecify.annotations.NullMarked;
