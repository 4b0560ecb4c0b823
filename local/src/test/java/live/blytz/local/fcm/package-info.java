/** What the FCM sandbox takes and refuses, also from Google's own library. */
@NullMarked
package live.blytz.local.fcm;

import org.jspecify.annotations.NullMarked;
