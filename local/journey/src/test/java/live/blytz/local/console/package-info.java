/** The console in a real browser, on the running suite. */
@NullMarked
package live.blytz.local.console;

import org.jspecify.annotations.NullMarked;
