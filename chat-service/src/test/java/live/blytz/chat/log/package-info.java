@NullMarked
package live.blytz.chat.log;

import org.jspecify.annotations.NullMarked;
