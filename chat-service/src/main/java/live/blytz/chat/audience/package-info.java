/** Who watches, and how they react. */
@NullMarked
package live.blytz.chat.audience;

import org.jspecify.annotations.NullMarked;
