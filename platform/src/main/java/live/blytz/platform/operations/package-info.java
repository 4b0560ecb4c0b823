/** What an operator may look at and put right from outside, service by service. */
@NullMarked
package live.blytz.platform.operations;

import org.jspecify.annotations.NullMarked;
