/** What one may do: join, log in, mind one's profile and devices, run the house. */
@NullMarked
package live.blytz.auth.application;

import org.jspecify.annotations.NullMarked;
