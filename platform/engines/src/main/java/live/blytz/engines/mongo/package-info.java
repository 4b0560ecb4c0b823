/** What runs inside the child process of the MongoDB-compatible server. */
@NullMarked
package live.blytz.engines.mongo;

import org.jspecify.annotations.NullMarked;
