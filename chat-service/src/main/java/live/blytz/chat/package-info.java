/** Live rooms, what is said in them, and rooms of vendor and customer. */
@NullMarked
package live.blytz.chat;

import org.jspecify.annotations.NullMarked;
