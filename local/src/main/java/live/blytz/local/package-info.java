/**
 * The suite on one machine without Docker: where it lives, what it is told, which secrets it keeps.
 */
@NullMarked
package live.blytz.local;

import org.jspecify.annotations.NullMarked;
