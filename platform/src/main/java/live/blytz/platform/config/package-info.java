/** Settings that are the same in every service, unless it says otherwise. */
@NullMarked
package live.blytz.platform.config;

import org.jspecify.annotations.NullMarked;
