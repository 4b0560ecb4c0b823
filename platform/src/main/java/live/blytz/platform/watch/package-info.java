/**
 * What an operator must see of a service's surroundings: engines that do not answer, work that is
 * overdue.
 */
@NullMarked
package live.blytz.platform.watch;

import org.jspecify.annotations.NullMarked;
