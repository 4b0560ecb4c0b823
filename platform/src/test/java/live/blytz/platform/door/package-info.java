/** The HTTP door of a small service, to try the platform's manners on. */
@NullMarked
package live.blytz.platform.door;

import org.jspecify.annotations.NullMarked;
