/**
 * The only door: it finds the service, checks the token, counts the calls and says no in one way.
 */
@NullMarked
package live.blytz.gateway;

import org.jspecify.annotations.NullMarked;
