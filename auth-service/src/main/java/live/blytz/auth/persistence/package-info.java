/** People and logins in PostgreSQL; what must be quick or short-lived in Redis. */
@NullMarked
package live.blytz.auth.persistence;

import org.jspecify.annotations.NullMarked;
