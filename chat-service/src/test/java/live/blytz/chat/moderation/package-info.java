@NullMarked
package live.blytz.chat.moderation;

import org.jspecify.annotations.NullMarked;
