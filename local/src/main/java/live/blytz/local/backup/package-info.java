/** All data of the suite in one file, and back. */
@NullMarked
package live.blytz.local.backup;

import org.jspecify.annotations.NullMarked;
