/** Reads what the tests left behind. */
@NullMarked
package live.blytz.local.report;

import org.jspecify.annotations.NullMarked;
