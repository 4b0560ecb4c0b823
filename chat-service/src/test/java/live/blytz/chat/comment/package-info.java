@NullMarked
package live.blytz.chat.comment;

import org.jspecify.annotations.NullMarked;
