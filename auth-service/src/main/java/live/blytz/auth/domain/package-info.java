/** People, their roles and their logins: what is true of them. Plain Java. */
@NullMarked
package live.blytz.auth.domain;

import org.jspecify.annotations.NullMarked;
