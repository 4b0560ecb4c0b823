/** Notifications, tested. */
@NullMarked
package live.blytz.notification;

import org.jspecify.annotations.NullMarked;
