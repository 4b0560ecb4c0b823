/** What people hear of: the inbox, the mail, the list of a rider. */
@NullMarked
package live.blytz.notification;

import org.jspecify.annotations.NullMarked;
