/** Helps for the tests of every service: tokens, a clock to set, a look at the topics. */
@NullMarked
package live.blytz.platform.test;

import org.jspecify.annotations.NullMarked;
