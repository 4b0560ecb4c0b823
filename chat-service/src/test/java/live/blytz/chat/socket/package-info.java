@NullMarked
package live.blytz.chat.socket;

import org.jspecify.annotations.NullMarked;
