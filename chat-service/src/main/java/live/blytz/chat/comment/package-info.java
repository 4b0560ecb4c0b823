/** Comments: stored before they are shown, and their history. */
@NullMarked
package live.blytz.chat.comment;

import org.jspecify.annotations.NullMarked;
