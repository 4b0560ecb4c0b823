/** What one can say to {@code ./blytz}. */
@NullMarked
package live.blytz.local.command;

import org.jspecify.annotations.NullMarked;
