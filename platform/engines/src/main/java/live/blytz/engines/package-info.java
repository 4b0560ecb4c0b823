/** The real servers Blytz stands on, each as a child process that needs no Docker and no root. */
@NullMarked
package live.blytz.engines;

import org.jspecify.annotations.NullMarked;
