@NullMarked
package live.blytz.platform.outage;

import org.jspecify.annotations.NullMarked;
