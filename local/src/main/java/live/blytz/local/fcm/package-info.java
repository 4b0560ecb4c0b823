/**
 * A Firebase Cloud Messaging for one machine: refuses what the real one refuses, and shows what it
 * took. Needs nothing but the JDK and Jackson.
 */
@NullMarked
package live.blytz.local.fcm;

import org.jspecify.annotations.NullMarked;
