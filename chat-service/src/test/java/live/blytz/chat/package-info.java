@NullMarked
package live.blytz.chat;

import org.jspecify.annotations.NullMarked;
