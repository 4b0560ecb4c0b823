@NullMarked
package live.blytz.local.backup;

import org.jspecify.annotations.NullMarked;
