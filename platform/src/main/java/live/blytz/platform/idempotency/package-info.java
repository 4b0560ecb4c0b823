/** The same request with the same key has one effect and one answer. */
@NullMarked
package live.blytz.platform.idempotency;

import org.jspecify.annotations.NullMarked;
